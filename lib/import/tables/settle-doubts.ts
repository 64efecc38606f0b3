import { differenceOf, type Equation, type Numbers } from './equations';

/** Some cells of which one of several readings may be right. */
export interface Doubt {
  readonly cells: readonly number[];
  /** Numbers in the order of `cells`; `undefined` for a blank. */
  readonly choices: readonly Numbers[];
  /** What must hold besides: nothing, some sum, or a sum over several rows. */
  readonly proof: 'none' | 'some' | 'down';
}

/** More combinations than this are not tried. */
const MOST_TRIES = 5000;

/**
 * Settles doubts where the sums that the source prints leave one reading. Returns the number of
 * the choice for each doubt, `null` where none or several are left.
 */
export function settleDoubts(
  equations: readonly Equation[],
  known: Numbers,
  doubts: readonly Doubt[],
): readonly (number | null)[] {
  const numbers = [...known];
  const left = doubts.map((doubt) => choicesLeft(equations, known, doubt));
  const chosen = left.map((choices) => (choices.length === 1 ? (choices[0] ?? null) : null));
  chosen.forEach((choice, at) => {
    fill(numbers, doubts[at], choice);
  });
  const open = left.flatMap((choices, at) => (choices.length > 1 ? [{ at, choices }] : []));
  settleTogether({ equations, doubts, numbers, chosen }, open);
  return chosen.map((choice, at) =>
    choice !== null && isProved(equations, numbers, doubts[at]) ? choice : null,
  );
}

/** Choices that break no sum of known cells and the cells of the doubt. */
function choicesLeft(
  equations: readonly Equation[],
  known: Numbers,
  { cells, choices }: Doubt,
): readonly number[] {
  const own = equationsWith(equations, cells);
  const numbers = [...known];
  const all = choices.map((_choice, at) => at);
  if (choices.length === 1) return all;
  return all.filter((at) => {
    cells.forEach((cell, index) => {
      numbers[cell] = choices[at]?.[index];
    });
    return own.every((equation) => (differenceOf(equation, numbers) ?? 0) === 0);
  });
}

function equationsWith(
  equations: readonly Equation[],
  cells: readonly number[],
): readonly Equation[] {
  return equations.filter(({ left, right }) =>
    cells.some((cell) => left.includes(cell) || right.includes(cell)),
  );
}

function fill(
  numbers: (number | undefined)[],
  doubt: Doubt | undefined,
  choice: number | null,
): void {
  if (doubt === undefined || choice === null) return;
  doubt.cells.forEach((cell, index) => {
    numbers[cell] = doubt.choices[choice]?.[index];
  });
}

interface Settling {
  readonly equations: readonly Equation[];
  readonly doubts: readonly Doubt[];
  readonly numbers: (number | undefined)[];
  readonly chosen: (number | null)[];
}

interface OpenDoubt {
  readonly at: number;
  readonly choices: readonly number[];
}

/** Tries the doubts that are left all together, when they are few enough. */
function settleTogether(settling: Settling, open: readonly OpenDoubt[]): void {
  const { equations, doubts, numbers, chosen } = settling;
  const tries = open.reduce((product, { choices }) => product * choices.length, 1);
  if (open.length === 0 || tries > MOST_TRIES) return;
  const cells = open.flatMap(({ at }) => doubts[at]?.cells ?? []);
  const own = equationsWith(equations, cells);
  const fitting: number[][] = [];
  for (let combination = 0; combination < tries && fitting.length < 2; combination += 1) {
    const picked = pickedBy(open, combination);
    open.forEach(({ at }, index) => {
      fill(numbers, doubts[at], picked[index] ?? null);
    });
    if (own.every((equation) => (differenceOf(equation, numbers) ?? 0) === 0)) fitting.push(picked);
  }
  for (const cell of cells) numbers[cell] = undefined;
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return;
  open.forEach(({ at }, index) => {
    chosen[at] = only[index] ?? null;
    fill(numbers, doubts[at], chosen[at] ?? null);
  });
}

/** The combination with this number, as digits of a number with mixed bases. */
function pickedBy(open: readonly OpenDoubt[], combination: number): number[] {
  let rest = combination;
  return open.map(({ choices }) => {
    const digit = rest % choices.length;
    rest = Math.floor(rest / choices.length);
    return choices[digit] ?? 0;
  });
}

/** Sums that contain cells on which the choices differ must hold, as far as they are known. */
function isProved(
  equations: readonly Equation[],
  numbers: Numbers,
  doubt: Doubt | undefined,
): boolean {
  if (doubt === undefined) return false;
  const { cells, choices, proof } = doubt;
  if (proof === 'none') return true;
  const inDoubt = cells.filter((_cell, index) => {
    const values = new Set(choices.map((choice) => choice[index]));
    return choices.length === 1 || values.size > 1;
  });
  const differences = equationsWith(equations, inDoubt).map((equation) => ({
    equation,
    difference: differenceOf(equation, numbers),
  }));
  const isBroken = differences.some(({ difference }) => (difference ?? 0) !== 0);
  const holding = differences.filter(({ difference }) => difference === 0);
  return !isBroken && holding.some(({ equation }) => proof === 'some' || equation.isDown);
}
