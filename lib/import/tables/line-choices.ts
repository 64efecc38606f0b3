import type { Template } from '@/lib/template/template';
import type { OpenLine } from './cell-reading';
import { cutDigits, isCutOneWay, type LineSum } from './cut-digits';
import { equationsOf } from './equations';

export interface LineChoices {
  /** Texts in the order of the addresses. */
  readonly choices: readonly (readonly string[])[];
  /** Whether the digits alone allow one way to read the line, whatever the sums say. */
  readonly isOnly: boolean;
  /** So many cells from the first are the same whatever way the line is read. */
  readonly fixed: number;
}

/** A person can look through so many ways that no sum has chosen from. */
const MOST_FREE = 200;

/** Every way to read a line; digits are cut only where the sums within the line allow it. */
export function lineChoicesOf(
  template: Template,
  { joined, choices, addresses }: OpenLine,
  cells: readonly number[],
): LineChoices {
  if (joined.length === 0) return { choices, isOnly: choices.length === 1, fixed: 0 };
  const digits = { texts: joined, count: addresses.length, sums: [] };
  const within = cutDigits({ ...digits, sums: sumsWithin(template, cells) });
  const isOnly = isCutOneWay(digits);
  const zeros = /^0*/u.exec(joined[0] ?? '')?.[0].length ?? 0;
  return {
    choices: within.length > 0 ? within : cutDigits(digits, MOST_FREE),
    isOnly,
    fixed: isOnly ? 0 : Math.min(zeros, addresses.length),
  };
}

function sumsWithin(template: Template, cells: readonly number[]): readonly LineSum[] {
  const own = new Map(cells.map((cell, place) => [cell, place]));
  return equationsOf(template).flatMap(({ left, right }) => {
    const sides = [left, right].map((side) => side.map((cell) => own.get(cell) ?? -1));
    return sides.flatMap(([total = -1, ...rest], at) => {
      const parts = sides[1 - at] ?? [];
      const isSum = rest.length === 0 && parts.every((place) => place >= 0 && place < total);
      return isSum ? [{ total, parts }] : [];
    });
  });
}
