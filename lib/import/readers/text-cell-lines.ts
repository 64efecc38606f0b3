import type { SourceParagraph } from '../source';
import { isBlank, type Line, paragraphsOf, placeOf } from './text-lines';

/**
 * A line that holds one cell, or only blank ones: `text |`, `|||`, `| text`, or a tab before the
 * text. Programs that turn pages into text write tables so; where a row ends is not certain.
 */
export function isCellLine(line: Line | undefined): boolean {
  return line !== undefined && (BARRED.test(line.text) || TABBED.test(line.text));
}

const BARRED = /^(?:[^|｜\t]*[|｜]|[|｜]+|\s*[|｜][^|｜\t]*)$/u;
const TABBED = /^\t[^\t|｜]*$/u;

const LONGEST_REST = 30;

/** Whether a line without a tab goes on with the cell of the line right above it. */
export function joinsCell(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (line === undefined || isBlank(line) || /[\t|｜]/u.test(line.text)) return false;
  if (line.text.length > LONGEST_REST || HEADING.test(line.text)) return false;
  return opensCell(above) && isNext(line, above) && (isBlank(below) || opensCell(below));
}

const HEADING = /^\s*[一二三四五六七八九十]{1,3}、/u;

function opensCell(line: Line | undefined): boolean {
  return line !== undefined && TABBED.test(line.text) && line.text.length <= LONGEST_REST;
}

function isNext(line: Line, above: Line | undefined): boolean {
  return above !== undefined && above.number + 1 === line.number && above.text.trim() !== '';
}

/** The cells as paragraphs in their order; blank cells have none. */
export function cellLineText(lines: readonly Line[]): readonly SourceParagraph[] {
  const cells: { text: string; line: Line }[] = [];
  for (const line of lines) {
    const text = line.text.replace(/[|｜\t]/gu, ' ').trim();
    const last = cells.at(-1);
    if (isCellLine(line) || last === undefined) cells.push({ text, line });
    else last.text = `${last.text}${text}`;
  }
  return cells.flatMap(({ text, line }) => paragraphsOf(text, placeOf(line)));
}
