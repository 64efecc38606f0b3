import type { Grid, GridCell, NoteBlock } from '@/lib/document/document';
import { balanceLines } from './balance-lines';
import { breakLines, type Measure } from './break-lines';
import type { FontTables } from './font-tables';
import { type Glyph, glyphsOf } from './glyphs';
import { AREA_WIDTH, pointsOf, RULE_WIDTH } from './page-geometry';
import { naturalGaps, widthOf } from './place-line';
import { prepareNotes } from './prepare-text';
import type { PreparedCell, PreparedTable } from './prepared-block';
import type { SetLine } from './set-line';

export const CELL_PADDING_X = 2;
const CELL_PADDING_Y = 1.8;
const LINE_PITCH_EM = 1.34;
/** A number too long for its column is set smaller, but never smaller than this. */
const SMALLEST_TYPE = 6.5;
const TYPE_STEP = 0.5;
const MANY_LINES = 4;

export function prepareTable(
  grid: Grid,
  notes: readonly NoteBlock[],
  tables: FontTables,
): PreparedTable {
  const edges = edgesOf(grid.columnWidths);
  const rows = grid.rows.map((row, place) => ({
    role: row.role,
    keep: row.keep,
    minHeight: pointsOf(row.minHeightMm),
    cells: row.cells.map((cell) => prepareCell(cell, { grid, row: place, edges, tables })),
  }));
  return {
    kind: 'table',
    rows,
    headerRows: headerRowsOf(grid),
    edges,
    notes: prepareNotes(notes, grid.typeSizePt, tables),
    linePitch: grid.typeSizePt * LINE_PITCH_EM,
  };
}

/** Rules are centred on the edges, so the outer ones lie half a rule inside the type area. */
function edgesOf(columnWidths: readonly number[]): readonly number[] {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const scale = (AREA_WIDTH - RULE_WIDTH) / total;
  const edges = [RULE_WIDTH / 2];
  for (const width of columnWidths) edges.push((edges.at(-1) ?? 0) + width * scale);
  return edges;
}

function headerRowsOf(grid: Grid): number {
  const first = grid.rows.findIndex((row) => row.role !== 'header');
  return Math.max(first, 0);
}

interface CellContext {
  readonly grid: Grid;
  readonly row: number;
  readonly edges: readonly number[];
  readonly tables: FontTables;
}

function prepareCell(cell: GridCell, context: CellContext): PreparedCell {
  const { grid, row, edges, tables } = context;
  const right = edges[cell.column + cell.colSpan] ?? 0;
  const width = right - (edges[cell.column] ?? 0) - 2 * CELL_PADDING_X;
  const glyphs = glyphsOf(
    cell.runs.map((run) => ({
      text: run.text,
      font: run.style === 'remark' ? 'kai' : 'fangsong',
      strong: false,
    })),
    tables,
  );
  const lines = fittingLines(glyphs, { width, indent: 0, size: grid.typeSizePt, spacing: 0 });
  const size = lines[0]?.measure.size ?? grid.typeSizePt;
  const linePitch = size * LINE_PITCH_EM;
  const height = lines.length === 0 ? 0 : lines.length * linePitch + 2 * CELL_PADDING_Y;
  return { cell, row, lines, linePitch, height };
}

/** Smaller type where a word would be cut, or where half a point saves two lines of a label. */
function fittingLines(glyphs: readonly Glyph[], measure: Measure): readonly SetLine[] {
  const lines = evenLines(glyphs, measure);
  const smaller = { ...measure, size: measure.size - TYPE_STEP };
  if (smaller.size < SMALLEST_TYPE) return lines;
  if (lines.some(hasCutWord)) return fittingLines(glyphs, smaller);
  if (lines.length < MANY_LINES) return lines;
  const fewer = evenLines(glyphs, smaller);
  return fewer.length <= lines.length - 2 ? fewer : lines;
}

/** Text with blanks keeps its greedy lines: a blank at a break is not printed. */
function evenLines(glyphs: readonly Glyph[], measure: Measure): readonly SetLine[] {
  const greedy = breakLines(glyphs, measure);
  const isEven = greedy.length < 2 || glyphs.some((glyph) => glyph.kind === 'space');
  const balanced = isEven ? undefined : balanceLines(glyphs, measure);
  const lines = balanced && balanced.length <= greedy.length ? balanced : greedy;
  return lines.map((line) => ({ glyphs, line, measure }));
}

/** A number or Western word that goes on in the next line, or does not fit at all. */
function hasCutWord(set: SetLine): boolean {
  const { glyphs, line, measure } = set;
  const isCut = glyphs[line.end - 1]?.kind === 'latin' && glyphs[line.end]?.kind === 'latin';
  return isCut || widthOf(set, naturalGaps(set)) > measure.width + 1e-6;
}
