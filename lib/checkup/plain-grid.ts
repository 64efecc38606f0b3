import type { Grid, GridCell, GridRow } from '@/lib/document/document';

export interface PlainTable {
  readonly id: string;
  readonly caption: string;
  readonly columnWidths: readonly number[];
  /** Empty for a table whose first column says what the second one means. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ROW_HEIGHT_MM = 6;
const TYPE_SIZE_PT = 10;

/** A table of text without spans. */
export function plainGrid({ id, caption, columnWidths, header, rows }: PlainTable): Grid {
  const isKeyed = header.length === 0;
  const headerRows = isKeyed ? [] : [rowOf('header', header.map(headerCell))];
  const dataRows = rows.map((texts) =>
    rowOf(
      'data',
      texts.map((text, column) =>
        isKeyed && column === 0 ? rowHeaderCell(text, column) : valueCell(text, column),
      ),
    ),
  );
  return {
    id,
    caption,
    columnWidths,
    typeSizePt: TYPE_SIZE_PT,
    rows: [...headerRows, ...dataRows],
  };
}

function rowOf(role: 'header' | 'data', cells: readonly GridCell[]): GridRow {
  return { role, minHeightMm: ROW_HEIGHT_MM, keep: null, cells };
}

function headerCell(text: string, column: number): GridCell {
  return { ...valueCell(text, column), role: 'columnHeader', align: 'center' };
}

function rowHeaderCell(text: string, column: number): GridCell {
  return { ...valueCell(text, column), role: 'rowHeader' };
}

function valueCell(text: string, column: number): GridCell {
  return {
    column,
    rowSpan: 1,
    colSpan: 1,
    runs: text === '' ? [] : [{ text, style: 'text' }],
    role: 'value',
    align: 'left',
    address: null,
  };
}
