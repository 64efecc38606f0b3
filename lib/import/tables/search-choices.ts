/** An equation: the fixed part and what each choice of its variables adds must make zero. */
export interface Sum {
  readonly fixed: number;
  readonly parts: readonly SumPart[];
}

interface SumPart {
  readonly variable: number;
  /** By choice. */
  readonly adds: readonly number[];
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export function rangeOf({ adds }: SumPart, choices: readonly number[]): Range {
  let [least, most] = [Infinity, -Infinity];
  for (const choice of choices) {
    const add = adds[choice] ?? 0;
    least = Math.min(least, add);
    most = Math.max(most, add);
  }
  return { least, most };
}

interface Search {
  readonly order: readonly number[];
  readonly left: readonly (readonly number[])[];
  /** By place in the order: the sums that are decided once the variable there is chosen. */
  readonly touched: readonly (readonly SearchSum[])[];
  readonly chosen: number[];
  readonly found: ReadonlyMap<number, Set<number>>;
  nodes: number;
}

interface SearchSum {
  /** What the choices of the variable add, and the range of what comes after it. */
  readonly adds: readonly number[];
  readonly after: Range;
  readonly total: { value: number };
}

/** More steps than this are not taken. */
const MOST_NODES = 20_000;

/**
 * The choices of a group that stand in a solution; `null` when there is no solution, an empty map
 * when that could not be found out.
 */
export function searched(
  sums: readonly Sum[],
  left: readonly (readonly number[])[],
  group: readonly number[],
): ReadonlyMap<number, readonly number[]> | null {
  const order = [...group].sort((a, b) => (left[a]?.length ?? 0) - (left[b]?.length ?? 0));
  const own = sums.filter(({ parts }) => parts.some(({ variable }) => group.includes(variable)));
  const search: Search = {
    order,
    left,
    touched: touchedBy(own, order, left),
    chosen: [],
    found: new Map(order.map((at) => [at, new Set<number>()])),
    nodes: 0,
  };
  goOn(search, 0);
  if (search.nodes > MOST_NODES) return new Map();
  const found = new Map(
    [...search.found].map(([at, choices]) => [at, [...choices].sort((a, b) => a - b)]),
  );
  return [...found.values()].some((choices) => choices.length === 0) ? null : found;
}

function touchedBy(
  sums: readonly Sum[],
  order: readonly number[],
  left: readonly (readonly number[])[],
): readonly (readonly SearchSum[])[] {
  const touched: SearchSum[][] = order.map(() => []);
  for (const { fixed, parts } of sums) {
    const total = { value: fixed };
    const sorted = [...parts].sort((a, b) => order.indexOf(a.variable) - order.indexOf(b.variable));
    const ranges = sorted.map((part) => rangeOf(part, left[part.variable] ?? []));
    sorted.forEach(({ variable, adds }, index) => {
      const later = ranges.slice(index + 1);
      const after = {
        least: later.reduce((sum, { least }) => sum + least, 0),
        most: later.reduce((sum, { most }) => sum + most, 0),
      };
      touched[order.indexOf(variable)]?.push({ adds, after, total });
    });
  }
  return touched;
}

function goOn(search: Search, at: number): void {
  const variable = search.order[at];
  if (variable === undefined) {
    keepChosen(search);
    return;
  }
  for (const choice of search.left[variable] ?? []) {
    search.nodes += 1;
    if (search.nodes > MOST_NODES) return;
    tryChoice(search, at, choice);
  }
}

function tryChoice(search: Search, at: number, choice: number): void {
  const sums = search.touched[at] ?? [];
  for (const { adds, total } of sums) total.value += adds[choice] ?? 0;
  search.chosen[at] = choice;
  if (sums.every(canBeZero)) goOn(search, at + 1);
  for (const { adds, total } of sums) total.value -= adds[choice] ?? 0;
}

function keepChosen({ order, found, chosen }: Search): void {
  order.forEach((variable, at) => {
    found.get(variable)?.add(chosen[at] ?? -1);
  });
}

function canBeZero({ after, total }: SearchSum): boolean {
  return total.value + after.least <= 0 && total.value + after.most >= 0;
}
