import type { CellValue } from '@/lib/cells/cell-value';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { ledgerOf } from './ledger';
import { resolvedReport } from './live-figures';
import type { LastYear, LastYearOrigin, Report } from './report';
import { lastYearSchema } from './saved-report';

/** A finished report as the next year's compares itself with it. */
export function lastYearOf(template: Template, report: Report, origin: LastYearOrigin): LastYear {
  const ledger = ledgerOf(template, report.values);
  const values = cellsOf(template).map(({ address }): [string, CellValue] => [
    address,
    keptValue(report.values[address] ?? ledger.totalAt(address)?.value ?? null),
  ]);
  const { edition, year, agency, preface, sections } = resolvedReport(template, report);
  return { edition, year, agency, values: Object.fromEntries(values), preface, sections, origin };
}

const MOST_CHARACTERS = 200;

/** So long a text is no value, and what stands in a cell is never longer. */
function keptValue(value: CellValue): CellValue {
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : value;
}

const newest: { text: string; read: LastYear | null } = { text: '', read: null };

/**
 * It stands in one field of the form, as JSON. What cannot be read is no report. The same text is
 * the same report as the time before, since a form is read again with every change.
 */
export function lastYearIn(text: string): LastYear | null {
  if (text === newest.text) return newest.read;
  newest.read = lastYearOfText(text);
  newest.text = text;
  return newest.read;
}

function lastYearOfText(text: string): LastYear | null {
  if (text === '') return null;
  try {
    const read = lastYearSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
