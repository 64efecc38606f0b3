import type { Grid, GridCell } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { legalText } from './legal-text';
import { widthOf } from './text-width';

export const SEPARATOR = ' | ';

/** Widths in columns of text. */
export interface Columns {
  /** The first grid column that holds values; those before it hold row headers. */
  readonly first: number;
  readonly labelWidth: number;
  /** One for each grid column; those of row headers are not used. */
  readonly widths: readonly number[];
  readonly total: number;
}

export function columnsOf(grid: Grid): Columns {
  const cells = grid.rows.flatMap((row) => (row.role === 'band' ? [] : row.cells));
  const first = firstValueColumn(cells);
  const labels = cells.filter((cell) => cell.column < first);
  const labelWidth = Math.max(0, ...labels.map((cell) => widthOf(shownText(cell))));
  const widths = valueWidths(
    cells.filter((cell) => cell.column >= first),
    grid.columnWidths.length,
  );
  const used = [...(first > 0 ? [labelWidth] : []), ...widths.slice(first)];
  return { first, labelWidth, widths, total: totalOf(used) };
}

/** The text of a cell; a row header stands in by its depth. */
export function shownText(cell: GridCell): string {
  const text = legalText(textOf(cell.runs));
  return cell.role === 'rowHeader' ? `${'  '.repeat(cell.column)}${text}` : text;
}

export function spanWidth(columns: Columns, cell: GridCell): number {
  if (cell.column < columns.first) return columns.labelWidth;
  return totalOf(columns.widths.slice(cell.column, cell.column + cell.colSpan));
}

function firstValueColumn(cells: readonly GridCell[]): number {
  const values = cells.filter((cell) => cell.role === 'value').map((cell) => cell.column);
  return values.length > 0 ? Math.min(...values) : 0;
}

/** Narrow cells first; a wider span then takes what it lacks from its columns in equal parts. */
function valueWidths(cells: readonly GridCell[], count: number): readonly number[] {
  const widths = Array.from({ length: count }, () => 0);
  for (const cell of cells.toSorted((a, b) => a.colSpan - b.colSpan)) {
    const span = widths.slice(cell.column, cell.column + cell.colSpan);
    const lacking = Math.max(0, widthOf(shownText(cell)) - totalOf(span));
    for (const [offset, width] of span.entries()) {
      widths[cell.column + offset] = width + Math.ceil(lacking / span.length);
    }
  }
  return widths;
}

function totalOf(widths: readonly number[]): number {
  const sum = widths.reduce((total, width) => total + width, 0);
  return sum + SEPARATOR.length * Math.max(0, widths.length - 1);
}
