import type { CellValue } from '@/lib/cells/cell-value';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { ledgerOf } from './ledger';
import { resolvedReport } from './live-figures';
import type { LastYear, LastYearOrigin, Report } from './report';

/** A finished report as the next year's compares itself with it. */
export function lastYearOf(template: Template, report: Report, origin: LastYearOrigin): LastYear {
  const ledger = ledgerOf(template, report.values);
  const values = cellsOf(template).map(({ address }): [string, CellValue] => [
    address,
    report.values[address] ?? ledger.totalAt(address)?.value ?? null,
  ]);
  const { edition, year, agency, preface, sections } = resolvedReport(template, report);
  return { edition, year, agency, values: Object.fromEntries(values), preface, sections, origin };
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
    const read: unknown = JSON.parse(text);
    return isLastYear(read) ? read : null;
  } catch {
    return null;
  }
}

function isLastYear(value: unknown): value is LastYear {
  if (typeof value !== 'object' || value === null) return false;
  if (!('edition' in value && 'year' in value && 'preface' in value)) return false;
  if (!('agency' in value && 'values' in value && 'sections' in value && 'origin' in value)) {
    return false;
  }
  const { edition, year, preface, ...parts } = value;
  const areObjects = [parts.agency, parts.values, parts.sections, parts.origin].every(
    (part) => typeof part === 'object' && part !== null,
  );
  const areTexts = typeof edition === 'string' && typeof preface === 'string';
  return areObjects && areTexts && typeof year === 'number';
}
