import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

import { LABEL_COLUMNS, MARK, type ReadFile } from './read-file';
import { type RawCell, type RawTable, readGrid } from './read-grid';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Throws where a browser would have to guess. */
export function readHtml(bytes: Uint8Array): ReadFile {
  const page = pageOf(bytes);
  const [main] = elementsIn(page, ['main']);
  if (!main) throw new Error('the page has no main part');
  const marks = elementsIn(page, ['p']).filter((element) => attribute(element, 'class') === 'mark');
  const prose = elementsIn(main, ['h1', 'h2', 'h3', 'h4', 'h5', 'p']).map(textIn);
  const tables = elementsIn(main, ['table']).map((table, index) =>
    readGrid(rawTable(table), LABEL_COLUMNS[index] ?? 0),
  );
  return { prose, tables, marks: marks.filter((element) => textIn(element) === MARK).length };
}

/** What each value cell says, by the address that it carries. */
export function addressedValues(bytes: Uint8Array): Readonly<Record<string, string>> {
  const cells = elementsIn(pageOf(bytes), ['td']);
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const address = attribute(cell, 'data-address');
      return address === undefined ? [] : [[address, textIn(cell)]];
    }),
  );
}

export function pageOf(bytes: Uint8Array): DefaultTreeAdapterTypes.Document {
  const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return parse(html, {
    onParseError: (error) => {
      throw new Error(`${error.code} in line ${error.startLine}`);
    },
  });
}

export function elementsIn(node: Node, names: readonly string[]): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) && names.includes(child.tagName) ? [child] : []),
    ...elementsIn(child, names),
  ]);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function textIn(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function rawTable(table: Element): RawTable {
  const taken = new Set<string>();
  const rows = elementsIn(table, ['tr']);
  const cells = rows.flatMap((row, index) => rowCells(row, index, taken));
  return {
    columns: elementsIn(table, ['col']).length,
    headerRows: elementsIn(table, ['thead']).flatMap((head) => elementsIn(head, ['tr'])).length,
    cells,
  };
}

function rowCells(row: Element, index: number, taken: Set<string>): readonly RawCell[] {
  let column = 0;
  return elementsIn(row, ['td', 'th']).map((cell) => {
    while (taken.has(`${index} ${column}`)) column += 1;
    const rowSpan = Number(attribute(cell, 'rowspan') ?? 1);
    const colSpan = Number(attribute(cell, 'colspan') ?? 1);
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < colSpan; right += 1)
        taken.add(`${index + down} ${column + right}`);
    }
    return { row: index, column, rowSpan, colSpan, text: textIn(cell) };
  });
}
