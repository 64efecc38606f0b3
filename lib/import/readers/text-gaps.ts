import type { SourceCell, SourceRow } from '../source';
import { displayWidth } from './display-width';
import { cellTextOf, isBlank, type Line, placeOf, type Taken } from './text-lines';

/** Lines of short texts that stand in columns, with wide gaps between them. */
export function takeColumns(lines: readonly Line[], at: number): Taken | null {
  if (!isColumnLine(lines[at])) return null;
  const run: Line[] = [];
  let next = at;
  for (let index = at; index <= next + 1; index += 1) {
    const line = lines[index];
    if (line !== undefined && isColumnLine(line)) {
      run.push(line);
      next = index + 1;
    } else if (line === undefined || !isBlank(line)) break;
  }
  if (run.length < 2) return null;
  return { blocks: [{ kind: 'grid', rows: rowsOf(run), place: placeOf(run[0]) }], next };
}

const GAP = /\S(?: {2}|\u00a0{2}|\u3000)[\s\u00a0\u3000]*\S/u;
const LONGEST_LINE = 240;
const SENTENCE = /[。；！？]/u;
const LONGEST_PART = 40;

function isColumnLine(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_LINE) return false;
  if (!GAP.test(line.text) || SENTENCE.test(line.text)) return false;
  return partsOf(line.text).every(({ text }) => text.length <= LONGEST_PART);
}

/** A text between gaps, and the columns of text that it covers. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const width = displayWidth(piece);
    if (piece.trim() !== '') parts.push({ text: piece, start: at, end: at + width });
    at += width;
  }
  return parts;
}

/** A gap is two columns of blanks or more; one blank stands between words. */
const PIECES =
  /(?:[ \u00a0\u3000]{2,}|\u3000)|(?:[^ \u00a0\u3000]|[ \u00a0](?![ \u00a0\u3000]))+|[ \u00a0]/gu;

type Span = Pick<Part, 'start' | 'end'>;

function rowsOf(lines: readonly Line[]): readonly SourceRow[] {
  const rows = lines.map(({ text }) => partsOf(text));
  const most = Math.max(...rows.map((row) => row.length));
  const columns = joined(rows.filter((row) => row.length === most).flat());
  return rows.map((row, index) => ({
    cells: columns.length === most ? placedCells(row, columns) : countedCells(row),
    place: placeOf(lines[index]),
  }));
}

/** The stretches that the parts of the fullest lines cover together. */
function joined(parts: readonly Span[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

function placedCells(parts: readonly Part[], columns: readonly Span[]): readonly SourceCell[] {
  const placed = parts.map((part) => placedCell(part, columns));
  const isClear = placed.every(
    (cell, index) => index === 0 || cell.column >= endOf(placed[index - 1]),
  );
  if (!isClear) return countedCells(parts);
  return withBlanks(placed, columns.length);
}

function endOf(cell: SourceCell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.columnSpan;
}

function placedCell(part: Part, columns: readonly Span[]): SourceCell {
  const covered = columns.flatMap((column, index) =>
    column.start < part.end && part.start < column.end ? [index] : [],
  );
  const first = covered[0] ?? nearest(part, columns);
  const last = covered.at(-1) ?? first;
  return {
    text: cellTextOf(part.text),
    column: first,
    columnSpan: last - first + 1,
    rowSpan: 1,
  };
}

function nearest(part: Span, columns: readonly Span[]): number {
  const distances = columns.map(({ start, end }) => Math.abs(start + end - part.start - part.end));
  return distances.indexOf(Math.min(...distances));
}

function withBlanks(cells: readonly SourceCell[], count: number): readonly SourceCell[] {
  const covered = new Set(
    cells.flatMap(({ column, columnSpan }) =>
      Array.from({ length: columnSpan }, (_, offset) => column + offset),
    ),
  );
  const blanks = Array.from({ length: count }, (_, column) => column)
    .filter((column) => !covered.has(column))
    .map((column) => ({ text: '', column, columnSpan: 1, rowSpan: 1 }));
  return [...cells, ...blanks].toSorted((a, b) => a.column - b.column);
}

function countedCells(parts: readonly Part[]): readonly SourceCell[] {
  return parts.map(({ text }, column) => ({
    text: cellTextOf(text),
    column,
    columnSpan: 1,
    rowSpan: 1,
  }));
}
