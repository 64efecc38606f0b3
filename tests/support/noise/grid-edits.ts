import type { DraftCell, DraftRow, DraftTable } from './draft';

/** The cells that cover a row from above it. */
function coveringCells(table: DraftTable, index: number): DraftCell[] {
  return table.rows
    .slice(0, index)
    .flatMap((row, at) => row.cells.filter((cell) => at + cell.rowSpan > index));
}

/** Takes a row out; labels that reach below it move to the next row. */
export function removeRow(table: DraftTable, index: number): void {
  const [row] = table.rows.slice(index, index + 1);
  if (row === undefined) return;
  for (const cell of coveringCells(table, index)) cell.rowSpan -= 1;
  const kept = row.cells.filter(({ rowSpan }) => rowSpan > 1);
  for (const cell of kept) cell.rowSpan -= 1;
  table.rows.splice(index, 1);
  const next = table.rows[index];
  if (next !== undefined) next.cells = inOrder([...next.cells, ...kept]);
}

/** Puts a row between two others; labels that reach over the place reach over the row too. */
export function insertRow(table: DraftTable, index: number, row: DraftRow): void {
  for (const cell of coveringCells(table, index)) cell.rowSpan += 1;
  table.rows.splice(index, 0, row);
}

/** The first grid column that no cell from above covers. */
export function firstFreeColumn(table: DraftTable, index: number): number {
  const covering = coveringCells(table, index);
  return covering.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
}

export function removeColumn(table: DraftTable, column: number): void {
  for (const row of table.rows) {
    row.cells = row.cells.filter((cell) => !(cell.column === column && cell.colSpan === 1));
    for (const cell of row.cells) {
      if (cell.column <= column && column < cell.column + cell.colSpan) cell.colSpan -= 1;
      else if (cell.column > column) cell.column -= 1;
    }
  }
  table.columns -= 1;
}

/** Makes room before a grid column; the row decides whether a cell is widened or one is added. */
export function insertColumn(
  table: DraftTable,
  column: number,
  cellFor: (row: DraftRow, index: number) => DraftCell | null,
): void {
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.column >= column) cell.column += 1;
      else if (cell.column + cell.colSpan > column) cell.colSpan += 1;
    }
    const added = cellFor(row, index);
    if (added !== null) row.cells = inOrder([...row.cells, added]);
  });
  table.columns += 1;
}

/** Exchanges the places of two rows that begin no label which reaches below them. */
export function swapRows(table: DraftTable, one: number, other: number): boolean {
  const [first, second] = [table.rows[one], table.rows[other]];
  if (first === undefined || second === undefined) return false;
  const isPlain = ({ cells }: DraftRow) => cells.every(({ rowSpan }) => rowSpan === 1);
  if (!isPlain(first) || !isPlain(second) || !sameShape(first, second)) return false;
  table.rows[one] = second;
  table.rows[other] = first;
  return true;
}

function sameShape(one: DraftRow, other: DraftRow): boolean {
  const columnsOf = ({ cells }: DraftRow) => cells.map(({ column }) => column).join();
  return columnsOf(one) === columnsOf(other);
}

export function inOrder(cells: readonly DraftCell[]): DraftCell[] {
  return cells.toSorted((a, b) => a.column - b.column);
}

/** One text for each grid column of each row: `null` where a cell from the left or above goes on. */
export function slotsOf(table: DraftTable): (DraftCell | null)[][] {
  return table.rows.map(({ cells }) => {
    const slots: (DraftCell | null)[] = Array.from({ length: table.columns }, () => null);
    for (const cell of cells) slots[cell.column] = cell;
    return slots;
  });
}

export function cellsIn(table: DraftTable): DraftCell[] {
  return table.rows.flatMap(({ cells }) => cells);
}

export function valuesIn(row: DraftRow): DraftCell[] {
  return row.cells.filter(({ role }) => role === 'value');
}
