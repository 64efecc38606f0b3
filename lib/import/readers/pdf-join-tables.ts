import { isFigure } from './pdf-figure';
import type { PageCell, PageTable } from './pdf-framed-table';
import { isLabel, joinedRowsOf, type PlacedRow, packed } from './pdf-join-rows';

/** A table with all its pages. */
export interface JoinedTable {
  readonly xs: readonly number[];
  readonly rows: readonly PlacedRow[];
}

const SAME_EDGE = 6;
/** A table of one page, to be continued. */
export function joinedTableOf({ xs, rows, page }: PageTable): JoinedTable {
  return { xs, rows: rows.map((cells) => ({ page, cells })) };
}

/** The table with its continuation on the next page; `null` when the columns do not agree. */
export function continuedBy(table: JoinedTable, next: PageTable): JoinedTable | null {
  const xs = commonEdgesOf(table.xs, next.xs);
  if (!xs) return null;
  const before = { ...table, xs, rows: onEdges(table.rows, table.xs, xs) };
  const after = onEdges(joinedTableOf(next).rows, next.xs, xs);
  return { xs, rows: joinedRowsOf(before.rows, withoutHeader(before.rows, after)) };
}

function commonEdgesOf(one: readonly number[], other: readonly number[]): readonly number[] | null {
  const [more, fewer] = one.length >= other.length ? [one, other] : [other, one];
  const found = fewer.filter((edge) => more.some((known) => Math.abs(known - edge) < SAME_EDGE));
  const isFramedAlike =
    Math.abs((one[0] ?? 0) - (other[0] ?? 0)) < SAME_EDGE &&
    Math.abs((one.at(-1) ?? 0) - (other.at(-1) ?? 0)) < SAME_EDGE;
  return isFramedAlike && found.length === fewer.length ? more : null;
}

function onEdges(
  rows: readonly PlacedRow[],
  own: readonly number[],
  xs: readonly number[],
): readonly PlacedRow[] {
  if (own.length === xs.length) return rows;
  const columnOf = (edge: number) =>
    xs.findIndex((known) => Math.abs(known - (own[edge] ?? 0)) < SAME_EDGE);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const column = columnOf(cell.column);
      return { ...cell, column, columnSpan: columnOf(cell.column + cell.columnSpan) - column };
    }),
  }));
}

/** Without the header that is printed again; only when all of it is. */
function withoutHeader(
  before: readonly PlacedRow[],
  after: readonly PlacedRow[],
): readonly PlacedRow[] {
  let same = 0;
  while (same < after.length && isSameRow(before[same], after[same])) same += 1;
  const ends = after
    .slice(0, same)
    .map(({ cells }, row) => Math.max(...cells.map(({ rowSpan }) => row + rowSpan)));
  return ends.every((end) => end <= same) ? after.slice(same) : after;
}

function isSameRow(one: PlacedRow | undefined, other: PlacedRow | undefined): boolean {
  if (!one || !other || other.cells.length !== one.cells.length) return false;
  return (
    one.cells.every((cell, index) => isSameCell(cell, other.cells[index])) &&
    other.cells.some(({ text }) => isLabel(text)) &&
    !other.cells.some(({ text }) => text !== '' && isFigure(text))
  );
}

function isSameCell(one: PageCell, other: PageCell | undefined): boolean {
  return (
    other !== undefined &&
    one.column === other.column &&
    one.columnSpan === other.columnSpan &&
    packed(one.text) === packed(other.text)
  );
}
