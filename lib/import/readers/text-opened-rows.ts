import type { SourceRow } from '../source';
import { isBlank, type Line, placeOf, type Taken } from './text-lines';
import { cellAt } from './text-rows';

const OPENER = /^[|｜]$/u;
const CELL = /^[ \u00a0\u3000][^|｜\t]*[|｜][|｜ ]*$/u;
const BARS = /[|｜]/gu;

/**
 * Rows that a bar on a line by itself opens, with a cell on each line after it, set in by a
 * blank: `text |`. Further bars on its line are blank cells.
 */
export function takeOpenedRows(lines: readonly Line[], at: number): Taken | null {
  const rows: SourceRow[] = [];
  let next = at;
  while (isOpener(lines, next)) {
    const end = endOfCells(lines, next + 1);
    rows.push(rowOf(lines.slice(next + 1, end), lines[next]));
    next = end;
  }
  const [first] = rows;
  if (first === undefined || rows.length < 2) return null;
  return { blocks: [{ kind: 'grid', rows, place: first.place }], next };
}

function isOpener(lines: readonly Line[], at: number): boolean {
  return OPENER.test(lines[at]?.text ?? '') && isCell(lines[at + 1]);
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && CELL.test(line.text);
}

function endOfCells(lines: readonly Line[], at: number): number {
  let end = at;
  while (isCell(lines[end]) || (isBlank(lines[end]) && isCell(lines[end + 1]))) end += 1;
  return end;
}

function rowOf(lines: readonly Line[], opener: Line | undefined): SourceRow {
  const texts = lines
    .filter((line) => !isBlank(line))
    .flatMap(({ text }) => text.split(BARS).slice(0, -1));
  return {
    cells: texts.map((text, column) => cellAt(text.trim(), column)),
    place: placeOf(opener),
  };
}
