import type { AmountCell } from '@/lib/template/cell-definition';
import type { CellBehaviour } from './behaviour';
import { type CellProblem, MOST_DIGITS, NOT_APPLICABLE, type Parsed } from './cell-value';
import { isDash, isNotApplicable, plainText, unitOf, withoutUnit } from './plain-text';

/** How many decimal places a unit is below 万元. */
const PLACES: Readonly<Record<string, number>> = { 元: 4, 万元: 0 };

export const amount: CellBehaviour<AmountCell> = {
  parse: (definition, text) => {
    const plain = plainText(text);
    if (plain === '' || isDash(plain)) return { ok: true, value: null };
    if (isNotApplicable(plain)) return { ok: true, value: NOT_APPLICABLE };
    return parseAmount(definition, plain);
  },
  format: (_definition, value) => String(value),
};

function parseAmount(definition: AmountCell, plain: string): Parsed {
  const unit = unitOf(plain, definition.units);
  const digits = withoutUnit(plain, definition.units).replace(/^\+/u, '');
  if (!/^\d+(?:\.\d+)?$/u.test(digits)) return { ok: false, problem: problemOf(digits) };
  if (definition.unitPlace === 'cell') return finished(definition, digits, unit ?? '');
  return finished(definition, shifted(digits, placesBetween(unit, definition.units[0])), '');
}

/** Places the decimal point moves to the left to turn a unit into that of the header. */
function placesBetween(unit: string | null, header: string | undefined): number {
  if (unit === null || header === undefined) return 0;
  return (PLACES[unit] ?? 0) - (PLACES[header] ?? 0);
}

function finished(definition: AmountCell, digits: string, unit: string): Parsed {
  const [whole = '0', fraction = ''] = digits.split('.');
  const plainWhole = whole.replace(/^0+(?=\d)/u, '');
  if (plainWhole.length > MOST_DIGITS) return { ok: false, problem: 'too-large' };
  if (fraction.length > definition.decimals) return { ok: false, problem: 'too-many-decimals' };
  return { ok: true, value: `${plainWhole}${fraction === '' ? '' : `.${fraction}`}${unit}` };
}

/** Exact text arithmetic: the decimal point moved to the left; unneeded zeros dropped. */
function shifted(digits: string, places: number): string {
  if (places === 0) return digits;
  const [whole = '0', fraction = ''] = digits.split('.');
  const padded = whole.padStart(places + 1, '0');
  const moved = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`;
  return moved.replace(/\.?0+$/u, '');
}

function problemOf(text: string): CellProblem {
  return /^-\d+(?:\.\d+)?$/u.test(text) ? 'negative' : 'not-a-number';
}
