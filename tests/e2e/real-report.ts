import { readdirSync, readFileSync } from 'node:fs';

import { formatCell } from '@/lib/cells/registry';
import { ledgerOf } from '@/lib/report/ledger';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';

/** A published report: what its tables and sections say, worked out by hand. */
export interface RealReport {
  readonly template: Template;
  readonly report: Report;
  /** The text as it was extracted from the published file. */
  readonly original: string;
}

const FOLDER = 'tests/real-reports';

export function realReport(number: '001' | '003' | '004'): RealReport {
  const json: unknown = JSON.parse(readFileSync(`${FOLDER}/${number}.report.json`, 'utf8'));
  const read = readReport(templates, json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const name = readdirSync(FOLDER).find((file) => file.startsWith(`${number}_`));
  const original = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return { template: read.template, report: read.report, original };
}

/** What every cell shows, totals included, by address. */
export function shownTexts({ template, report }: Pick<RealReport, 'template' | 'report'>) {
  const ledger = ledgerOf(template, report.values);
  return Object.fromEntries(
    cellsOf(template).map(({ address, definition }) => {
      const value = ledger.totalAt(address)?.value ?? report.values[address] ?? null;
      return [address, formatCell(definition, value, template.notApplicable)];
    }),
  );
}
