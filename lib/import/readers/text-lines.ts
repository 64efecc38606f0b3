import type { Place, SourceBlock, SourceParagraph } from '../source';

/** A line of a text; `number` counts from 1, blank lines too. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Blocks that were made of lines, and the index of the first line behind them. */
export interface Taken {
  readonly blocks: readonly SourceBlock[];
  readonly next: number;
}

/** Takes what begins at a line, or nothing; fails fast where nothing of its kind begins. */
export type Taker = (lines: readonly Line[], at: number) => Taken | null;

/** Stands for a line break inside a quoted cell. */
const CELL_BREAK = '\v';

export function linesOf(text: string): readonly Line[] {
  const broken = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n');
  let number = 1;
  return withJoinedCells(broken)
    .split('\n')
    .map((line) => {
      const parts = line.split(CELL_BREAK);
      const from = number;
      number += parts.length;
      return { text: withoutEndBlanks(parts.join(CELL_BREAK)), number: from };
    });
}

/** Tabs at the end are blank cells and stay. */
function withoutEndBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \u3000\u00a0'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const BETWEEN_TABS = /(^|\t)"((?:[^"\t]|"")*)"(?=\t|\n|$)/gmu;
const BETWEEN_COMMAS = /(^|[,;])("(?:[^"]|"")*")(?=[,;]|\n|$)/gmu;
const LONGEST_CELL = 400;

/** Spreadsheets quote a cell of several lines; it stands on one line here. */
function withJoinedCells(text: string): string {
  if (!text.includes('"')) return text;
  const hasTabs = /\t"|"\t/u.test(text);
  return text.replace(
    hasTabs ? BETWEEN_TABS : BETWEEN_COMMAS,
    (whole: string, before: string, cell: string) =>
      cell.length > LONGEST_CELL
        ? whole
        : `${before}${(hasTabs ? cell.replaceAll('""', '"') : cell).replaceAll('\n', CELL_BREAK)}`,
  );
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

export function placeOf(line: Line | undefined): Place {
  return { page: null, line: line?.number ?? 1 };
}

/** The text of a cell, its line breaks kept. */
export function cellTextOf(text: string): string {
  const lines = text.split(/[\v\n]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

export function paragraphOf(text: string, place: Place): SourceParagraph {
  return { kind: 'paragraph', text, level: null, continues: false, place };
}

export function paragraphsOf(text: string, place: Place): readonly SourceParagraph[] {
  const clean = text.replace(/[\v\n]+/gu, ' ').trim();
  return clean === '' ? [] : [paragraphOf(clean, place)];
}
