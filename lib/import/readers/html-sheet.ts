import { attributeOf, type Element, elementsOf } from './html-tree';

/** The rows of a table that is made of other elements, such as `div` in `div`; or `null`. */
export function sheetRows(element: Element): readonly (readonly Element[])[] | null {
  const rows = rowsIn(element);
  if (rows.length < 2) return null;
  const isTable = isNamed(element, TABLE);
  const areRows = rows.every((row) => isNamed(row, ROW));
  if (!isTable && !areRows) return null;
  const cells = rows.map(elementsOf);
  if (!cells.every(isFlat)) return null;
  return (isTable && areRows) || areCells(cells) || isEven(cells) ? cells : null;
}

type Cells = readonly (readonly Element[])[];

function isEven(rows: Cells): boolean {
  return rows.every((row) => row.length > 1 && row.length === rows[0]?.length);
}

function areCells(rows: Cells): boolean {
  return rows.every((row) => row.length > 0 && row.every((cell) => isNamed(cell, CELL)));
}

function rowsIn(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((child) =>
    hasRole(child, 'rowgroup') ? elementsOf(child) : [child],
  );
}

const TABLE = /(?:^|[\s_-])(?:table|grid)(?=[\s_-]|$)|display\s{0,9}:\s{0,9}(?:table|grid)/iu;
const CELL = /(?:^|[\s_-])(?:cell|td|th)(?=[\s_-]|$)|display\s{0,9}:\s{0,9}table-cell/iu;
const ROW = /(?:^|[\s_-])(?:row|tr)(?=[\s_-]|$)|display\s{0,9}:\s{0,9}(?:table-row|flex)/iu;

function isNamed(element: Element, names: RegExp): boolean {
  return ['role', 'class', 'style'].some((name) => names.test(attributeOf(element, name)));
}

function hasRole(element: Element, role: string): boolean {
  return attributeOf(element, 'role') === role;
}

/** Whether cells hold text and no further boxes than a paragraph. */
function isFlat(cells: readonly Element[]): boolean {
  return cells.every((cell) => elementsOf(cell).every((inner) => elementsOf(inner).length < 2));
}
