import type { SourceCell, SourceRow } from '../source';
import { characterWidth, isAmbiguous } from './display-width';
import { isFigure } from './loose-cells';
import { cellTextOf, isBlank, type Line, placeOf, type Taken } from './text-lines';
import { plainInline } from './text-markdown';
import { withoutAttributes } from './text-markup';
import { cellAt } from './text-rows';

const COLUMNS = /^\s*(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+$/u;
const WHOLE = /^\s*-{8,}$/u;
const MOST_LINES = 400;
const LONGEST_LINE = 20_000;

/**
 * A table between rules of dashes that show its columns: `---- ---- ----`. Where blank lines part
 * the rows, a row may have several lines.
 */
export function takeDashed(lines: readonly Line[], at: number): Taken | null {
  if (!isRule(lines[at])) return null;
  const end = endOf(lines, at);
  const rule = lines.slice(at, end).find(({ text }) => COLUMNS.test(text));
  if (rule === undefined) return null;
  const inside = lines.slice(at + 1, end - 1);
  const cut = WAYS.map((widthOf) => cutLines(inside, startsOf(rule.text), widthOf));
  const rows = cut.find((way) => way !== null);
  if (rows === undefined || rows === null || rows.length === 0) return null;
  return {
    blocks: [{ kind: 'grid', rows: joinedRows(rows), place: placeOf(lines[at]) }],
    next: end,
  };
}

function isRule(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_LINE) return false;
  return COLUMNS.test(line.text) || WHOLE.test(line.text);
}

/** Behind a rule like the first one before a blank line; `at` when there is none. */
function endOf(lines: readonly Line[], at: number): number {
  const rule = WHOLE.test(lines[at]?.text ?? '') ? WHOLE : COLUMNS;
  const found = lines
    .slice(at + 1, at + MOST_LINES)
    .findIndex(({ text }, index) => rule.test(text) && isBlank(lines[at + index + 2]));
  const end = at + found + 2;
  const isShort = lines.slice(at, end).every(({ text }) => text.length <= LONGEST_LINE);
  return found < 0 || !isShort ? at : end;
}

type WidthOf = (character: string) => number;

const WAYS: readonly WidthOf[] = [
  characterWidth,
  (character) => (isAmbiguous(character) ? 1 : characterWidth(character)),
  () => 1,
];

function startsOf(rule: string): readonly number[] {
  return [...rule.matchAll(/[-=]+/gu)].map(({ index }) => index);
}

type CutLine = { readonly line: Line; readonly texts: readonly string[] } | 'rule' | 'blank';

/** `null` when a text runs over the edge of a column. */
function cutLines(
  lines: readonly Line[],
  starts: readonly number[],
  widthOf: WidthOf,
): readonly CutLine[] | null {
  const cut: CutLine[] = [];
  for (const line of lines) {
    if (isBlank(line)) cut.push('blank');
    else if (isRule(line)) cut.push('rule');
    else {
      const texts = textsOf(line.text, starts, widthOf);
      if (texts === null) return null;
      cut.push({ line, texts });
    }
  }
  return cut;
}

function textsOf(
  text: string,
  starts: readonly number[],
  widthOf: WidthOf,
): readonly string[] | null {
  const texts = ['', ...starts.map(() => '')];
  let at = 0;
  let column = 0;
  let before = ' ';
  for (const character of text) {
    const isNext = at >= (starts[column] ?? Number.POSITIVE_INFINITY);
    if (isNext && before.trim() !== '') return null;
    column += isNext ? 1 : 0;
    texts[column] += character;
    at += widthOf(character);
    before = character;
  }
  const [edge = '', ...columns] = texts.map((part) => part.trim());
  return edge === '' ? columns : null;
}

function joinedRows(lines: readonly CutLine[]): readonly SourceRow[] {
  const inner = lines.slice(lines.findIndex((line) => typeof line === 'object'));
  const groups = inner.includes('blank') ? groupsOf(inner) : [];
  const isSafe = groups.length > 0 && groups.every(hasOneFigureEach);
  const rows = isSafe ? groups : inner.flatMap((line) => (isText(line) ? [[line]] : []));
  return rows.map((row) => ({ cells: cellsOf(row), place: placeOf(row[0]?.line) }));
}

type TextLine = Exclude<CutLine, string>;

function isText(line: CutLine): line is TextLine {
  return typeof line === 'object';
}

function groupsOf(lines: readonly CutLine[]): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = [[]];
  for (const line of lines) {
    if (isText(line)) groups.at(-1)?.push(line);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** Two figures below each other are of two rows. */
function hasOneFigureEach(group: readonly TextLine[]): boolean {
  const columns = group[0]?.texts ?? [];
  return columns.every(
    (_, column) => group.filter(({ texts }) => isFigure(texts[column] ?? '')).length < 2,
  );
}

function cellsOf(row: readonly TextLine[]): readonly SourceCell[] {
  const columns = row[0]?.texts ?? [];
  return columns.map((_, column) => {
    const text = row.map(({ texts }) => texts[column] ?? '').join('\n');
    return cellAt(cellTextOf(plainInline(withoutAttributes(text))), column);
  });
}
