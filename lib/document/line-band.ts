import { addressOf } from '@/lib/template/address';
import type { Band, RowHeader } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import type { GridCell, GridRow } from './document';
import type { FilledTable } from './filled-table';
import { labelCell, valueCell } from './grid-cells';

/** The single row of values is higher, as in the official form. */
const VALUES_HEIGHT_MM = 11.8;

/** A band printed as one line: row headers above column headers above all values. */
export function lineBandRows(filled: FilledTable, band: Band): readonly GridRow[] {
  const { table } = filled;
  const depth = 1 + Math.max(...rowLeavesOf(band.rows).map(({ path }) => path.length));
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  placeRowHeaders(rows, band, { headers: band.rows, column: 0, depth: 0 });
  const keep = `${table.id}-line`;
  return [
    ...rows.map((cells) => ({
      role: 'header' as const,
      minHeightMm: table.print.rowHeightMm,
      keep,
      cells,
    })),
    { role: 'data', minHeightMm: VALUES_HEIGHT_MM, keep, cells: valueCells(filled, band) },
  ];
}

interface HeaderPlace {
  readonly headers: readonly RowHeader[];
  readonly column: number;
  readonly depth: number;
}

function placeRowHeaders(
  rows: GridCell[][],
  band: Band,
  { headers, column, depth }: HeaderPlace,
): void {
  const width = columnLeavesOf(band.columns).length;
  let next = column;
  for (const header of headers) {
    const leaves = header.kind === 'leaf' ? 1 : rowLeavesOf(header.children).length;
    const place = { column: next, rowSpan: 1, colSpan: leaves * width };
    rows[depth]?.push(labelCell(header.label, 'columnHeader', place));
    if (header.kind === 'leaf') placeColumns(rows, band, { column: next, depth: depth + 1 });
    else placeRowHeaders(rows, band, { headers: header.children, column: next, depth: depth + 1 });
    next += place.colSpan;
  }
}

/** Column headers reach down to the last header row. */
function placeColumns(
  rows: GridCell[][],
  band: Band,
  { column, depth }: { readonly column: number; readonly depth: number },
): void {
  columnLeavesOf(band.columns).forEach(({ leaf }, index) => {
    const place = { column: column + index, rowSpan: rows.length - depth, colSpan: 1 };
    rows[depth]?.push(labelCell(leaf.label, 'columnHeader', place));
  });
}

function valueCells(filled: FilledTable, band: Band): readonly GridCell[] {
  const columns = columnLeavesOf(band.columns);
  return rowLeavesOf(band.rows).flatMap((row, rowIndex) =>
    columns.map(({ leaf }, index) =>
      valueCell(filled, {
        address: addressOf(filled.table.id, row.leaf.id, leaf.id),
        column: rowIndex * columns.length + index,
        colSpan: 1,
      }),
    ),
  );
}
