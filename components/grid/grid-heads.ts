import type { Band, ColumnHeader, RowHeader } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import type { BandFrame, HeadCell } from './grid-layout';

type HeadRows = HeadCell[][];

/** Header rows of a band whose rows run downwards. */
export function gridHead(frame: BandFrame): HeadRows {
  const { band, labelColumns, valueColumns } = frame;
  const depth = Math.max(...columnLeavesOf(band.columns).map(({ path }) => path.length));
  const top = band.columnsLabel === null ? 0 : 1;
  const rows: HeadRows = Array.from({ length: top + depth }, () => []);
  rows[0]?.push({
    ...plain('corner', 'corner', band.corner ?? ''),
    rowSpan: rows.length,
    colSpan: labelColumns,
  });
  if (band.columnsLabel !== null) {
    rows[0]?.push({ ...plain('column', 'columns', band.columnsLabel), colSpan: valueColumns });
  }
  const span = valueColumns / columnLeavesOf(band.columns).length;
  placeColumns(rows, band.columns, { row: top, start: 0, span, prefix: '' });
  return [...bandRow(frame), ...rows];
}

function bandRow({ band, labelColumns, valueColumns }: BandFrame): HeadRows {
  if (band.label === null) return [];
  return [[{ ...plain('band', 'band', band.label), colSpan: labelColumns + valueColumns }]];
}

/** Header rows of a band in one line: row headers on top, columns below each of them. */
export function lineHead(band: Band): HeadRows {
  const columnDepth = Math.max(...columnLeavesOf(band.columns).map(({ path }) => path.length));
  const rowDepth = Math.max(...rowLeavesOf(band.rows).map(({ path }) => path.length));
  const rows: HeadRows = Array.from({ length: rowDepth + columnDepth }, () => []);
  placeRows(rows, band.rows, { row: 0, start: 0, columns: band.columns });
  return rows;
}

interface ColumnSpot {
  readonly row: number;
  readonly start: number;
  readonly span: number;
  /** Tells headers apart that are repeated under several rows. */
  readonly prefix: string;
}

/** Leaves reach down to the last header row. */
function placeColumns(rows: HeadRows, headers: readonly ColumnHeader[], spot: ColumnSpot): void {
  let start = spot.start;
  for (const header of headers) {
    const colSpan = columnLeavesOf([header]).length * spot.span;
    const isLeaf = header.kind === 'leaf';
    rows[spot.row]?.push({
      ...plain('column', `${spot.prefix}${header.id}`, header.label),
      hint: header.hint,
      rowSpan: isLeaf ? rows.length - spot.row : 1,
      colSpan,
      start,
      isLeaf,
    });
    if (!isLeaf) placeColumns(rows, header.children, { ...spot, row: spot.row + 1, start });
    start += colSpan;
  }
}

interface RowSpot {
  readonly row: number;
  readonly start: number;
  readonly columns: readonly ColumnHeader[];
}

function placeRows(rows: HeadRows, headers: readonly RowHeader[], spot: RowSpot): void {
  const width = columnLeavesOf(spot.columns).length;
  let { start } = spot;
  for (const header of headers) {
    const colSpan = rowLeavesOf([header]).length * width;
    rows[spot.row]?.push({
      ...plain('column', header.id, header.label),
      hint: header.hint,
      colSpan,
      start,
    });
    const row = spot.row + 1;
    if (header.kind === 'group') placeRows(rows, header.children, { ...spot, row, start });
    else placeColumns(rows, spot.columns, { row, start, span: 1, prefix: `${header.id}.` });
    start += colSpan;
  }
}

function plain(kind: HeadCell['kind'], key: string, label: string): HeadCell {
  return { key, kind, label, hint: null, rowSpan: 1, colSpan: 1, start: 0, isLeaf: false };
}
