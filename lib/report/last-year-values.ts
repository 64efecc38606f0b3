import type { CellValue } from '@/lib/cells/cell-value';
import { continuityLinesOf } from '@/lib/template/continuity-terms';
import type { Template } from '@/lib/template/template';
import { comparableLastYear } from './comparable-last-year';
import { compiledTemplateOf } from './compiled-template';
import { ledgerOf } from './ledger';
import { carriedOver } from './next-year';
import type { LastYear, Report, Values } from './report';
import { expectedOf, soundLinesOf, yearFiguresOf } from './year-terms';

/** What stood in a cell last year; `null` where the forms differ or nothing stood there. */
export function lastValueAt(template: Template, lastYear: LastYear, address: string): CellValue {
  const isCell = compiledTemplateOf(template).indexOf.has(address);
  return isCell ? (lastYear.values[address] ?? null) : null;
}

/**
 * By address what the report takes over from last year's: the value that the cell should hold.
 * Left out is what last year's report does not tell, or tells in a line that does not add up.
 */
export function takenOver(template: Template, report: Report): Values {
  const last = comparableLastYear(report);
  if (last === null) return {};
  const sound = new Set(soundLinesOf(template, last).map(({ stated }) => stated));
  return Object.fromEntries(
    Object.entries(carriedOver(template, last.values)).filter(
      ([address, value]) => value !== null && sound.has(address),
    ),
  );
}

/** By address how many documents should be in force, as far as this year's figures are there. */
export function expectedInForce(
  template: Template,
  report: Report,
): Readonly<Record<string, number>> {
  const last = comparableLastYear(report);
  if (last === null) return {};
  const figures = yearFiguresOf(ledgerOf(template, report.values), report.values, last);
  const expected: Record<string, number> = {};
  for (const line of continuityLinesOf(template, last.edition)) {
    const number = line.continuity.rule === 'X2' ? expectedOf(line, figures) : null;
    if (number !== null && number >= 0) expected[line.stated] = number;
  }
  return expected;
}

/** The change since last year. */
export interface YearChange {
  /** Exact: `12`, `-0.5`, `0`. */
  readonly difference: string;
  /** Of last year, rounded; `null` unless last year was more than zero. */
  readonly percent: number | null;
}

/** `null` unless both are numbers of one unit. */
export function changeBetween(last: CellValue, now: CellValue): YearChange | null {
  const [before, after] = [scaledOf(last), scaledOf(now)];
  if (before === null || after === null) return null;
  const difference = after - before;
  const share = Math.round((100 * Number(difference)) / Number(before)) || 0;
  return { difference: unscaled(difference), percent: before > 0n ? share : null };
}

const PLACES = 4;

/** In ten-thousandths, so that amounts are subtracted exactly. */
function scaledOf(value: CellValue): bigint | null {
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)(\d+)(?:\.(\d{1,4}))?$/u.exec(String(value ?? '')) ?? [];
  return whole === '' ? null : BigInt(`${sign}${whole}${fraction.padEnd(PLACES, '0')}`);
}

function unscaled(scaled: bigint): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/u, '');
  const text = `${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
  return scaled < 0n ? `-${text}` : text;
}
