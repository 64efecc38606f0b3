import { addressOf } from '@/lib/template/address';
import type { Band, ColumnHeader, RowHeader, RowLeaf } from '@/lib/template/template';
import { columnLeavesOf, type LeafPath, rowLeavesOf } from '@/lib/template/walk';
import type { GridCell, GridRow } from './document';
import type { BandPlace, FilledTable } from './filled-table';
import { labelCell, labelRuns, valueCell } from './grid-cells';

/** A band printed downwards: its own row, its headers, one row for each row leaf. */
export function gridBandRows(
  filled: FilledTable,
  band: Band,
  place: BandPlace,
): readonly GridRow[] {
  const height = filled.table.print.rowHeightMm;
  const keep = band.label === null ? null : `${filled.table.id}-${place.index}`;
  const width = place.labelColumns + place.valueColumns;
  const bandRow: GridRow[] =
    band.label === null
      ? []
      : [{ role: 'band', minHeightMm: height, keep, cells: [bandCell(band.label, width)] }];
  const headers = headerCells(band, place).map((cells) => ({
    role: band.label === null ? ('header' as const) : ('bandHeader' as const),
    minHeightMm: height,
    keep: keep ?? `${filled.table.id}-header`,
    cells,
  }));
  return [...bandRow, ...headers, ...dataRows(filled, band, { ...place, keep })];
}

function bandCell(label: string, width: number): GridCell {
  return {
    ...labelCell(label, 'band', { column: 0, rowSpan: 1, colSpan: width }),
    align: 'left',
  };
}

function headerCells(band: Band, place: BandPlace): readonly (readonly GridCell[])[] {
  const above = band.columnsLabel === null ? 0 : 1;
  const depth = above + Math.max(...columnLeavesOf(band.columns).map(({ path }) => path.length));
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  rows[0]?.push(cornerCell(band.corner ?? '', place.labelColumns, depth));
  if (band.columnsLabel !== null) {
    const whole = { column: place.labelColumns, rowSpan: 1, colSpan: place.valueColumns };
    rows[0]?.push(labelCell(band.columnsLabel, 'columnHeader', whole));
  }
  const unit = place.valueColumns / columnLeavesOf(band.columns).length;
  placeHeaders(rows, band.columns, { column: place.labelColumns, depth: above, unit });
  return rows;
}

function cornerCell(corner: string, colSpan: number, rowSpan: number): GridCell {
  return {
    ...labelCell(corner, 'corner', { column: 0, rowSpan, colSpan }),
    align: colSpan > 1 ? 'left' : 'center',
  };
}

interface HeaderPlace {
  readonly column: number;
  readonly depth: number;
  /** Grid columns for each leaf. */
  readonly unit: number;
}

function placeHeaders(
  rows: GridCell[][],
  headers: readonly ColumnHeader[],
  { column, depth, unit }: HeaderPlace,
): void {
  let next = column;
  for (const header of headers) {
    const leaves = header.kind === 'leaf' ? 1 : columnLeavesOf(header.children).length;
    const colSpan = leaves * unit;
    const rowSpan = header.kind === 'leaf' ? rows.length - depth : 1;
    rows[depth]?.push(labelCell(header.label, 'columnHeader', { column: next, rowSpan, colSpan }));
    if (header.kind === 'group') {
      placeHeaders(rows, header.children, { column: next, depth: depth + 1, unit });
    }
    next += colSpan;
  }
}

interface DataPlace extends BandPlace {
  readonly keep: string | null;
}

function dataRows(filled: FilledTable, band: Band, place: DataPlace): readonly GridRow[] {
  const leaves = rowLeavesOf(band.rows);
  return leaves.map((row, index) => ({
    role: 'data',
    minHeightMm: filled.table.print.rowHeightMm,
    keep: place.keep ?? keepOf(filled.table.id, row),
    cells: [
      ...rowHeaderCells(row, leaves[index - 1], place.labelColumns),
      ...valueCells(filled, { band, row: row.leaf, place }),
    ],
  }));
}

/** The innermost group of a row stays together; the outermost is longer than a page. */
function keepOf(table: string, { path }: LeafPath<RowLeaf, RowHeader>): string | null {
  const group = path.at(-2);
  return path.length < 3 || group === undefined ? null : `${table}-${group.id}`;
}

/** The headers that begin in this row: those that the row above does not share. */
function rowHeaderCells(
  row: LeafPath<RowLeaf, RowHeader>,
  above: LeafPath<RowLeaf, RowHeader> | undefined,
  labelColumns: number,
): readonly GridCell[] {
  return row.path.flatMap((header, depth) => {
    if (above?.path[depth] === header) return [];
    const isLeaf = header.kind === 'leaf';
    const place = {
      column: depth,
      rowSpan: isLeaf ? 1 : rowLeavesOf(header.children).length,
      colSpan: isLeaf ? labelColumns - depth : 1,
    };
    const align = labelColumns > 1 ? ('left' as const) : ('center' as const);
    const runs = labelRuns(header.label, isLeaf ? header.remark : null);
    return [{ ...labelCell(header.label, 'rowHeader', place), runs, align }];
  });
}

interface ValueRow {
  readonly band: Band;
  readonly row: RowLeaf;
  readonly place: BandPlace;
}

function valueCells(filled: FilledTable, { band, row, place }: ValueRow): readonly GridCell[] {
  const leaves = columnLeavesOf(band.columns);
  const unit = place.valueColumns / leaves.length;
  return leaves.map(({ leaf }, index) =>
    valueCell(filled, {
      address: addressOf(filled.table.id, row.id, leaf.id),
      column: place.labelColumns + index * unit,
      colSpan: unit,
    }),
  );
}
