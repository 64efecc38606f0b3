import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import type { Finding, Side } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { comparableLastYear } from '@/lib/report/comparable-last-year';
import type { Ledger } from '@/lib/report/ledger';
import type { LastYear } from '@/lib/report/report';
import { expectedOf, soundLinesOf, type YearFigures, yearFiguresOf } from '@/lib/report/year-terms';
import type { ContinuityLine } from '@/lib/template/continuity-terms';
import type { Continuity } from '@/lib/template/template';
import type { CheckInput } from './check-input';
import { LAST_YEARS } from './reasons';

/** What holds between this year's figures and last year's, as far as both are there. */
export function checkLastYear(input: CheckInput): readonly Finding[] {
  const { template, report, ledger } = input;
  const last = comparableLastYear(report);
  if (last === null) return [];
  const figures = yearFiguresOf(ledger, report.values, last);
  const lines = soundLinesOf(template, last);
  const broken = lines.flatMap((line) => judgedLine(line, figures)).filter(isBroken);
  const told = new Set(
    [...broken.map(({ line }) => line), ...lines.filter((line) => hasNone(line, last))]
      .filter((line) => !isTotal(ledger, line))
      .map(({ continuity }) => continuity),
  );
  return broken
    .filter(({ line }) => !(isTotal(ledger, line) && told.has(line.continuity)))
    .map((one) => ({ ...findingOf(one, figures), found: String(last.year) }));
}

/** A total differs because its parts do, so it is told only where nothing is said of a part. */
function isTotal({ compiled: { indexOf, computedBy } }: Ledger, { stated }: ContinuityLine) {
  return computedBy[indexOf.get(stated) ?? -1] !== -1;
}

/** Last year the line did not apply. */
function hasNone({ expected }: ContinuityLine, { values }: LastYear): boolean {
  return expected.some(
    ({ year, address }) => year === 'last' && values[address] === NOT_APPLICABLE,
  );
}

/** A line of which both sides are known. */
interface Judged {
  readonly line: ContinuityLine;
  readonly stated: number;
  readonly expected: number;
}

function judgedLine(line: ContinuityLine, figures: YearFigures): readonly Judged[] {
  const stated = figures.thisAt(line.stated);
  const expected = expectedOf(line, figures);
  return stated === null || expected === null ? [] : [{ line, stated, expected }];
}

function isBroken({ line: { continuity }, stated, expected }: Judged): boolean {
  switch (continuity.kind) {
    case 'equal':
      // No figure is below zero: that too much was taken away, a limit tells.
      return expected >= 0 && stated !== expected;
    case 'at-most':
      return stated > expected;
    case 'at-least':
      return stated < expected;
    case 'near':
      return isLarge(continuity, stated - expected, expected);
  }
}

function isLarge({ large }: Continuity, difference: number, expected: number): boolean {
  if (large === undefined) return false;
  const size = Math.abs(difference);
  return size > large.share * expected && size >= large.least;
}

function findingOf({ line, stated, expected }: Judged, figures: YearFigures): Finding {
  const { continuity } = line;
  const own = line.expected.filter(({ year }) => year === 'this').map(({ address }) => address);
  const right: Side = {
    sum: expected,
    cells: line.expected.map(({ year, address, sign }) =>
      year === 'last'
        ? { address: `${LAST_YEARS}${address}`, value: signed(figures.lastAt(address), sign) }
        : { address, value: signed(figures.thisAt(address), sign) },
    ),
  };
  return newFinding({
    code: continuity.rule,
    severity: continuity.severity,
    section: continuity.table,
    at: line.stated,
    cells: [line.stated, ...own],
    relation: continuity.id,
    line: line.line,
    left: { sum: stated, cells: [{ address: line.stated, value: stated }] },
    right,
    difference: rounded(stated - expected),
  });
}

function signed(value: number | null, sign: 1 | -1): number | null {
  return value === null ? null : sign * value;
}

/** Amounts have four places; their difference shows no more. */
function rounded(difference: number): number {
  return Number.isInteger(difference) ? difference : Math.round(difference * 10_000) / 10_000;
}
