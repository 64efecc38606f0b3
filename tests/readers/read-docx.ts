import { strFromU8, unzipSync } from 'fflate';

import { LABEL_COLUMNS, MARK, type ReadFile } from './read-file';
import { type RawCell, type RawTable, readGrid } from './read-grid';
import { childOf, elementsOf, readXml, type XmlElement } from './read-xml';

/** Every part has to be well-formed, whether it is read or not. */
export function readDocx(bytes: Uint8Array): ReadFile {
  const parts = docxParts(bytes);
  const body = childOf(parts.get('word/document.xml'), 'w:body');
  const blocks = body?.children ?? [];
  const tables = blocks.filter((block) => block.name === 'w:tbl');
  return {
    prose: blocks
      .filter((block) => block.name === 'w:p')
      .map((block) => block.text)
      .filter((text) => text !== ''),
    tables: tables.map((table, index) => readGrid(rawTable(table), LABEL_COLUMNS[index] ?? 0)),
    marks: [...parts].filter(([name, part]) => isHeader(name) && part.text.includes(MARK)).length,
  };
}

export function docxParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([name, part]) => [name, readXml(strFromU8(part))]));
}

function isHeader(name: string): boolean {
  return /^word\/header\d+\.xml$/.test(name);
}

function rawTable(table: XmlElement): RawTable {
  const rows = table.children.filter((child) => child.name === 'w:tr');
  return {
    columns: elementsOf(table, 'w:gridCol').length,
    headerRows: rows.filter((row) => elementsOf(row, 'w:tblHeader').length > 0).length,
    cells: mergedCells(rows.flatMap(rowCells)),
  };
}

interface TableCell extends RawCell {
  readonly merge: 'start' | 'continue' | null;
}

function rowCells(row: XmlElement, index: number): readonly TableCell[] {
  let column = 0;
  return row.children
    .filter((child) => child.name === 'w:tc')
    .map((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      const colSpan = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const read: TableCell = {
        row: index,
        column,
        rowSpan: 1,
        colSpan,
        text: cell.text,
        merge: merge ? mergeOf(merge) : null,
      };
      column += colSpan;
      return read;
    });
}

function mergeOf(merge: XmlElement): 'start' | 'continue' {
  return merge.attributes['w:val'] === 'restart' ? 'start' : 'continue';
}

function mergedCells(cells: readonly TableCell[]): readonly RawCell[] {
  return cells
    .filter((cell) => cell.merge !== 'continue')
    .map((cell) => (cell.merge === 'start' ? { ...cell, rowSpan: spanBelow(cells, cell) } : cell));
}

function spanBelow(cells: readonly TableCell[], start: TableCell): number {
  const below = cells.filter((cell) => cell.column === start.column && cell.row > start.row);
  const end = below.findIndex((cell) => cell.merge !== 'continue');
  return 1 + (end < 0 ? below.length : end);
}
