import { isFigure } from './pdf-figure';
import type { PageCell } from './pdf-framed-table';
import type { ZoneColumn } from './pdf-zone-columns';

/** A row with its height on the page. */
export interface HighRow {
  readonly y: number;
  readonly cells: readonly PageCell[];
}

/**
 * Rows of one table may be divided differently: where a row has no figure, it has a blank only if
 * some row with figures or headers shows that its columns and that column belong together.
 */
export function withoutForeignBlanks(
  figureRows: readonly HighRow[],
  headers: readonly HighRow[],
  extents: readonly ZoneColumn[],
): readonly HighRow[] {
  const labels = labelColumnsOf(figureRows);
  const linked = familiesOf(
    [...figureRows, ...headers].map(({ cells }) =>
      cells
        .filter(({ text, column }) => text !== '' && !labels.has(column))
        .map(({ column }) => column),
    ),
  );
  const families = withNeighbours(linked, extents);
  return figureRows.map((row) => {
    const used = new Set(
      row.cells.flatMap(({ text, column }) => (text === '' ? [] : [families.get(column)])),
    );
    const cells = row.cells.filter(
      ({ text, column }) => text !== '' || (!labels.has(column) && used.has(families.get(column))),
    );
    return { ...row, cells };
  });
}

function labelColumnsOf(rows: readonly HighRow[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, column }) => (text === '' || hasFigure(text) ? [] : [column])),
    ),
  );
}

function hasFigure(text: string): boolean {
  return text.split(/\s+/u).some(isFigure);
}

/** By column, the first column of those that rows link with it. */
function familiesOf(rows: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const families = new Map<number, number>();
  for (const row of rows) {
    const linked = new Set(row.map((column) => families.get(column) ?? column));
    const family = Math.min(...linked);
    for (const column of row) families.set(column, family);
    for (const [column, other] of families) if (linked.has(other)) families.set(column, family);
  }
  return families;
}

/** Families that stand side by side are one; those that overlap divide the width differently. */
function withNeighbours(
  families: ReadonlyMap<number, number>,
  extents: readonly ZoneColumn[],
): ReadonlyMap<number, number> {
  const columns = [...families.keys()];
  const doOverlap = columns.some((column) =>
    columns.some(
      (other) =>
        families.get(column) !== families.get(other) && isOver(extents[column], extents[other]),
    ),
  );
  return doOverlap ? families : new Map(columns.map((column) => [column, 0]));
}

function isOver(one: ZoneColumn | undefined, other: ZoneColumn | undefined): boolean {
  return (
    one !== undefined && other !== undefined && one.left < other.right && other.left < one.right
  );
}
