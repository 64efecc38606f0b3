import { AREA_LEFT } from './page-geometry';
import type { PlacedRule } from './pages';
import type { Slice, SliceCell } from './table-slice';

/** All rules of a slice, neighbours on one line joined so that each is drawn once. */
export function rulesOf(slice: Slice, edges: readonly number[], top: number): PlacedRule[] {
  const owners = ownersOf(slice, edges.length - 1);
  const frame = {
    xs: edges.map((edge) => AREA_LEFT + edge),
    ys: slice.edges.map((edge) => top + edge),
  };
  return [...horizontalRules(owners, frame), ...verticalRules(owners, frame)];
}

interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

type Owners = readonly (readonly (SliceCell | undefined)[])[];

/** Which cell covers each position of the slice. */
function ownersOf(slice: Slice, columns: number): Owners {
  const owners = slice.rows.map(() => new Array<SliceCell | undefined>(columns).fill(undefined));
  for (const sliceCell of slice.cells) {
    const { column, colSpan } = sliceCell.prepared.cell;
    for (let row = sliceCell.from; row < sliceCell.to; row += 1) {
      owners[row]?.fill(sliceCell, column, column + colSpan);
    }
  }
  return owners;
}

function horizontalRules(owners: Owners, { xs, ys }: Frame): PlacedRule[] {
  return ys.flatMap((y, row) =>
    stretchesOf(xs.length - 1, (column) =>
      isEdge(owners[row - 1]?.[column], owners[row]?.[column]),
    ).map(([from, to]) => ({ x1: xs[from] ?? 0, y1: y, x2: xs[to] ?? 0, y2: y })),
  );
}

function verticalRules(owners: Owners, { xs, ys }: Frame): PlacedRule[] {
  return xs.flatMap((x, column) =>
    stretchesOf(ys.length - 1, (row) =>
      isEdge(owners[row]?.[column - 1], owners[row]?.[column]),
    ).map(([from, to]) => ({ x1: x, y1: ys[from] ?? 0, x2: x, y2: ys[to] ?? 0 })),
  );
}

function isEdge(before: SliceCell | undefined, after: SliceCell | undefined): boolean {
  return before !== after;
}

function stretchesOf(
  count: number,
  isDrawn: (place: number) => boolean,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let place = 0; place < count; place += 1) {
    if (!isDrawn(place)) continue;
    const last = stretches.at(-1);
    if (last && last[1] === place) last[1] = place + 1;
    else stretches.push([place, place + 1]);
  }
  return stretches;
}
