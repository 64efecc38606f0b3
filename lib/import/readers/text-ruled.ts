import type { SourceCell, SourceRow } from '../source';
import { displayWidth } from './display-width';
import { cellTextOf, isBlank, type Line, placeOf, type Taken } from './text-lines';

const RULE = /^\s*[-─━═=]{8,}\s*$/u;
const MOST_LINES = 400;
const LONGEST_LINE = 2000;
const BAR = /[|｜│┃]/u;

/** A table between rules of dashes, its columns divided by bars. */
export function takeRuled(lines: readonly Line[], at: number): Taken | null {
  if (!isRule(lines[at])) return null;
  const end = endOf(lines, at);
  const inside = lines.slice(at + 1, end).filter((line) => !isRule(line));
  const isTable = inside.some(({ text }) => BAR.test(text));
  if (!isTable || inside.some(({ text }) => text.length > LONGEST_LINE))
    return { blocks: [], next: behindRules(lines, at) };
  const bounds = boundsOf(inside);
  const rows = inside.map((line) => rowOf(line, bounds));
  return { blocks: [{ kind: 'grid', rows, place: placeOf(inside[0]) }], next: end };
}

function isRule(line: Line | undefined): boolean {
  return line !== undefined && RULE.test(line.text);
}

function behindRules(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (isRule(lines[next]) && !BAR.test(lines[next + 1]?.text ?? '')) next += 1;
  return next;
}

/** Behind the last rule before a blank line. */
function endOf(lines: readonly Line[], at: number): number {
  let end = at + 1;
  const last = Math.min(lines.length, at + MOST_LINES);
  for (let index = at + 1; index < last && !isBlank(lines[index]); index += 1) {
    if (isRule(lines[index])) end = index + 1;
  }
  return end;
}

/** Where bars stand, in columns of text; bars a column apart stand in one line. */
function boundsOf(lines: readonly Line[]): readonly number[] {
  const places = new Set(lines.flatMap(({ text }) => partsOf(text).map(({ start }) => start)));
  return [...places]
    .toSorted((a, b) => a - b)
    .filter((place, index, all) => index === 0 || place - (all[index - 1] ?? 0) > 1);
}

interface Part {
  readonly text: string;
  /** The column of text behind the bar before it. */
  readonly start: number;
}

function partsOf(text: string): readonly Part[] {
  let start = 0;
  return text.split(BAR).map((part) => {
    const found = { text: part, start };
    start += displayWidth(part) + 1;
    return found;
  });
}

function rowOf(line: Line, bounds: readonly number[]): SourceRow {
  const parts = partsOf(line.text);
  const columns = parts.map(({ start }) => columnAt(bounds, start));
  const cells = parts.map(({ text }, index): SourceCell => {
    const column = columns[index] ?? 0;
    const next = columns[index + 1] ?? bounds.length;
    return { text: cellTextOf(text), column, columnSpan: Math.max(1, next - column), rowSpan: 1 };
  });
  return { cells, place: placeOf(line) };
}

function columnAt(bounds: readonly number[], start: number): number {
  return Math.max(
    0,
    bounds.findLastIndex((bound) => bound <= start),
  );
}
