import { type Grid, isTotalColumn } from './grids';
import type { Candidate, Edit, Trial } from './repair';
import type { Situation } from './situation';

/** Two rows stand in each other's place, with their printed totals or without. */
export function rowsExchanged(
  situation: Situation,
  trial: Trial,
  grid: Grid,
): readonly Candidate[] {
  const columns = [...(grid[0]?.keys() ?? [])];
  const parts = columns.filter((column) => !isTotalColumn(situation.compiled, grid, column));
  const weight = 2 / (grid.length * (grid.length - 1));
  const found: Candidate[] = [];
  for (const [one, other] of pairsOf(grid)) {
    for (const lanes of [columns, parts]) {
      const edits = exchangeOf(situation, lanes, [one, other]);
      trial.lay(edits);
      if (trial.mended().length > 0) found.push({ kind: 'rows-exchanged', edits, weight });
    }
  }
  return found;
}

type Pair = readonly [readonly number[], readonly number[]];

function* pairsOf(grid: Grid): Generator<Pair> {
  for (const [at, one] of grid.entries()) {
    for (const other of grid.slice(at + 1)) yield [one, other];
  }
}

/** Totals that nobody stated follow by themselves. */
function exchangeOf(situation: Situation, lanes: readonly number[], [one, other]: Pair): Edit[] {
  const { numbers, editable } = situation;
  return lanes.flatMap((column) => {
    const [a, b] = [one[column] ?? -1, other[column] ?? -1];
    const by = (numbers[b] ?? 0) - (numbers[a] ?? 0);
    if (by === 0) return [];
    if (editable[a] !== 1 || editable[b] !== 1) return [];
    return [
      { cell: a, by },
      { cell: b, by: -by },
    ];
  });
}
