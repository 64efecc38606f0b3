import { isFigure } from './pdf-figure';
import { fieldsOf, type TextLine } from './pdf-lines';
import type { PageLine } from './pdf-page';
import { textOf } from './pdf-spaces';

/** A line of text as part of what may be a table without drawn lines. */
export interface ZoneLine {
  readonly line: PageLine;
  readonly page: number;
  /** The height as if all pages were one. */
  readonly y: number;
  readonly fields: readonly ZoneField[];
  /** Whether figures stand in it, and no more than a label beside them. */
  readonly isFigures: boolean;
}

export interface ZoneField {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly y: number;
  readonly isFigure: boolean;
}

/** In ems, from the last line of a page to the first of the next one. */
const PAGE_STEP = 2;

/** Marks that may open a label of their own. */
export const HEADING = /^\s*[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]/u;

export function zoneLinesOf(
  lines: readonly { readonly line: PageLine; readonly page: number }[],
): readonly ZoneLine[] {
  const made: ZoneLine[] = [];
  for (const { line, page } of lines) {
    const before = made.at(-1);
    const step = before ? stepBetween(before, line, page) : 0;
    made.push(zoneLineOf(line, page, (before?.y ?? 0) + step));
  }
  return made;
}

function stepBetween(before: ZoneLine, line: PageLine, page: number): number {
  return before.page === page
    ? line.baseline - before.line.baseline
    : PAGE_STEP * Math.max(line.size, before.line.size);
}

function zoneLineOf(line: PageLine, page: number, y: number): ZoneLine {
  const fields = fieldsOf(line).map((field) =>
    zoneFieldOf(field, y + field.baseline - line.baseline),
  );
  const figures = fields.filter((field) => field.isFigure).length;
  return { line, page, y, fields, isFigures: figures > 0 && fields.length - figures <= 3 };
}

function zoneFieldOf(field: TextLine, y: number): ZoneField {
  const text = textOf(field);
  const { left, right, size } = field;
  return { text, left, right, size, y, isFigure: isFigure(text) };
}
