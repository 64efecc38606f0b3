import type { Place, SourceBlock, SourceRow } from '../source';
import { cellTextOf, paragraphOf } from './text-lines';

/** A cell of a table whose rows are not drawn. */
export interface LooseCell {
  readonly text: string;
  readonly line: number;
  /** Whether the source says that a row ends behind it. */
  readonly endsRow: boolean;
}

/**
 * Cells as rows of a grid where the rows are certain. Otherwise each stands by itself: as a
 * paragraph, or in a row of its own where blank cells must not be lost.
 */
export function cellBlocks(cells: readonly LooseCell[]): readonly SourceBlock[] {
  const rows = statedRows(cells) ?? countedRows(cells);
  if (rows !== null) return [gridOf(rows)];
  if (cells.some(({ text }) => text === '')) return [gridOf(cells.map((cell) => [cell]))];
  return cellParagraphs(cells);
}

export function cellParagraphs(cells: readonly LooseCell[]): readonly SourceBlock[] {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => paragraphOf(text.replaceAll('\n', ''), placeAt(line)));
}

const FIGURE =
  /^[-－—+]?\d[\d,，]{0,20}(?:\.\d{1,6})?\s?(?:[个件项条宗起次份元%％]|万元)?(?:[（(][^（()）]{1,30}[）)])?$|^[-－—–/／]{1,2}$/u;

export function isFigure(text: string): boolean {
  return FIGURE.test(text.normalize('NFKC').trim());
}

type Rows = readonly (readonly LooseCell[])[];

/** Rows that the source ends itself; one cell in each is no row. */
function statedRows(cells: readonly LooseCell[]): Rows | null {
  const rows: LooseCell[][] = [[]];
  for (const cell of cells) {
    rows.at(-1)?.push(cell);
    if (cell.endsRow) rows.push([]);
  }
  const filled = rows.filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1).length;
  return filled.length > 1 && wide * 2 > filled.length ? filled : null;
}

const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 30;

/**
 * Rows of equally many cells, blank ones to fill them up: every label behind a figure begins a
 * row, so the number of columns divides the places of all of them.
 */
function countedRows(cells: readonly LooseCell[]): Rows | null {
  const starts = cells.flatMap((_, at) => (beginsRow(cells, at) ? [at] : []));
  if (starts.length === 0) return unlabelledRows(cells);
  const columns = starts.reduce(divisorOf, 0);
  if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS || cells.length <= columns) return null;
  const isSure = starts.length > 1 || cells.length % columns === 0;
  return isSure ? cutInto(cells, columns) : null;
}

/** `null` when a line would be cut: its cells are of one row. */
function cutInto(cells: readonly LooseCell[], columns: number): Rows | null {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const isWhole = rows.every(
    (row, index) => index === 0 || rows[index - 1]?.at(-1)?.line !== row[0]?.line,
  );
  return isWhole ? rows : null;
}

const FEWEST_UNLABELLED = 6;

/** A table without row labels has figures and blank cells in its last row only. */
function unlabelledRows(cells: readonly LooseCell[]): Rows | null {
  const words = cells.findLastIndex(({ text }) => text !== '' && !isFigure(text));
  const figure = cells.findIndex(({ text }) => isFigure(text));
  if (figure < words) return null;
  const fewest = Math.max(FEWEST_UNLABELLED, cells.length - figure);
  for (let columns = fewest; columns <= MOST_COLUMNS && columns * 2 <= cells.length; columns += 1) {
    const isFree = cells.length - columns > words;
    const rows = cells.length % columns === 0 && isFree ? cutInto(cells, columns) : null;
    if (rows !== null) return rows;
  }
  return null;
}

function beginsRow(cells: readonly LooseCell[], at: number): boolean {
  const text = cells[at]?.text ?? '';
  if (text === '' || isFigure(text)) return false;
  const before = cells
    .slice(Math.max(0, at - MOST_COLUMNS), at)
    .findLast((cell) => cell.text !== '');
  return before !== undefined && isFigure(before.text);
}

function divisorOf(one: number, other: number): number {
  let [large, small] = [one, other];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

function gridOf(rows: Rows): SourceBlock {
  const placed = rows.map(
    (row): SourceRow => ({
      cells: row.map(({ text }, column) => ({
        text: cellTextOf(text),
        column,
        columnSpan: 1,
        rowSpan: 1,
      })),
      place: placeAt(row[0]?.line ?? 1),
    }),
  );
  return { kind: 'grid', rows: placed, place: placed[0]?.place ?? placeAt(1) };
}

function placeAt(line: number): Place {
  return { page: null, line };
}
