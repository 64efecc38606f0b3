import { checkReport } from '@/lib/checks/check-report';
import { documentMessageOf } from '@/lib/findings/document-messages';
import type { Finding, Passage } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import type { CellReceipt, Receipt } from '@/lib/import/receipt';
import type { Place, SourceFormat } from '@/lib/import/source';
import type { Template } from '@/lib/template/template';
import type { UnreadableFile } from './file-error';
import { notReadLines } from './not-read';
import {
  isUnreadable,
  type PreviousReport,
  previousReportOf,
  readPrevious,
} from './previous-report';
import { readInput } from './read-input';
import { sentenceOf } from './sentence-of';

/** What `check` found in one file. */
export interface CheckedFile {
  readonly ok: true;
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
  /** Only for a published document. */
  readonly document: CheckedDocument | null;
  /** Last year's report; `null` where the report knows none. */
  readonly previous: PreviousReport | null;
}

export interface PlacedFinding extends Finding, Partial<Passage> {
  readonly message: string;
  /** Where it stands in a published document. */
  readonly place?: Place;
}

export interface CheckedDocument {
  readonly format: SourceFormat;
  readonly edition: string;
  readonly year: number;
  readonly agency: string;
  /** Every cell that holds something else than what is printed. */
  readonly notRead: readonly CellReceipt[];
  /** The same in words. */
  readonly notReadLines: readonly string[];
}

export async function checkFile(
  templates: readonly Template[],
  file: string,
  previousFile: string | null = null,
): Promise<CheckedFile | UnreadableFile> {
  const read = await readInput(templates, file);
  if (!read.ok) return read;
  const lastYear = await readPrevious(templates, file, previousFile);
  if (isUnreadable(lastYear)) return lastYear;
  const { template } = read;
  const report = { ...read.report, lastYear: lastYear ?? read.report.lastYear };
  const receipt = 'receipt' in read ? read.receipt : null;
  const wordsOf = receipt === null ? messageOf : documentMessageOf;
  const findings = checkReport(template, report).map((finding) => ({
    ...finding,
    ...finding.passage,
    message: sentenceOf(wordsOf(template, finding)),
    ...placeOf(receipt, finding),
  }));
  const previous = previousReportOf(template, report);
  if (receipt === null) return { ok: true, file, findings, document: null, previous };
  const document = {
    format: receipt.source.format,
    edition: receipt.edition.edition,
    year: report.year,
    agency: report.agency.name,
    notRead: receipt.cells.filter(({ state }) => state !== 'read'),
    notReadLines: notReadLines(template, receipt.cells),
  };
  return { ok: true, file, findings, document, previous };
}

/** The place of the first of its cells, or of its field. */
function placeOf(receipt: Receipt | null, finding: Finding): { readonly place?: Place } {
  const placed = receipt?.cells.filter((each) => each.place !== null) ?? [];
  const named = new Set(finding.cells);
  const cell =
    placed.find(({ address }) => address === finding.at) ??
    placed.find(({ address }) => named.has(address));
  const field = receipt?.fields.find((each) => each.place !== null && each.field === finding.at);
  const place = cell?.place ?? field?.place ?? null;
  return place === null ? {} : { place };
}
