import type { SourceCell, SourceRow } from '../source';
import { characterWidth, isAmbiguous } from './display-width';
import { isFigure } from './loose-cells';
import { type Line, placeOf, type Taken } from './text-lines';

/** A table drawn with lines: ┌─┬─┐ │ │ or +--+--+ | |. Cells may run over several lines. */
export function takeBox(lines: readonly Line[], at: number): Taken | null {
  if (!isBorder(lines[at])) return null;
  let next = at;
  while (isBoxLine(lines[next])) next += 1;
  const drawn = drawnLines(lines.slice(at, next));
  if (!drawn.some(({ isRule }) => !isRule)) return { blocks: [], next };
  const rows = rowsOf(drawn);
  return { blocks: [{ kind: 'grid', rows, place: placeOf(lines[at]) }], next };
}

const BORDER = /^\s*[┌┏╔╭├┣╠+][─━═┬┳╦+=-]{2}[─━═┬┳╦┼╋╬┐┓╗╮┤┫╣+=-]*\s*$/u;
const BOX_LINE = /^\s*[┌┏╔╭├┣╠└┗╚╰│┃║|+]/u;

/** Longer lines are not drawn. */
const LONGEST_LINE = 2000;

function isBorder(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_LINE && BORDER.test(line.text);
}

function isBoxLine(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_LINE && BOX_LINE.test(line.text);
}

/** A stretch of a line between two bars or corners. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isRule: boolean;
}

interface DrawnLine {
  readonly line: Line;
  readonly pieces: readonly Piece[];
  /** Whether it has nothing but rules between its corners. */
  readonly isRule: boolean;
}

const CORNER = /[│┃║|┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯]/u;
const DASHES = /^[─━═=-]+$/u;

/** As the program counted that drew the box: every line of it ends at the same column. */
function drawnLines(lines: readonly Line[]): readonly DrawnLine[] {
  const ways = WAYS.map((widthOf) => lines.map((line) => drawnLine(line, widthOf)));
  const ends = ways.map((way) => new Set(way.map(({ pieces }) => pieces.at(-1)?.end)).size);
  return ways[ends.indexOf(Math.min(...ends))] ?? [];
}

type WidthOf = (character: string) => number;

const WAYS: readonly WidthOf[] = [
  characterWidth,
  (character) => (isAmbiguous(character) ? 1 : characterWidth(character)),
  () => 1,
];

function drawnLine(line: Line, widthOf: WidthOf): DrawnLine {
  const hasDashes = /[─━═]|--|==/u.test(line.text);
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  let text = '';
  const close = (): void => {
    if (text !== '') pieces.push({ start, end: at, text: text.trim(), isRule: DASHES.test(text) });
    text = '';
  };
  for (const character of line.text) {
    const isCorner = CORNER.test(character) || (hasDashes && character === '+');
    if (isCorner) {
      close();
      start = at + 1;
    } else text += character;
    at += isCorner ? 1 : widthOf(character);
  }
  close();
  const filled = pieces.filter(({ text: piece }) => piece !== '' || pieces.length > 1);
  return {
    line,
    pieces: filled,
    isRule: pieces.length > 0 && pieces.every((piece) => piece.isRule),
  };
}

interface OpenCell {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
}

interface Closed extends OpenCell {
  readonly lastRow: number;
}

function rowsOf(drawn: readonly DrawnLine[]): readonly SourceRow[] {
  const { closed, places } = isRuledInside(drawn) ? boxedCells(drawn) : lineCells(drawn);
  const bounds = [...new Set(closed.map(({ start }) => start))].toSorted((a, b) => a - b);
  const cells = places.map((): Closed[] => []);
  for (const cell of closed) cells[cell.row]?.push(cell);
  const rows = places.map((line, row) => ({
    cells: (cells[row] ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map((cell) => placedCell(cell, bounds)),
    place: placeOf(line),
  }));
  return rows.some(({ cells: own }) => own.some(isEmptySpace)) ? countedRows(rows) : rows;
}

const WIDEST_BLANK = 15;

/** A program that misplaces cells leaves wide spaces beside them; their columns mean nothing. */
function isEmptySpace({ text, columnSpan }: SourceCell): boolean {
  return text === '' && columnSpan > WIDEST_BLANK;
}

/** A row of figures has lost its label to the row above it: neither can be read. */
function countedRows(rows: readonly SourceRow[]): readonly SourceRow[] {
  const counted = rows.map(countedRow);
  const isBare = counted.map(({ cells }) => cells.length > 1 && isFigure(cells[0]?.text ?? ''));
  return counted.filter((_, row) => isBare[row] !== true && isBare[row + 1] !== true);
}

function countedRow({ cells, place }: SourceRow): SourceRow {
  const own = cells.filter(
    (cell) => cell.text !== '' || (cell.rowSpan === 1 && !isEmptySpace(cell)),
  );
  return {
    cells: own.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })),
    place,
  };
}

function placedCell(cell: Closed, bounds: readonly number[]): SourceCell {
  const column = bounds.indexOf(cell.start);
  const covered = bounds.filter((bound) => bound >= cell.start && bound < cell.end).length;
  return {
    text: cell.lines.filter((line) => line !== '').join('\n'),
    column,
    columnSpan: Math.max(1, covered),
    rowSpan: cell.lastRow - cell.row + 1,
  };
}

/** Whether rules part the rows, and not only the header from the rest. */
function isRuledInside(drawn: readonly DrawnLine[]): boolean {
  const rules = drawn.slice(1, -1).filter(({ pieces }) => pieces.some(({ isRule }) => isRule));
  const isWrapped = drawn.some(({ pieces }) => pieces.length > 1 && isMostlyBlank(pieces));
  const isPartial = rules.some(({ isRule: isWhole }) => !isWhole);
  return rules.length > 1 || isPartial || (rules.length === 1 && isWrapped);
}

function isMostlyBlank(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ text }) => text === '').length * 2 >= pieces.length;
}

interface Cells {
  readonly closed: readonly Closed[];
  /** The first line of each row. */
  readonly places: readonly Line[];
}

/** Every line is a row. */
function lineCells(drawn: readonly DrawnLine[]): Cells {
  const shown = drawn.filter(({ isRule }) => !isRule);
  const closed = shown.flatMap(({ pieces }, row) =>
    pieces.map(({ start, end, text }) => ({ row, lastRow: row, start, end, lines: [text] })),
  );
  return { closed, places: shown.map(({ line }) => line) };
}

interface Boxes {
  readonly closed: Closed[];
  readonly places: Line[];
  open: OpenCell[];
  /** Whether the next line of text begins a row. */
  isNewRow: boolean;
}

/** A row ends where a rule stands under its cells; a cell without a rule goes on below. */
function boxedCells(drawn: readonly DrawnLine[]): Cells {
  const boxes: Boxes = { closed: [], places: [], open: [], isNewRow: true };
  for (const line of drawn) {
    if (line.pieces.some(({ isRule }) => isRule)) readRule(boxes, line);
    else readText(boxes, line);
  }
  closeCells(boxes, boxes.open);
  return boxes;
}

function readText(boxes: Boxes, { line, pieces }: DrawnLine): void {
  if (boxes.isNewRow) boxes.places.push(line);
  boxes.isNewRow = false;
  for (const piece of pieces) addText(boxes.open, piece, boxes.places.length - 1);
}

function readRule(boxes: Boxes, { pieces }: DrawnLine): void {
  closeCells(
    boxes,
    boxes.open.filter((cell) => isRuledUnder(cell, pieces)),
  );
  boxes.isNewRow = true;
  for (const piece of pieces.filter(({ isRule }) => !isRule)) {
    addText(boxes.open, piece, boxes.places.length);
  }
}

function closeCells(boxes: Boxes, cells: readonly OpenCell[]): void {
  const lastRow = boxes.places.length - 1;
  boxes.closed.push(...cells.map((cell) => ({ ...cell, lastRow })));
  boxes.open = boxes.open.filter((cell) => !cells.includes(cell));
}

function isRuledUnder(cell: OpenCell, pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => piece.isRule && piece.start <= cell.start && piece.end > cell.start,
  );
}

function addText(open: OpenCell[], piece: Piece, row: number): void {
  const cell = open.find(
    ({ start, end }) => start === piece.start || (start < piece.start && piece.start < end),
  );
  if (cell !== undefined) cell.lines.push(piece.text);
  else open.push({ row, start: piece.start, end: piece.end, lines: [piece.text] });
}
