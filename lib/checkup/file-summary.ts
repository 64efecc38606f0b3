import { documentMessageOf } from '@/lib/findings/document-messages';
import type { Finding } from '@/lib/findings/finding';
import type { Imported } from '@/lib/import/imported';
import { questionsOf } from '@/lib/import/questions';
import { countStates } from '@/lib/import/receipt-text';
import type { Severity } from '@/lib/template/template';

/** What is worth keeping of a file among many: no source and no report. */
export interface FileSummary {
  readonly agency: string;
  /** `null` when the source does not say it. */
  readonly year: number | null;
  readonly edition: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** What a person must still say. */
  readonly doubtful: number;
  readonly missing: number;
  readonly issues: readonly Issue[];
}

/** A finding in words. */
export interface Issue {
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
}

export function summaryOf(
  { template, report, receipt }: Imported,
  findings: readonly Finding[],
): FileSummary {
  const isYearMissing = receipt.fields.some(
    ({ field, state }) => field === 'year' && state === 'missing',
  );
  return {
    agency: report.agency.name,
    year: isYearMissing ? null : report.year,
    edition: report.edition,
    counts: countSeverities(findings),
    doubtful: questionsOf(receipt).length,
    missing: countStates(receipt).missing,
    issues: findings.map((finding) => ({
      severity: finding.severity,
      ...documentMessageOf(template, finding),
    })),
  };
}

function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
