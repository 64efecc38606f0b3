import { cellBlocks, cellParagraphs, isFigure, type LooseCell } from './loose-cells';
import { isBlank, type Line, type Taken } from './text-lines';

/** Fewer lines of one cell each are short rows of a grid, or prose. */
const FEWEST_LINES = 3;
const FEWEST_FIGURES = 2;
const LONGEST_CELL = 80;
const SENTENCE = /[。；！？]/u;
const BARS = /[|｜]/u;

/**
 * Lines that hold one cell each, with bars at their ends or on lines between them: `text |`,
 * `|||`, `| text`. Every bar ends a cell; where a row ends is not said.
 */
export function takeBarredCells(lines: readonly Line[], at: number): Taken | null {
  if (!beginsCells(lines, at)) return null;
  const reading: Reading = { cells: [], waiting: [], barLines: 0, next: at };
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || index - reading.next > MOST_BETWEEN || !readLine(reading, line))
      break;
    if (BARS.test(line.text)) reading.next = index + 1;
  }
  return reading.barLines < FEWEST_LINES ? null : takenCells(reading.cells, reading.next);
}

/** Lines of a wrapped cell, and blank ones, between two lines with bars. */
const MOST_BETWEEN = 4;

interface Reading {
  readonly cells: LooseCell[];
  /** Lines of a cell that no bar has ended yet. */
  waiting: Line[];
  barLines: number;
  next: number;
}

function beginsCells(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.text.length > LONGEST_CELL) return false;
  return BARS.test(line.text) || /^\s*[|｜]/u.test(lines[at + 1]?.text ?? '');
}

/** Whether the line may stand among lines of one cell. */
function readLine(reading: Reading, { text, number }: Line): boolean {
  if (text.trim() === '') return true;
  const parts = text.split(BARS).map((part) => part.trim());
  if (!isOneCell(text, parts)) return false;
  if (parts.length === 1 && HEADING.test(text) && reading.cells.length > 0) return false;
  if (parts.length > 1) reading.barLines += 1;
  for (const [index, part] of parts.entries()) {
    if (part !== '') reading.waiting.push({ text: part, number });
    if (index < parts.length - 1) endCell(reading, number);
  }
  return true;
}

/** Text between many bars is a row with blank cells. */
function isOneCell(text: string, parts: readonly string[]): boolean {
  if (text.includes('\t') || text.length > LONGEST_CELL || SENTENCE.test(text)) return false;
  const texts = parts.filter((part) => part !== '').length;
  return texts === 0 || (texts === 1 && parts.length < 4);
}

/** The heading of the next section, as headings in official documents end. */
const HEADING = /^\s*[一二三四五六七八九十]{1,3}、.{2,40}(?:情况|事项)$/u;

function endCell(reading: Reading, number: number): void {
  const text = reading.waiting.map((part) => part.text).join('\n');
  const first = reading.waiting[0]?.number ?? number;
  reading.cells.push({ text, line: first, endsRow: false });
  reading.waiting = [];
}

/** Lines of words only are no table, whatever stands around them. */
function takenCells(cells: readonly LooseCell[], next: number): Taken {
  return { blocks: isTable(cells) ? cellBlocks(cells) : cellParagraphs(cells), next };
}

function isTable(cells: readonly LooseCell[]): boolean {
  const figures = cells.filter(({ text }) => isFigure(text)).length;
  const blanks = cells.filter(({ text }) => text === '').length;
  return figures + blanks / 3 >= FEWEST_FIGURES;
}

const TABBED = /^\t[^\t|｜]*$/u;
const LONGEST_REST = 30;

/** Lines that hold one cell each behind a tab; a blank line ends a row. */
export function takeTabbedCells(lines: readonly Line[], at: number): Taken | null {
  const cells: OpenCell[] = [];
  let next = at;
  for (let index = at; index < lines.length && index - next < MOST_BETWEEN; index += 1) {
    const read = readTabbed(cells, lines, index);
    if (read === 'stop') break;
    if (read === 'cell') next = index + 1;
  }
  return cells.length < FEWEST_LINES ? null : takenCells(cells, next);
}

interface OpenCell {
  text: string;
  readonly line: number;
  endsRow: boolean;
}

function readTabbed(
  cells: OpenCell[],
  lines: readonly Line[],
  at: number,
): 'cell' | 'blank' | 'stop' {
  const line = lines[at];
  const last = cells.at(-1);
  if (line !== undefined && isTabbed(line)) {
    cells.push({ text: line.text.trim(), line: line.number, endsRow: false });
    return 'cell';
  }
  if (line === undefined || last === undefined) return 'stop';
  if (line.text === '') {
    last.endsRow = true;
    return 'blank';
  }
  if (last.endsRow || !goesOn(lines, at)) return 'stop';
  last.text = `${last.text}\n${line.text.trim()}`;
  return 'cell';
}

function isTabbed(line: Line | undefined): boolean {
  if (line === undefined || !TABBED.test(line.text)) return false;
  return line.text.length <= LONGEST_CELL && !SENTENCE.test(line.text);
}

/** Whether a line without a tab is the rest of the cell above. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.includes('\t') || text.length > LONGEST_REST || NUMBERED.test(text)) return false;
  return lines[at + 1] === undefined || isBlank(lines[at + 1]) || isTabbed(lines[at + 1]);
}

const NUMBERED = /^\s*[一二三四五六七八九十]{1,3}、/u;
