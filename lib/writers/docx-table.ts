import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from 'docx';

import type { CellRun, Grid, GridCell, GridRow } from '@/lib/document/document';
import { typeAreaTwips } from './docx-page';
import { characterStyles, paragraphStyles, tableStyle } from './docx-styles';
import { twipsOf } from './docx-units';
import { legalText } from './legal-text';

const BAND_FILL = 'C6D9F1';

/** Line pitch inside a table, in ems. */
const LINE_EMS = 1.3;

export function tableOf(grid: Grid): Table {
  const widths = columnTwips(grid.columnWidths);
  return new Table({
    style: tableStyle,
    layout: 'fixed',
    width: { size: typeAreaTwips, type: 'dxa' },
    indent: { size: 0, type: 'dxa' },
    columnWidths: widths,
    rows: grid.rows.map((row, index) => renderRow({ grid, widths }, row, index)),
  });
}

/** Whole twips that add up to the type area exactly. */
function columnTwips(relative: readonly number[]): readonly number[] {
  const total = relative.reduce((sum, width) => sum + width, 0);
  const edges = relative.map((_, index) => {
    const before = relative.slice(0, index + 1).reduce((sum, width) => sum + width, 0);
    return Math.round((typeAreaTwips * before) / total);
  });
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

interface Frame {
  readonly grid: Grid;
  readonly widths: readonly number[];
}

function renderRow(frame: Frame, row: GridRow, index: number): TableRow {
  const keepNext = staysWithNext(frame.grid, index);
  return new TableRow({
    cantSplit: true,
    ...(row.role === 'header' ? { tableHeader: true } : {}),
    height: { value: twipsOf(row.minHeightMm), rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => renderCell(frame, cell, keepNext)),
  });
}

/** Rows that no page break may leave alone at the head or the foot of a table. */
const FEWEST_ROWS = 4;

function staysWithNext(grid: Grid, index: number): boolean {
  const row = grid.rows[index];
  const next = grid.rows[index + 1];
  if (!row || !next) return false;
  const headerRows = grid.rows.filter(({ role }) => role === 'header').length;
  const isFirst = index < headerRows + FEWEST_ROWS - 1;
  const isLast = index > grid.rows.length - FEWEST_ROWS;
  const isGrouped = row.keep !== null && row.keep === next.keep;
  return isFirst || isLast || isGrouped || row.role !== 'data';
}

function renderCell(frame: Frame, cell: GridCell, keepNext: boolean): TableCell {
  const { grid, widths } = frame;
  const size = widths
    .slice(cell.column, cell.column + cell.colSpan)
    .reduce((sum, width) => sum + width, 0);
  return new TableCell({
    width: { size, type: 'dxa' },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.role === 'band' ? { shading: { type: 'clear', color: 'auto', fill: BAND_FILL } } : {}),
    children: [
      new Paragraph({
        style: paragraphStyles.tableText,
        ...(keepNext ? { keepNext: true } : {}),
        ...(cell.align === 'center' ? { alignment: 'center' } : {}),
        spacing: { line: Math.round(grid.typeSizePt * 20 * LINE_EMS), lineRule: 'exact' },
        children: cell.runs.map((run) => renderRun(run, grid.typeSizePt)),
      }),
    ],
  });
}

function renderRun(run: CellRun, sizePt: number): TextRun {
  return new TextRun({
    text: legalText(run.text),
    size: Math.round(sizePt * 2),
    ...(run.style === 'remark' ? { style: characterStyles.remark } : {}),
  });
}
