import { differenceOf, type Equation, type Numbers } from './equations';
import { jointChoices } from './joint-choices';

/** Some cells of which one of several readings may be right. */
export interface Doubt {
  readonly cells: readonly number[];
  /** Numbers in the order of `cells`; `undefined` for a blank. */
  readonly choices: readonly Numbers[];
  /** What must hold besides: nothing, some sum, or a sum over several rows. */
  readonly proof: 'none' | 'some' | 'down';
  /** The cells whose sums must hold, as far as they are known. */
  readonly tested: readonly number[];
}

export interface Settled {
  /** The number of the choice; `null` where none or several are left. */
  readonly choice: number | null;
  /** The numbers of the choices that may be right. */
  readonly left: readonly number[];
}

/**
 * Settles doubts where the sums that the source prints leave one reading. Where these sums cannot
 * all be right, they settle nothing.
 */
export function settleDoubts(
  equations: readonly Equation[],
  known: Numbers,
  doubts: readonly Doubt[],
): readonly Settled[] {
  const numbers = [...known];
  for (const doubt of doubts) if (isPlain(equations, known, doubt)) fill(numbers, doubt, 0);
  const open = doubts.filter(({ choices }) => choices.length > 1);
  const joint = jointChoices(equations, numbers, open);
  const left = new Map(open.map((doubt, at) => [doubt, joint[at] ?? []]));
  for (const [doubt, choices] of left) {
    if (choices.length === 1) fill(numbers, doubt, choices[0] ?? null);
  }
  return doubts.map((doubt) => {
    const all = doubt.choices.map((_choice, at) => at);
    const choices = left.get(doubt) ?? all;
    const [only = null] = choices;
    const isSettled = choices.length === 1 && isProved(equations, numbers, doubt);
    return { choice: isSettled ? only : null, left: choices.length === 0 ? all : choices };
  });
}

/** The only reading, unless printed figures contradict it. */
function isPlain(equations: readonly Equation[], known: Numbers, doubt: Doubt): boolean {
  if (doubt.choices.length !== 1) return false;
  if (doubt.proof === 'none') return true;
  const numbers = [...known];
  fill(numbers, doubt, 0);
  return equationsWith(equations, doubt.cells).every(
    (equation) => (differenceOf(equation, numbers) ?? 0) === 0,
  );
}

function equationsWith(
  equations: readonly Equation[],
  cells: readonly number[],
): readonly Equation[] {
  return equations.filter(({ left, right }) =>
    cells.some((cell) => left.includes(cell) || right.includes(cell)),
  );
}

function fill(numbers: (number | undefined)[], doubt: Doubt, choice: number | null): void {
  if (choice === null) return;
  doubt.cells.forEach((cell, index) => {
    numbers[cell] = doubt.choices[choice]?.[index];
  });
}

function isProved(
  equations: readonly Equation[],
  numbers: Numbers,
  { proof, tested }: Doubt,
): boolean {
  if (proof === 'none') return true;
  const differences = equationsWith(equations, tested).map((equation) => ({
    equation,
    difference: differenceOf(equation, numbers),
  }));
  const isBroken = differences.some(({ difference }) => (difference ?? 0) !== 0);
  const holding = differences.filter(({ difference }) => difference === 0);
  return !isBroken && holding.some(({ equation }) => proof === 'some' || equation.isDown);
}
