export interface FrameCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

interface Edges {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** By edge and by the stretches along it: whether the side is drawn. */
interface Sides {
  /** The lying sides, by row edge and column. */
  readonly across: readonly (readonly boolean[])[];
  /** The standing sides, by column edge and row. */
  readonly along: readonly (readonly boolean[])[];
}

/** Boxes without a line between them are one cell; every box belongs to exactly one. */
export function frameCellsOf({ xs, ys }: Edges, sides: Sides): readonly FrameCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const taken = ys.map(() => new Array<boolean>(columns).fill(false));
  const cells: FrameCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      const columnSpan = columnSpanAt(row, column, { taken, sides });
      const start = { row, column, rowSpan: 1, columnSpan };
      const cell = { ...start, rowSpan: rowSpanOf(start, { taken, sides }) };
      cells.push(cell);
      for (const line of taken.slice(row, row + cell.rowSpan)) {
        line.fill(true, column, column + columnSpan);
      }
    }
  }
  return cells;
}

interface Board {
  readonly taken: readonly (readonly boolean[])[];
  readonly sides: Sides;
}

function columnSpanAt(row: number, column: number, { taken, sides }: Board): number {
  const columns = taken[row]?.length ?? 0;
  let end = column + 1;
  while (end < columns && !taken[row]?.[end] && !sides.along[end]?.[row]) end += 1;
  return end - column;
}

function rowSpanOf(cell: FrameCell, board: Board): number {
  const rows = board.taken.length - 1;
  let end = cell.row + 1;
  while (end < rows && isOpenInto(end, cell, board)) end += 1;
  return end - cell.row;
}

/** Whether the cell goes on into this row in its whole width. */
function isOpenInto(row: number, cell: FrameCell, { taken, sides }: Board): boolean {
  const end = cell.column + cell.columnSpan;
  for (let column = cell.column; column < end; column += 1) {
    if (taken[row]?.[column] || sides.across[row]?.[column]) return false;
    if (column > cell.column && sides.along[column]?.[row]) return false;
  }
  return true;
}
