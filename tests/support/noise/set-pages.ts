import type { Random } from '../random';
import type { Draft, DraftSection, DraftTable } from './draft';

/** A text with its place on a page, in points from the upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface SetPage {
  readonly texts: PlacedText[];
  readonly rules: { x: number; y: number; width: number; height: number }[];
}

export interface Manner {
  readonly random: Random;
  readonly rules: boolean;
  /** Whether the header of a table is printed again on the next page. */
  readonly repeatHeader: boolean;
}

const WIDTH = 595;
const BOTTOM = 780;
const LEFT = 50;
const LINE = 1.3;

/**
 * Sets a report on pages in the plainest way: labels that reach over rows stand in the middle of
 * them, and pages end where they are full.
 */
export function setPages(draft: Draft, manner: Manner): readonly SetPage[] {
  const press = newPress(manner);
  for (const line of draft.titleLines)
    press.paragraph(line, { size: 20, indent: centred(line, 20) });
  for (const line of draft.preface) press.paragraph(line, { size: 12, indent: 24 });
  for (const section of draft.sections) setSection(press, section);
  return press.pages.map((page, index) => numbered(page, index));
}

function centred(line: string, size: number): number {
  return Math.max(0, (WIDTH - 2 * LEFT - widthOf(line, size)) / 2);
}

function numbered(page: SetPage, index: number): SetPage {
  const text = `- ${index + 1} -`;
  return { ...page, texts: [...page.texts, { text, x: WIDTH / 2 - 10, y: 805, size: 10 }] };
}

interface Press {
  readonly manner: Manner;
  readonly pages: SetPage[];
  readonly page: () => SetPage;
  y: number;
  feed(): void;
  paragraph(text: string, style: { size: number; indent: number }): void;
}

function newPress(manner: Manner): Press {
  const pages: SetPage[] = [{ texts: [], rules: [] }];
  const press: Press = {
    manner,
    pages,
    page: () => pages.at(-1) ?? { texts: [], rules: [] },
    y: 50,
    feed: () => {
      pages.push({ texts: [], rules: [] });
      press.y = 50;
    },
    paragraph: (text, { size, indent }) => {
      const lines = wrapped(text, size, [WIDTH - 2 * LEFT, indent]);
      lines.forEach((line, index) => {
        if (press.y > BOTTOM - size * LINE) press.feed();
        const x = LEFT + (index === 0 ? indent : 0);
        press.page().texts.push({ text: line, x, y: press.y, size });
        press.y += size * LINE * 1.2;
      });
    },
  };
  return press;
}

function setSection(press: Press, section: DraftSection): void {
  for (const line of section.heading.split('\n').filter((one) => one !== '')) {
    press.paragraph(line, { size: 13, indent: 24 });
  }
  for (const line of section.paragraphs) press.paragraph(line, { size: 12, indent: 24 });
  for (const table of section.tables) setTable(press, table);
  for (const line of section.notes) press.paragraph(line, { size: 9, indent: 0 });
}

interface Measured {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly size: number;
}

function setTable(press: Press, table: DraftTable): void {
  const size = table.columns > 9 ? 8 : 10;
  const widths = widthsOf(table);
  const measured = { widths, heights: heightsOf(table, widths, size), size };
  const header = table.rows.findLastIndex(({ role }) => role === 'header') + 1;
  let from = 0;
  while (from < table.rows.length) {
    const repeated = from > 0 && press.manner.repeatHeader ? header : 0;
    if (repeated > 0) setRows(press, table, { ...measured, from: 0, to: repeated });
    const to = lastFitting(press, measured, from);
    setRows(press, table, { ...measured, from, to });
    from = to;
    if (from < table.rows.length) press.feed();
  }
  press.y += 8;
}

function lastFitting(press: Press, { heights }: Measured, from: number): number {
  let y = press.y;
  let to = from;
  while (to < heights.length && y + (heights[to] ?? 0) <= BOTTOM) {
    y += heights[to] ?? 0;
    to += 1;
  }
  if (to === from && press.y > 100) {
    press.feed();
    return lastFitting(press, { heights, widths: [], size: 0 }, from);
  }
  return Math.max(to, from + 1);
}

interface Slice extends Measured {
  readonly from: number;
  readonly to: number;
}

/** Rows of one page; a label that goes on below the page stands in the middle of what is here. */
function setRows(press: Press, table: DraftTable, slice: Slice): void {
  const { widths, heights, from, to, size } = slice;
  const top = (row: number) => press.y + sum(heights.slice(from, row));
  const left = (column: number) => LEFT + sum(widths.slice(0, column));
  table.rows.slice(from, to).forEach(({ cells }, at) => {
    const row = from + at;
    for (const cell of cells) {
      const width = sum(widths.slice(cell.column, cell.column + cell.colSpan));
      const height = sum(heights.slice(row, Math.min(to, row + cell.rowSpan)));
      const lines = cell.text.split('\n').flatMap((line) => wrapped(line, size, [width - 4, 0]));
      const first = top(row) + (height - lines.length * size * LINE) / 2;
      lines.forEach((text, index) => {
        const x = left(cell.column) + (width - widthOf(text, size)) / 2;
        press.page().texts.push({ text, x, y: first + index * size * LINE, size });
      });
      if (press.manner.rules)
        press.page().rules.push({ x: left(cell.column), y: top(row), width, height });
    }
  });
  press.y = top(to);
}

/** Label columns are wide, value columns narrow. */
function widthsOf(table: DraftTable): number[] {
  const all = WIDTH - 2 * LEFT;
  if (table.id !== 'requests')
    return Array.from({ length: table.columns }, () => all / table.columns);
  const labels = [48, 62, 150].slice(0, 3);
  const rest = (all - sum(labels)) / (table.columns - 3);
  return [...labels, ...Array.from({ length: table.columns - 3 }, () => rest)];
}

function heightsOf(table: DraftTable, widths: readonly number[], size: number): number[] {
  const heights = table.rows.map(() => size * LINE + 4);
  table.rows.forEach(({ cells }, row) => {
    for (const { text, column, colSpan, rowSpan } of cells) {
      const width = sum(widths.slice(column, column + colSpan)) - 4;
      const lines = text.split('\n').flatMap((line) => wrapped(line, size, [width, 0])).length;
      const missing = lines * size * LINE + 4 - sum(heights.slice(row, row + rowSpan));
      if (missing > 0) heights[row] = (heights[row] ?? 0) + missing;
    }
  });
  return heights;
}

function wrapped(text: string, size: number, [width, indent]: readonly [number, number]): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const one of text.match(/[\d.,%]+|./gu) ?? []) {
    if (widthOf(line + one, size) > room && line !== '') {
      lines.push(line);
      line = '';
      room = width;
    }
    line += one;
  }
  return line === '' ? lines : [...lines, line];
}

function widthOf(text: string, size: number): number {
  return (
    [...text].reduce((so, one) => so + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0) * size
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
