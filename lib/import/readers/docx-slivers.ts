import { attributeOf, childOf, childrenOf, type XmlElement } from './parse-xml';

interface Spanning {
  readonly column: number;
  readonly columnSpan: number;
}

/** A millimetre and a half, in twentieths of a point. */
const NARROWEST_TWIPS = 85;

/**
 * Borders that were dragged to nearly the same place leave columns too narrow for any text, which
 * put cells that stand under each other into different columns. Such columns are taken out.
 */
export function withoutSlivers<Cell extends Spanning>(
  table: XmlElement,
  rows: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const slivers = sliversOf(table);
  for (const { column, columnSpan } of rows.flat()) {
    const own = columnsFrom(column, columnSpan);
    if (own.every((each) => slivers.has(each))) for (const each of own) slivers.delete(each);
  }
  if (slivers.size === 0) return rows;
  const isKept = (column: number): boolean => !slivers.has(column);
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      column: columnsFrom(0, cell.column).filter(isKept).length,
      columnSpan: columnsFrom(cell.column, cell.columnSpan).filter(isKept).length,
    })),
  );
}

function sliversOf(table: XmlElement): Set<number> {
  const widths = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) =>
    Number(attributeOf(attributes, 'w') ?? Number.NaN),
  );
  return new Set(
    widths.flatMap((width, column) => (width >= 0 && width < NARROWEST_TWIPS ? [column] : [])),
  );
}

function columnsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
