import type { SignedCell } from '@/lib/template/cell-definition';
import type { CellBehaviour } from './behaviour';
import { MOST_DIGITS, NOT_APPLICABLE, type Parsed } from './cell-value';
import { isDash, isNotApplicable, plainText, withoutUnit } from './plain-text';

/** `增n` and `减n` are how reports write the sign; a dash here means no change. */
export const signed: CellBehaviour<SignedCell> = {
  parse: (definition, text) => {
    const plain = plainText(text);
    if (plain === '') return { ok: true, value: null };
    if (isDash(plain)) return { ok: true, value: 0 };
    if (isNotApplicable(plain)) return { ok: true, value: NOT_APPLICABLE };
    return parseSigned(withoutUnit(plain, definition.units));
  },
  format: (_definition, value) => String(value),
};

function parseSigned(text: string): Parsed {
  const plain = text.replace(/^(?:增加?|\+)/u, '').replace(/^减少?/u, '-');
  if (/^-?\d*\.\d+$/u.test(plain)) return { ok: false, problem: 'decimal' };
  if (!/^-?\d+$/u.test(plain)) return { ok: false, problem: 'not-a-number' };
  const value = Number(plain);
  if (Math.abs(value) >= 10 ** MOST_DIGITS) return { ok: false, problem: 'too-large' };
  return { ok: true, value: value === 0 ? 0 : value };
}
