import type { Equation, Numbers } from './equations';

/**
 * Blank cells that can only be zero: the figures printed on one side of a sum already reach the
 * other side. Goes on until nothing new follows.
 */
export function assumeZeros(
  equations: readonly Equation[],
  numbers: Numbers,
  isCandidate: (cell: number) => boolean,
): ReadonlySet<number> {
  const zeros = new Set<number>();
  const filled = [...numbers];
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const equation of equations) {
      const blanks = zeroBlanksOf(equation, filled);
      if (!blanks.every(isCandidate)) continue;
      for (const cell of blanks) {
        zeros.add(cell);
        filled[cell] = 0;
        isNew = true;
      }
    }
  }
  return zeros;
}

/** The blanks of a sum whose known cells are equal on both sides; all blanks on one side. */
function zeroBlanksOf({ left, right }: Equation, numbers: Numbers): readonly number[] {
  const blanks = [...left, ...right].filter((cell) => numbers[cell] === undefined);
  if (blanks.length === 0) return [];
  const isOneSided =
    blanks.every((cell) => left.includes(cell)) || blanks.every((cell) => right.includes(cell));
  const difference = sumOf(right, numbers) - sumOf(left, numbers);
  return isOneSided && difference === 0 ? blanks : [];
}

function sumOf(cells: readonly number[], numbers: Numbers): number {
  return cells.reduce((sum, cell) => sum + (numbers[cell] ?? 0), 0);
}
