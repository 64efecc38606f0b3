import type { SourceBlock, SourceCell, SourceGrid, SourceRow } from '../source';
import { cellTextOf, isBlank, type Line, paragraphsOf, placeOf, type Taken } from './text-lines';
import { plainInline } from './text-markdown';

/** Lines with tabs or bars: rows of a grid. */
export function takeRows(lines: readonly Line[], at: number): Taken | null {
  if (!hasSeparator(lines[at])) return null;
  const { run, next } = runAt(lines, at);
  const [first, second] = run;
  const isAlone = first !== undefined && second === undefined;
  return { blocks: isAlone ? blocksOfLine(first) : blocksOfRows(run), next };
}

const BAR = /[|｜]/u;
const BARS = /[|｜]/gu;

/** Longer lines are no rows. */
const LONGEST_ROW = 20_000;

function hasSeparator(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_ROW) return false;
  return line.text.includes('\t') || BAR.test(line.text);
}

/** How many blank lines may stand between two rows. */
const LARGEST_GAP = 2;

interface Run {
  readonly run: readonly Line[];
  readonly next: number;
}

function runAt(lines: readonly Line[], at: number): Run {
  const run: Line[] = [];
  let next = at;
  for (let index = at; index < lines.length && index - next <= LARGEST_GAP; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (hasSeparator(line)) {
      run.push(line);
      next = index + 1;
    } else if (!isBlank(line)) break;
  }
  return { run, next };
}

/** A line by itself may be prose with a tab or a bar in it. */
function blocksOfLine(line: Line): readonly SourceBlock[] {
  const parts = line.text.split(/[\t|｜]/u).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  const [only, second] = filled;
  if (only !== undefined && second === undefined) return paragraphsOf(only, placeOf(line));
  if (isProse(filled)) {
    const text = isNumbered(filled) ? filled.join('') : line.text;
    return paragraphsOf(text, placeOf(line));
  }
  return blocksOfRows([line]);
}

const LONGEST_LABEL = 60;
const SENTENCE = /[。；！？]/u;

function isProse(parts: readonly string[]): boolean {
  return (
    isNumbered(parts) || parts.some((part) => part.length > LONGEST_LABEL || SENTENCE.test(part))
  );
}

const NUMBER_ONLY =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])$/u;

function isNumbered([first, second, third]: readonly string[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    NUMBER_ONLY.test(first) &&
    !/^\d/u.test(second)
  );
}

function blocksOfRows(lines: readonly Line[]): readonly SourceBlock[] {
  const shown = lines.filter(({ text }) => !isRuleRow(text));
  const isMarkdown = shown.length < lines.length;
  const edges = edgesOf(shown);
  const rows = shown.map((line) => rowOf(line, edges, isMarkdown));
  if (rows.every((row) => filledCells(row) < 2)) {
    return shown.flatMap((line) => paragraphsOf(line.text.replace(BARS, ' '), placeOf(line)));
  }
  return gridsOf(rows.filter(({ cells }) => cells.length > 0));
}

function filledCells(row: SourceRow): number {
  return row.cells.filter(({ text }) => text !== '').length;
}

function gridsOf(rows: readonly SourceRow[]): readonly SourceGrid[] {
  const [first] = rows;
  return first === undefined ? [] : [{ kind: 'grid', rows, place: first.place }];
}

/** The row of dashes under the header of a Markdown table. */
function isRuleRow(text: string): boolean {
  return /^[\s|｜:+=-]+$/u.test(text) && text.includes('--');
}

/** Whether bars also stand at the beginning and at the end of all rows. */
interface Edges {
  readonly opens: boolean;
  readonly closes: boolean;
}

function edgesOf(lines: readonly Line[]): Edges {
  const barred = lines.map(({ text }) => text.trim()).filter((text) => BAR.test(text));
  return {
    opens: barred.every((text) => /^[|｜]/u.test(text)),
    closes: barred.every((text) => /[|｜]$/u.test(text)),
  };
}

function rowOf(line: Line, edges: Edges, isMarkdown: boolean): SourceRow {
  const fields = fieldsOf(line.text, edges).map((field) =>
    cellTextOf(isMarkdown ? plainInline(field) : field),
  );
  return { cells: fields.map(cellAt), place: placeOf(line) };
}

export function cellAt(text: string, column: number): SourceCell {
  return { text, column, columnSpan: 1, rowSpan: 1 };
}

const ESCAPED = /\\\|/gu;
const HELD = '\u0001';

function fieldsOf(text: string, edges: Edges): readonly string[] {
  if (text.trim().includes('\t') || !BAR.test(text)) return text.split('\t');
  const fields = text.trim().replace(ESCAPED, HELD).split(BARS);
  const from = edges.opens ? 1 : 0;
  const to = edges.closes ? fields.length - 1 : fields.length;
  return fields.slice(from, to).map((field) => field.replaceAll(HELD, '|'));
}
