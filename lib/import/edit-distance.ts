/** How many characters must be changed, added or taken away; `most + 1` where it is more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return Math.min(lastRow(a, b, (column) => column).at(-1)?.cost ?? 0, most + 1);
}

export interface Ending {
  /** Where the part of the text begins that is like the pattern. */
  readonly from: number;
  readonly cost: number;
}

/** The end of a text that is most like the pattern. */
export function endingLike(text: string, pattern: string): Ending {
  return lastRow(pattern, text, () => 0).at(-1) ?? { from: text.length, cost: pattern.length };
}

/** One row of the usual table for each character of `a`; `free` says what a start in `b` costs. */
function lastRow(a: string, b: string, free: (column: number) => number): readonly Ending[] {
  let row: Ending[] = Array.from({ length: b.length + 1 }, (_, column) => ({
    from: free(column) === 0 ? column : 0,
    cost: free(column),
  }));
  for (let at = 0; at < a.length; at += 1) {
    const next: Ending[] = [{ from: row[0]?.from ?? 0, cost: (row[0]?.cost ?? 0) + 1 }];
    for (let column = 0; column < b.length; column += 1) {
      const change = a[at] === b[column] ? 0 : 1;
      next.push(
        cheapest([step(row[column], change), step(row[column + 1], 1), step(next[column], 1)]),
      );
    }
    row = next;
  }
  return row;
}

function step(before: Ending | undefined, cost: number): Ending {
  return { from: before?.from ?? 0, cost: (before?.cost ?? 0) + cost };
}

function cheapest([first, ...rest]: readonly [Ending, Ending, Ending]): Ending {
  return rest.reduce((best, one) => (one.cost < best.cost ? one : best), first);
}
