import { attributeOf, type Element, elementsOf } from './html-tree';

/** The rows of a table that is made of other elements, such as `div` in `div`; or `null`. */
export function sheetRows(element: Element): readonly (readonly Element[])[] | null {
  const rows = rowsIn(element);
  const [first] = rows;
  if (rows.length < 2 || first === undefined) return null;
  const isSheet = isNamed(element, TABLE) || rows.every((row) => isNamed(row, ROW));
  if (!isSheet) return null;
  const cells = rows.map(elementsOf);
  const isEven = cells.every((row) => row.length > 1 && row.length === cells[0]?.length);
  return (isEven || hasRole(element, 'table')) && cells.every(isFlat) ? cells : null;
}

function rowsIn(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((child) =>
    hasRole(child, 'rowgroup') ? elementsOf(child) : [child],
  );
}

const TABLE = /(?:^|[\s_-])(?:table|grid)(?=[\s_-]|$)|display\s{0,9}:\s{0,9}(?:table|grid)/iu;
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
