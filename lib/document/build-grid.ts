import type { Band, Table } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import type { Grid, GridRow } from './document';
import type { BandPlace, FilledTable, GridShape } from './filled-table';
import { gridBandRows } from './grid-band';
import { lineBandRows } from './line-band';

/** A table of the form with its values, all spans computed. */
export function buildGrid(filled: FilledTable): Grid {
  const { table } = filled;
  const shape = gridShapeOf(table);
  if (table.print.columnWidths.length !== shape.labelColumns + shape.valueColumns) {
    throw new Error(`column widths do not fit the table: ${table.id}`);
  }
  return {
    id: table.id,
    caption: table.caption,
    columnWidths: table.print.columnWidths,
    typeSizePt: table.print.typeSizePt,
    rows: table.bands.flatMap((band, index) => bandRows(filled, band, { ...shape, index })),
  };
}

/** Bands with two and with three columns share a grid of six. */
function gridShapeOf(table: Table): GridShape {
  return {
    labelColumns: Math.max(...table.bands.map(labelColumnsOf)),
    valueColumns: table.bands.map(valueColumnsOf).reduce(leastCommonMultiple, 1),
  };
}

function labelColumnsOf(band: Band): number {
  if (band.layout === 'line') return 0;
  return Math.max(...rowLeavesOf(band.rows).map(({ path }) => path.length));
}

function valueColumnsOf(band: Band): number {
  const columns = columnLeavesOf(band.columns).length;
  return band.layout === 'line' ? columns * rowLeavesOf(band.rows).length : columns;
}

function leastCommonMultiple(a: number, b: number): number {
  return (a * b) / greatestCommonDivisor(a, b);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function bandRows(filled: FilledTable, band: Band, place: BandPlace): readonly GridRow[] {
  switch (band.layout) {
    case 'grid':
      return gridBandRows(filled, band, place);
    case 'line':
      return lineBandRows(filled, band);
  }
}
