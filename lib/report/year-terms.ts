import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { type ContinuityLine, continuityLinesOf } from '@/lib/template/continuity-terms';
import type { Template } from '@/lib/template/template';
import { brokenLinesOf } from './broken-lines';
import type { CompiledLine } from './compiled-template';
import { type Ledger, ledgerOf } from './ledger';
import type { LastYear, Values } from './report';

/** The figures of two years; `null` for what is blank, n/a or unreadable. */
export interface YearFigures {
  thisAt(address: string): number | null;
  lastAt(address: string): number | null;
}

export function yearFiguresOf(ledger: Ledger, values: Values, last: LastYear): YearFigures {
  return {
    thisAt: (address) =>
      values[address] === NOT_APPLICABLE
        ? null
        : (numberIn(values[address] ?? null) ?? ledger.totalAt(address)?.value ?? null),
    lastAt: (address) => numberIn(last.values[address] ?? null),
  };
}

/** What the stated cell should hold; `null` while a term has no number. */
export function expectedOf({ expected }: ContinuityLine, figures: YearFigures): number | null {
  let sum = 0;
  for (const { year, address, sign } of expected) {
    const number = year === 'last' ? figures.lastAt(address) : figures.thisAt(address);
    if (number === null) return null;
    sum += sign * number;
  }
  return sum;
}

/** Amounts are compared as numbers: they are only ever found large or not. */
function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : null;
}

/** What holds between the years, without the lines in which last year's arithmetic is broken. */
export function soundLinesOf(template: Template, last: LastYear): readonly ContinuityLine[] {
  const broken = brokenLastYear(template, last);
  return continuityLinesOf(template, last.edition).filter((line) => !isSuspect(line, broken));
}

const known = new WeakMap<Values, readonly CompiledLine[]>();

/** The relations of the form that last year's report breaks, as far as this edition has them. */
export function brokenLastYear(template: Template, { values }: LastYear): readonly CompiledLine[] {
  const found = known.get(values) ?? brokenLinesOf(ledgerOf(template, values));
  known.set(values, found);
  return found;
}

/** A column (or row) that is broken, or a total of last year that its parts do not add up to. */
function isSuspect(
  { continuity, line, expected }: ContinuityLine,
  broken: readonly CompiledLine[],
) {
  return broken.some(({ line: { relation, line: brokenLine, left } }) => {
    if (relation.table !== continuity.table) return false;
    if (relation.line === continuity.line) return brokenLine === line;
    return (
      relation.kind === 'sum' &&
      expected.some(({ year, address }) => year === 'last' && left.includes(address))
    );
  });
}
