import type { Ledger } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Claim, Reading } from './claim';
import type { FigureText } from './figure-text';
import type { FoundClaim } from './found-claim';
import { writtenLike } from './numeral';
import { FEES, NOTICES } from './table-readings';

/** The figures that claims are held against. */
export interface Tables {
  readonly report: Report;
  readonly ledger: Ledger;
}

export interface PlacedText {
  readonly field: string;
  readonly text: string;
  /** Of the paragraph in the text. */
  readonly offset: number;
}

export function judgedClaim(
  found: FoundClaim,
  { field, text, offset }: PlacedText,
  tables: Tables,
): Claim {
  const start = offset + found.start;
  const end = offset + found.end;
  const said = {
    field,
    start,
    end,
    figure: text.slice(start, end),
    stated: found.figure?.value ?? 0,
    unit: found.figure?.unit ?? '',
    kind: found.kind,
    rule: found.rule,
    readings: found.readings,
  };
  const fitting = fittingIn(found, tables);
  if (fitting !== null) return { ...said, state: 'agrees', ...fitting, correction: null };
  const [likeliest] = found.isSure ? found.readings : [];
  const actual =
    likeliest === undefined ? null : inUnit(found, readingValue(likeliest, tables, 'stated'));
  if (likeliest === undefined || actual === null) {
    return { ...said, rule: null, state: 'untied', actual: null, cells: [], correction: null };
  }
  const correction = found.figure === null ? null : corrected(found.figure, found.kind, actual);
  return { ...said, state: 'disagrees', actual, cells: cellsOf(likeliest), correction };
}

function cellsOf({ plus, minus, of }: Reading): readonly string[] {
  return [...plus, ...minus, ...of].filter((address) => !address.startsWith(`${FEES}/`));
}

/** The first reading that holds, by the totals as stated or as they add up. */
function fittingIn(
  found: FoundClaim,
  tables: Tables,
): { readonly actual: number; readonly cells: readonly string[] } | null {
  for (const reading of found.readings) {
    for (const totals of TOTALS) {
      const actual = inUnit(found, readingValue(reading, tables, totals));
      if (actual !== null && fits(found, actual)) return { actual, cells: cellsOf(reading) };
    }
  }
  return null;
}

const TOTALS: readonly Totals[] = ['stated', 'computed'];

function fits({ figure, kind }: FoundClaim, actual: number): boolean {
  if (figure === null) return actual === 0;
  if (kind === 'share') return Math.abs(actual - figure.value) <= shareSlack(figure);
  const slack = Math.abs(figure.value) * 1e-9;
  if (figure.unit.includes('元') && figure.rounding === 'exact') {
    return Math.abs(actual - figure.value) <= figureSlack(figure) + slack;
  }
  return actual >= figure.low - slack && actual <= figure.high + slack;
}

/** Rounded or cut off at the last place that is written. */
function shareSlack({ style, rounding }: FigureText): number {
  return 10 ** -style.decimals * (rounding === 'exact' ? 1 : 2) + 1e-9;
}

/** An amount is often written with fewer decimals than the table has. */
function figureSlack({ style }: FigureText): number {
  return style.decimals === 0 ? 0.5 : 10 ** -style.decimals;
}

type Totals = 'stated' | 'computed';

/** `null` while a cell has no number. In 万元 for amounts, in percent for shares. */
function readingValue({ plus, minus, of }: Reading, tables: Tables, totals: Totals): number | null {
  const part = differenceOf(plus, minus, { tables, totals });
  if (of.length === 0 || part === null) return part;
  const whole = sumOf(of, { tables, totals });
  return whole === null || whole === 0 ? null : (part / whole) * 100;
}

interface Source {
  readonly tables: Tables;
  readonly totals: Totals;
}

function differenceOf(
  plus: readonly string[],
  minus: readonly string[],
  source: Source,
): number | null {
  const more = sumOf(plus, source);
  const less = sumOf(minus, source);
  return more === null || less === null ? null : more - less;
}

function sumOf(addresses: readonly string[], source: Source): number | null {
  let sum = 0;
  for (const address of addresses) {
    const value = numberAt(address, source);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function numberAt(address: string, { tables, totals }: Source): number | null {
  const { report, ledger } = tables;
  if (address.startsWith(`${FEES}/`)) return feeAt(report, address);
  const total = ledger.totalAt(address);
  if (total !== null && totals === 'computed') return total.value;
  const value = report.values[address] ?? null;
  if (typeof value === 'string') return amountIn(value);
  return value ?? total?.value ?? null;
}

/** Fees are kept in 元, and compared in 万元 like every amount. */
function feeAt({ processingFees }: Report, address: string): number | null {
  const value = processingFees[address.split('/')[1] ?? ''] ?? null;
  if (value === null || !Number.isFinite(Number(value))) return null;
  return address === NOTICES ? Number(value) : Number(value) / 10_000;
}

const UNIT_VALUES: Readonly<Record<string, number>> = { 元: 10_000, 万元: 1, 亿元: 0.0001 };

/** An amount in 万元; what does not apply is none. */
function amountIn(text: string): number | null {
  if (text === 'n/a') return 0;
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(亿元|万元|元)?$/u.exec(text) ?? [];
  if (digits === undefined) return null;
  return Number(digits) / (UNIT_VALUES[unit ?? '万元'] ?? 1);
}

function inUnit({ figure, kind }: FoundClaim, value: number | null): number | null {
  if (value === null || figure === null) return value;
  if (kind === 'share') return Number(value.toFixed(4));
  if (!figure.unit.endsWith('元')) return value;
  return Number((value * (UNIT_VALUES[figure.unit] ?? 1)).toPrecision(12));
}

/** The right number as the wrong one is written: as long, as rounded, in the same script. */
function corrected(figure: FigureText, kind: FoundClaim['kind'], actual: number): string {
  if (kind === 'share') return `${actual.toFixed(figure.style.decimals)}%`;
  return writtenLike(roundedLike(figure, actual), figure.style);
}

function roundedLike({ rounding, step }: FigureText, actual: number): number {
  if (actual < step) return actual;
  switch (rounding) {
    case 'exact':
      return actual;
    case 'down':
      return Math.floor(actual / step) * step;
    case 'up':
      return Math.ceil(actual / step) * step;
    case 'near':
      return Math.round(actual / step) * step;
  }
}
