import type { CountCell } from '@/lib/template/cell-definition';
import type { CellBehaviour } from './behaviour';
import { type CellProblem, MOST_DIGITS, NOT_APPLICABLE, type Parsed } from './cell-value';
import { isDash, isNotApplicable, plainText, withoutUnit } from './plain-text';

export const count: CellBehaviour<CountCell> = {
  parse: (definition, text) => {
    const plain = plainText(text);
    if (plain === '' || isDash(plain)) return { ok: true, value: null };
    if (isNotApplicable(plain)) return { ok: true, value: NOT_APPLICABLE };
    return parseWhole(withoutUnit(plain, definition.units));
  },
  format: (_definition, value) => String(value),
};

function parseWhole(digits: string): Parsed {
  if (/^\+?\d+$/u.test(digits)) return withinDigits(digits);
  return { ok: false, problem: problemOf(digits) };
}

function withinDigits(digits: string): Parsed {
  const value = Number(digits);
  if (value >= 10 ** MOST_DIGITS) return { ok: false, problem: 'too-large' };
  return { ok: true, value };
}

function problemOf(text: string): CellProblem {
  if (/^-\d+(\.\d+)?$/u.test(text)) return 'negative';
  if (/^\+?\d*\.\d+$/u.test(text)) return 'decimal';
  return 'not-a-number';
}
