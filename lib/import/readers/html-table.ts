import type { SourceBlock, SourceCell, SourceRow } from '../source';
import { addBlocks, addGrid, type Flow } from './html-flow';
import { attributeOf, type Element, elementsOf } from './html-tree';
import { isUnseen } from './html-visible';

/** Gives the blocks inside a cell or a caption. */
type Inside = (element: Element) => readonly SourceBlock[];

/**
 * Adds a table: its rows as grids, and as blocks what a table only lays out: rows whose cells
 * hold tables or prose.
 */
export function addTable(flow: Flow, table: Element, inside: Inside): void {
  addCaption(flow, table, inside);
  const rows = rowsOf(flow, table, inside);
  const isStack = rows.every((row) => row.length < 2);
  let waiting: SourceRow[] = [];
  for (const row of rows) {
    if (isStack || isLaidOut(row)) {
      addGrid(flow, withoutOpenSpans(waiting));
      waiting = [];
      for (const cell of row) addBlocks(flow, cell.blocks);
    } else waiting.push(gridRow(row));
  }
  addGrid(flow, withoutOpenSpans(waiting));
}

/** A caption that repeats the heading above it is only there for those who cannot see. */
function addCaption(flow: Flow, table: Element, inside: Inside): void {
  const above = flow.blocks.at(-1);
  for (const caption of elementsOf(table).filter(({ tagName }) => tagName === 'caption')) {
    const blocks = isUnseen(caption, flow.holders) ? [] : inside(caption);
    const [first] = blocks;
    const isRepeated =
      above?.kind === 'paragraph' && first?.kind === 'paragraph' && above.text.endsWith(first.text);
    if (!isRepeated) addBlocks(flow, blocks);
  }
}

interface RawCell {
  readonly blocks: readonly SourceBlock[];
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

function rowsOf(flow: Flow, table: Element, inside: Inside): readonly (readonly RawCell[])[] {
  const isSeen = (element: Element): boolean => !isUnseen(element, flow.holders);
  return elementsOf(table)
    .filter(({ tagName }) => SECTIONS.has(tagName))
    .filter(isSeen)
    .flatMap((section) => {
      const rows = elementsOf(section).filter((row) => row.tagName === 'tr' && isSeen(row));
      const taken: number[] = [];
      return rows.map((row, index) => {
        const cells = elementsOf(row).filter((cell) => CELLS.has(cell.tagName) && isSeen(cell));
        return placedCells(cells, { taken, index, count: rows.length, inside });
      });
    });
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const CELLS = new Set(['td', 'th']);

/** A span covers no more in browsers either. */
const MOST_COLUMNS = 1000;

interface RowFrame {
  /** For each column, the row from which it is free again. */
  readonly taken: number[];
  readonly index: number;
  readonly count: number;
  readonly inside: Inside;
}

function placedCells(cells: readonly Element[], frame: RowFrame): readonly RawCell[] {
  const { taken, index, count, inside } = frame;
  const placed: RawCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while ((taken[column] ?? 0) > index) column += 1;
    const columnSpan = Math.max(1, Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS - column));
    const rowSpan = Math.min(spanOf(cell, 'rowspan') || count, count - index);
    const end = Math.min(column + columnSpan, MOST_COLUMNS);
    for (let at = column; at < end; at += 1) taken[at] = index + rowSpan;
    placed.push({ blocks: inside(cell), column, columnSpan, rowSpan });
    column += columnSpan;
  }
  return placed;
}

/** 0 when it is stated so; 1 when nothing sensible is stated. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const text = attributeOf(cell, name).trim();
  return /^\d{1,5}$/u.test(text) ? Number(text) : 1;
}

const LONGEST_LABEL = 60;
const LONGEST_CELL = 500;
const SENTENCE = /[。；]/u;
const HEADING = /^[一二三四五六七八九十]{1,3}、/u;

/** Whether the cells of a row hold tables or prose rather than values and labels. */
function isLaidOut(row: readonly RawCell[]): boolean {
  const texts = row.map(({ blocks }) => textOf(blocks)).filter((text) => text !== '');
  if (row.some(({ blocks }) => blocks.some(({ kind }) => kind === 'grid'))) return true;
  const [only = '', second] = texts;
  if (second === undefined && row.length === 1 && isProse(only)) return true;
  return texts.some((text) => text.length > LONGEST_CELL && SENTENCE.test(text));
}

function isProse(text: string): boolean {
  if (HEADING.test(text)) return true;
  return text.length > LONGEST_LABEL && SENTENCE.test(text);
}

function textOf(blocks: readonly SourceBlock[]): string {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  return texts.join('\n').replaceAll('\t', ' ');
}

function gridRow(row: readonly RawCell[]): SourceRow {
  const cells = row.map(({ blocks, column, columnSpan, rowSpan }) => ({
    text: textOf(blocks),
    column,
    columnSpan,
    rowSpan,
  }));
  return { cells, place: { page: null, line: 0 } };
}

/** No cell reaches below the last row of its grid. */
function withoutOpenSpans(rows: readonly SourceRow[]): readonly SourceRow[] {
  return rows.map(({ cells, place }, index) => ({
    cells: cells.map((cell): SourceCell => {
      const rowSpan = Math.min(cell.rowSpan, rows.length - index);
      return rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan };
    }),
    place,
  }));
}
