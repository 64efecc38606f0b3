import type { Place, SourceCell, SourceRow } from '../source';
import { cellAt } from './text-rows';

/** A text and the columns of text that it covers, `end` exclusive. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isFigure: boolean;
}

export interface TextRow {
  readonly parts: readonly TextPart[];
  readonly place: Place;
}

/**
 * Rows of a grid out of lines whose figures stand below each other in one of the given ways to
 * count columns of text. Where they do not, cells are counted from the left instead.
 */
export function columnRows(ways: readonly (readonly TextRow[])[]): readonly SourceRow[] {
  const measured = ways.map((way) => ({ rows: way, columns: columnsOf(way) }));
  const best = measured.find((way) => way.columns !== null);
  if (best !== undefined) return gridRows(best.rows, best.columns);
  return partsAlike(bandsOf(ways[0] ?? [])).flatMap((part) =>
    gridRows(part, part.some(isHeader) ? columnsOf(part) : null),
  );
}

function gridRows(rows: readonly TextRow[], columns: Columns | null): readonly SourceRow[] {
  return rows.map(({ parts, place }) => ({
    cells: (columns === null ? null : placedCells(parts, columns)) ?? countedCells(parts),
    place,
  }));
}

const MOST_BANDS = 40;

/** Neighbouring bands that share their columns together. */
function partsAlike(bands: readonly (readonly TextRow[])[]): readonly (readonly TextRow[])[] {
  if (bands.length > MOST_BANDS) return bands;
  const parts: (readonly TextRow[])[] = [];
  for (const band of bands) {
    const joint = [...(parts.at(-1) ?? []), ...band];
    if (parts.length > 0 && columnsOf(joint) !== null) parts[parts.length - 1] = joint;
    else parts.push(band);
  }
  return parts;
}

function isHeader({ parts }: TextRow): boolean {
  return parts.length > 1 && !parts.some(({ isFigure }) => isFigure);
}

/** Rows from one line with a single label to the next; each may have columns of its own. */
function bandsOf(rows: readonly TextRow[]): readonly (readonly TextRow[])[] {
  const starts = rows.flatMap(({ parts }, at) => (at === 0 || parts.length === 1 ? [at] : []));
  return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

type Span = Pick<TextPart, 'start' | 'end'>;

interface Columns {
  /** Where the columns of labels end. */
  readonly from: number;
  /** How many columns labels take. */
  readonly labels: number;
  readonly figures: readonly Span[];
}

function columnsOf(rows: readonly TextRow[]): Columns | null {
  const figures = rows.flatMap(({ parts }) => parts.filter(({ isFigure }) => isFigure));
  const found = joined(figures);
  const from = Math.max(
    0,
    ...rows.flatMap(({ parts }) => labelsBefore(parts)).map(({ end }) => end),
  );
  const isApart = found.every((column) => column.start >= from && isStraight(column, figures));
  if (found.length === 0 || !isApart) return null;
  const heads = rows.flatMap(({ parts }) => parts.filter((part) => isHead(part, from)));
  const most = Math.max(...rows.map(({ parts }) => parts.filter((part) => part.isFigure).length));
  const isCrowded = heads.some(areJoined);
  const areHeaded = !isCrowded && found.every((column) => hasHead(column, found, heads));
  if (found.length > most && !areHeaded) return null;
  const labels = rows.map(({ parts }) => parts.filter((part) => part.start < from).length);
  return {
    from,
    labels: Math.max(...labels),
    figures: isCrowded
      ? found
      : heads.toSorted((a, b) => widthOf(a) - widthOf(b)).reduce(withHead, found),
  };
}

/** What stands before the first figure of a line. */
function labelsBefore(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex(({ isFigure }) => isFigure),
    ),
  );
}

function isHead(part: TextPart, from: number): boolean {
  return !part.isFigure && part.start >= from;
}

/** Whether a header stands over this column and over no other. */
function hasHead(column: Span, columns: readonly Span[], heads: readonly Span[]): boolean {
  return heads.some(
    (head) => meets(head, column) && columns.filter((other) => meets(other, head)).length === 1,
  );
}

/** The stretches that parts cover together. */
function joined(parts: readonly Span[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** Whether the figures of a column begin together, end together, or share their middle. */
function isStraight(column: Span, figures: readonly Span[]): boolean {
  const own = figures.filter((figure) => meets(figure, column));
  const edges = [
    own.map(({ start }) => start),
    own.map(({ end }) => end),
    own.map(({ start, end }) => (start + end) / 2),
  ];
  return edges.some((places) => Math.max(...places) - Math.min(...places) <= 1);
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function widthOf({ start, end }: Span): number {
  return end - start;
}

/** A header over no column is one without figures; one over several heads a group. */
function withHead(columns: readonly Span[], head: Span): readonly Span[] {
  const own = columns.filter((column) => meets(column, head));
  const [only, second] = own;
  if (second !== undefined) return columns;
  if (only === undefined) return [...columns, head].toSorted((a, b) => a.start - b.start);
  const wider = { start: Math.min(only.start, head.start), end: Math.max(only.end, head.end) };
  return columns.map((column) => (column === only ? wider : column));
}

/** `null` when two parts stand in one column. */
function placedCells(parts: readonly TextPart[], columns: Columns): readonly SourceCell[] | null {
  const labels = parts.filter((part) => part.start < columns.from);
  const rest = parts.filter((part) => !labels.includes(part)).map((part) => cellOf(part, columns));
  const isClear = rest.every((cell, index) => cell.column >= endOf(rest[index - 1]));
  if (!isClear) return null;
  const cells = [...labels.map(({ text }, index) => cellAt(text, index)), ...rest];
  const last = columns.labels + columns.figures.length;
  return parts.some(({ isFigure }) => isFigure)
    ? withBlanks(cells, { from: columns.labels, to: last })
    : cells;
}

/** Headers that are too wide for their columns have moved the others away from theirs. */
function areJoined({ text }: TextPart): boolean {
  return /^[^（(\s][^\s]{2,} [^（(\s][^\s]{2,}/u.test(text);
}

function endOf(cell: SourceCell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.columnSpan;
}

function cellOf(part: TextPart, { labels, figures }: Columns): SourceCell {
  const covered = figures.flatMap((column, index) => (meets(column, part) ? [index] : []));
  const first = covered[0] ?? nearest(part, figures);
  const last = covered.at(-1) ?? first;
  return { text: part.text, column: labels + first, columnSpan: last - first + 1, rowSpan: 1 };
}

function nearest(part: Span, columns: readonly Span[]): number {
  const distances = columns.map(({ start, end }) => Math.abs(start + end - part.start - part.end));
  return distances.indexOf(Math.min(...distances));
}

/** A row of figures has a cell in every column. */
function withBlanks(
  cells: readonly SourceCell[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly SourceCell[] {
  const covered = new Set(
    cells.flatMap(({ column, columnSpan }) =>
      Array.from({ length: columnSpan }, (_, offset) => column + offset),
    ),
  );
  const blanks = Array.from({ length: to - from }, (_, offset) => from + offset)
    .filter((column) => !covered.has(column))
    .map((column) => cellAt('', column));
  return [...cells, ...blanks].toSorted((a, b) => a.column - b.column);
}

function countedCells(parts: readonly TextPart[]): readonly SourceCell[] {
  return parts.map(({ text }, column) => cellAt(text, column));
}
