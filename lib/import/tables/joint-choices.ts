import type { Equation, Numbers } from './equations';
import { rangeOf, type Sum, searched } from './search-choices';

/** Cells of which one of several choices is right: numbers in the order of the cells. */
export interface Variable {
  readonly cells: readonly number[];
  readonly choices: readonly Numbers[];
}

/** Choices by variable, as indices; `null` for a group of variables that no choices fit. */
export type ChoicesLeft = readonly (readonly number[] | null)[];

/**
 * The choices that stand in some joint solution: together with the known numbers they break no
 * equation whose cells are all known or in question. Where there are too many ways to look
 * through, only choices that fit no way are left out.
 */
export function jointChoices(
  equations: readonly Equation[],
  known: Numbers,
  variables: readonly Variable[],
): ChoicesLeft {
  const sums = sumsOf(equations, known, variables);
  const left = variables.map(({ choices }) => choices.map((_choice, at) => at));
  narrow(sums, left);
  const result: (readonly number[] | null)[] = [...left];
  for (const group of groupsOf(sums, left)) {
    const found = searched(sums, left, group);
    for (const at of group) result[at] = found === null ? null : (found.get(at) ?? left[at] ?? []);
  }
  return result;
}

/** Equations without variables or with an unknown cell say nothing. */
function sumsOf(
  equations: readonly Equation[],
  known: Numbers,
  variables: readonly Variable[],
): readonly Sum[] {
  const owners = new Map(variables.flatMap(({ cells }, at) => cells.map((cell) => [cell, at])));
  return equations.flatMap((equation) => {
    const sum = sumOf(equation, known, { variables, owners });
    return sum === null || sum.parts.length === 0 ? [] : [sum];
  });
}

interface Owned {
  readonly variables: readonly Variable[];
  /** Variables by cell. */
  readonly owners: ReadonlyMap<number, number>;
}

function sumOf(
  { left, right }: Equation,
  known: Numbers,
  { variables, owners }: Owned,
): Sum | null {
  const signs = [
    ...left.map((cell) => [cell, -1] as const),
    ...right.map((cell) => [cell, 1] as const),
  ];
  const own = signs.filter(([cell]) => owners.has(cell));
  const fixed = signs.reduce((sum, [cell, sign]) => {
    return owners.has(cell) ? sum : sum + sign * (known[cell] ?? Number.NaN);
  }, 0);
  const parts = [...new Set(own.map(([cell]) => owners.get(cell) ?? -1))].map((variable) => ({
    variable,
    adds: addsOf(
      variables[variable],
      own.filter(([cell]) => owners.get(cell) === variable),
    ),
  }));
  const isKnown = [fixed, ...parts.flatMap(({ adds }) => adds)].every((add) => !Number.isNaN(add));
  return isKnown ? { fixed, parts } : null;
}

function addsOf(
  variable: Variable | undefined,
  signs: readonly (readonly [number, number])[],
): readonly number[] {
  if (variable === undefined) return [];
  const places = signs.map(([cell, sign]) => [variable.cells.indexOf(cell), sign] as const);
  return variable.choices.map((choice) =>
    places.reduce((sum, [at, sign]) => sum + sign * (choice[at] ?? Number.NaN), 0),
  );
}

/** Drops choices that no choices of the other variables of a sum can make good, to a fixpoint. */
function narrow(sums: readonly Sum[], left: number[][]): void {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const sum of sums) if (narrowBy(sum, left)) isNew = true;
  }
}

function narrowBy({ fixed, parts }: Sum, left: number[][]): boolean {
  let isNew = false;
  const ranges = parts.map((part) => rangeOf(part, left[part.variable] ?? []));
  const least = ranges.reduce((sum, range) => sum + range.least, fixed);
  const most = ranges.reduce((sum, range) => sum + range.most, fixed);
  for (const [index, { variable, adds }] of parts.entries()) {
    const own = ranges[index] ?? { least: 0, most: 0 };
    const before = left[variable] ?? [];
    const after = before.filter((choice) => {
      const add = adds[choice] ?? 0;
      return least - own.least + add <= 0 && most - own.most + add >= 0;
    });
    if (after.length === before.length) continue;
    left[variable] = after;
    isNew = true;
  }
  return isNew;
}

/** Variables with several choices left that stand in sums together, and those with none. */
function groupsOf(sums: readonly Sum[], left: readonly (readonly number[])[]): number[][] {
  const group = left.map((_choices, at) => at);
  for (const { parts } of sums) {
    const to = Math.min(...parts.map(({ variable }) => group[variable] ?? variable));
    const from = new Set(parts.map(({ variable }) => group[variable] ?? variable));
    for (const [at, one] of group.entries()) if (from.has(one)) group[at] = to;
  }
  return [...new Set(group)].map((one) =>
    group.flatMap((other, at) => (other === one ? [at] : [])),
  );
}
