import { RULE_WIDTH } from './page-geometry';
import type { PreparedCell, PreparedTable } from './prepared-block';

/** The rows of a table that stand on one page; spans are cut to the rows that are there. */
export interface Slice {
  readonly rows: readonly number[];
  readonly cells: readonly SliceCell[];
  /** The upper edges of the rows and the lower edge of the last. */
  readonly edges: readonly number[];
  readonly height: number;
  /** By how much rows are higher only because a label that is cut off must fit beside them. */
  readonly stretch: number;
}

export interface SliceCell {
  readonly prepared: PreparedCell;
  /** Rows within the slice, the second not included. */
  readonly from: number;
  readonly to: number;
  readonly isRepeated: boolean;
}

export function sliceOf(table: PreparedTable, from: number, to: number): Slice {
  const rows = rowsOf(table, from, to);
  const cells = cellsOf(table, rows, from);
  const heights = heightsOf(table, rows, cells);
  const edges = [RULE_WIDTH / 2];
  for (const height of heights.rows) edges.push((edges.at(-1) ?? 0) + height);
  return {
    rows,
    cells,
    edges,
    height: (edges.at(-1) ?? 0) + RULE_WIDTH / 2,
    stretch: heights.stretch,
  };
}

/** The header rows are repeated before rows from further below. */
function rowsOf(table: PreparedTable, from: number, to: number): readonly number[] {
  const header = from > 0 ? Math.min(table.headerRows, from) : 0;
  const places = (count: number, first: number) =>
    Array.from({ length: count }, (_, place) => first + place);
  return [...places(header, 0), ...places(to - from, from)];
}

function cellsOf(
  table: PreparedTable,
  rows: readonly number[],
  from: number,
): readonly SliceCell[] {
  const window: Window = {
    placeOf: new Map(rows.map((row, place) => [row, place])),
    from,
    to: (rows.at(-1) ?? 0) + 1,
    headerRows: table.headerRows,
  };
  return table.rows
    .slice(0, window.to)
    .flatMap((row) => row.cells.flatMap((cell) => visiblePartOf(cell, window)))
    .toSorted((a, b) => a.from - b.from || columnOf(a) - columnOf(b));
}

interface Window {
  readonly placeOf: ReadonlyMap<number, number>;
  readonly from: number;
  readonly to: number;
  readonly headerRows: number;
}

function visiblePartOf(prepared: PreparedCell, window: Window): readonly SliceCell[] {
  const isHeader = prepared.row < window.headerRows;
  const first = isHeader ? prepared.row : Math.max(prepared.row, window.from);
  const end = Math.min(prepared.row + prepared.cell.rowSpan, window.to);
  const place = window.placeOf.get(first);
  if (end <= first || place === undefined) return [];
  const isRepeated = prepared.row < window.from;
  return [{ prepared, from: place, to: place + end - first, isRepeated }];
}

function columnOf({ prepared }: SliceCell): number {
  return prepared.cell.column;
}

interface Heights {
  readonly rows: readonly number[];
  readonly stretch: number;
}

/** What a cell over several rows needs more than they have is shared among them. */
function heightsOf(
  table: PreparedTable,
  rows: readonly number[],
  cells: readonly SliceCell[],
): Heights {
  const heights = rows.map((row) => table.rows[row]?.minHeight ?? 0);
  let stretch = 0;
  for (const sliceCell of cells.toSorted((a, b) => spanOf(a) - spanOf(b))) {
    const { prepared, from, to } = sliceCell;
    const present = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    const deficit = Math.max(0, prepared.height - present);
    for (let row = from; row < to; row += 1) {
      heights[row] = (heights[row] ?? 0) + deficit / (to - from);
    }
    if (spanOf(sliceCell) < prepared.cell.rowSpan) stretch += deficit;
  }
  return { rows: heights, stretch };
}

function spanOf({ from, to }: SliceCell): number {
  return to - from;
}
