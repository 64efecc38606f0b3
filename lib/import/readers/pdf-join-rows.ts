import { isFigure } from './pdf-figure';
import type { PageCell, PageRow } from './pdf-framed-table';

/** A row of a table, with the page it stands on. */
export interface PlacedRow {
  readonly page: number;
  readonly cells: PageRow;
}

const CHINESE = /\p{Script=Han}/u;
/** What opens a label of its own: 一、 （一） 1. 1、 (1) ①. */
const MARKER =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\p{Nd}{1,2}[)）、.．]|[①-⑳])/u;

/** The rows of two pages as one table: labels and rows that the page end cut are whole again. */
export function joinedRowsOf(
  before: readonly PlacedRow[],
  after: readonly PlacedRow[],
): readonly PlacedRow[] {
  const [first, ...rest] = after;
  if (!first || before.length === 0) return [...before, ...after];
  const spans = joinSpans(before, first);
  const [last] = spans.before.slice(-1);
  const own = { ...first, cells: spans.cells };
  if (last && isCut(last.cells, own.cells)) {
    return [...spans.before.slice(0, -1), joinCut(last, own.cells), ...rest];
  }
  return [...spans.before, own, ...rest];
}

interface JoinedSpans {
  readonly before: readonly PlacedRow[];
  /** What is left of the first row of the next page. */
  readonly cells: PageRow;
}

/** Cells over several rows that go on below the page end. */
function joinSpans(before: readonly PlacedRow[], first: PlacedRow): JoinedSpans {
  const goesOn = new Map<PageCell, PageCell>();
  for (const cell of first.cells) {
    const above = before
      .flatMap(({ cells }, row) => cells.filter(({ rowSpan }) => row + rowSpan === before.length))
      .find((other) => isSamePlace(other, cell));
    if (above && isSpanGoingOn(above, cell)) goesOn.set(above, cell);
  }
  const joinedCells = new Set(goesOn.values());
  if (joinedCells.size === first.cells.length) return { before, cells: first.cells };
  return {
    before: before.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => joinedSpan(cell, goesOn.get(cell))),
    })),
    cells: first.cells.filter((cell) => !joinedCells.has(cell)),
  };
}

function isSamePlace(one: PageCell, other: PageCell): boolean {
  return one.column === other.column && one.columnSpan === other.columnSpan;
}

function isSpanGoingOn(above: PageCell, below: PageCell): boolean {
  const isPrintedAgain = packed(above.text) === packed(below.text) && isLabel(above.text);
  if (above.rowSpan === 1 && below.rowSpan === 1) return isPrintedAgain;
  return (
    isPrintedAgain ||
    below.text === '' ||
    above.text === '' ||
    (hasMarker(above.text) && !hasMarker(below.text) && isLabel(below.text))
  );
}

function joinedSpan(cell: PageCell, below: PageCell | undefined): PageCell {
  if (!below) return cell;
  const isPrintedAgain = packed(cell.text) === packed(below.text);
  const text = isPrintedAgain ? cell.text : joinedText(cell.text, below.text);
  return { ...cell, rowSpan: cell.rowSpan + below.rowSpan, text };
}

/** Whether a row was cut in two: its label goes on, and only one part has figures. */
function isCut(above: PageRow, below: PageRow): boolean {
  const label = below.find(({ text }) => text !== '' && !isFigure(text));
  const labelAbove = label && above.find((cell) => isSamePlace(cell, label));
  if (!label || !labelAbove) return false;
  return (
    hasMarker(labelAbove.text) &&
    !hasMarker(label.text) &&
    below.every((cell) => cell.rowSpan === 1 && above.some((other) => isSamePlace(cell, other))) &&
    !(hasFigures(above) && hasFigures(below))
  );
}

function hasFigures(cells: PageRow): boolean {
  return cells.some(({ text }) => text !== '' && isFigure(text));
}

function joinCut(row: PlacedRow, below: PageRow): PlacedRow {
  return {
    ...row,
    cells: row.cells.map((cell) => {
      const rest = below.find((other) => isSamePlace(cell, other));
      return rest ? { ...cell, text: joinedText(cell.text, rest.text) } : cell;
    }),
  };
}

function joinedText(one: string, other: string): string {
  return [one, other].filter((text) => text !== '').join('\n');
}

export function isLabel(text: string): boolean {
  return CHINESE.test(text) && !isFigure(text);
}

/** PDFs often hold look-alikes of the plain characters. */
function hasMarker(text: string): boolean {
  return MARKER.test(text.normalize('NFKC'));
}

export function packed(text: string): string {
  return text.replace(/\s/gu, '');
}
