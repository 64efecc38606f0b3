import type { Grid, GridCell, GridRow } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { legalText } from './legal-text';
import { type Columns, columnsOf, SEPARATOR, shownText, spanWidth } from './text-columns';
import { widthOf } from './text-width';

/**
 * A table between rules of dashes, its columns divided by bars. All row headers share the first
 * column: a header of several rows has a line of its own, and what it covers stands further in.
 */
export function tableLines(grid: Grid): readonly string[] {
  const columns = columnsOf(grid);
  const rule = '-'.repeat(columns.total);
  const lines = grid.rows.flatMap((row, index) => [
    ...(startsPart(grid.rows, index) ? [rule] : []),
    ...renderRow({ grid, columns }, row, index),
  ]);
  return [...lines, rule];
}

interface Frame {
  readonly grid: Grid;
  readonly columns: Columns;
}

function startsPart(rows: readonly GridRow[], index: number): boolean {
  const before = rows[index - 1]?.role;
  return before === undefined || rows[index]?.role === 'band' || startsData(rows, index);
}

function startsData(rows: readonly GridRow[], index: number): boolean {
  return rows[index - 1]?.role === 'header' && rows[index]?.role !== 'header';
}

function renderRow(frame: Frame, row: GridRow, index: number): readonly string[] {
  switch (row.role) {
    case 'band':
      return row.cells.map((cell) => legalText(textOf(cell.runs)));
    case 'header':
    case 'bandHeader':
      return [renderHeaderRow(frame, index)];
    case 'data':
      return renderDataRow(frame.columns, row);
  }
}

/** A header of several rows stands in the last of them, next to the values. */
function renderHeaderRow({ grid, columns }: Frame, index: number): string {
  const parts = coveringCells(grid.rows, index).map(({ cell, isLast }) => {
    const width = spanWidth(columns, cell);
    if (cell.column < columns.first) return padEnd(isLast ? shownText(cell) : '', width);
    return isLast ? placed(cell, width) : padEnd('', width);
  });
  return parts.join(SEPARATOR).trimEnd();
}

interface Covering {
  readonly cell: GridCell;
  /** Whether the row is the last of those the cell spans. */
  readonly isLast: boolean;
}

function coveringCells(rows: readonly GridRow[], index: number): readonly Covering[] {
  return rows
    .slice(0, index + 1)
    .flatMap((row, start) =>
      row.cells.flatMap((cell) => {
        const last = start + cell.rowSpan - 1;
        return last >= index ? [{ cell, isLast: last === index }] : [];
      }),
    )
    .toSorted((a, b) => a.cell.column - b.cell.column);
}

function renderDataRow(columns: Columns, row: GridRow): readonly string[] {
  const labels = row.cells.filter((cell) => cell.column < columns.first);
  const values = row.cells
    .filter((cell) => cell.column >= columns.first)
    .map((cell) => placed(cell, spanWidth(columns, cell)));
  const groups = labels.slice(0, -1).map(shownText);
  const leaf = labels.slice(-1).map((cell) => padEnd(shownText(cell), columns.labelWidth));
  return [...groups, [...leaf, ...values].join(SEPARATOR).trimEnd()];
}

/** Over one column to the right, as figures stand; over several in the middle. */
function placed(cell: GridCell, width: number): string {
  const text = shownText(cell);
  return cell.colSpan > 1 ? centred(text, width) : padStart(text, width);
}

function padStart(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, width - widthOf(text)))}${text}`;
}

function padEnd(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}

function centred(text: string, width: number): string {
  const before = Math.max(0, Math.floor((width - widthOf(text)) / 2));
  return padEnd(`${' '.repeat(before)}${text}`, width);
}
