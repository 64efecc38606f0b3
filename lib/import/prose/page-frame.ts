import type { Template } from '@/lib/template/template';
import type { LeftOut } from '../receipt';
import type { Source } from '../source';
import { type FoundTitle, findTitle } from './find-title';
import { isNaming, type Part, partsOf } from './headed-parts';
import { isBrokenIntoLines } from './join-lines';
import { isMetadataLine, metadataOf, type PageMetadata } from './metadata';
import { statedTitle } from './page-titles';
import type { ProseItem, ProseLine } from './prose-lines';
import { isDateAlone, isFooter, isFooterText, isHeaderResidue, isResidueAnywhere } from './residue';
import { withNumbersInside } from './sentence-numbers';
import { type SheetTitle, sheetTitleOf } from './sheet-title';
import { splitLinesOf } from './split-lines';
import { SENTENCE_END, wholeLinesOf } from './whole-lines';

/** A report without the page around it. */
export interface Framed {
  readonly parts: readonly Part[];
  readonly title: FoundTitle | null;
  readonly metadata: PageMetadata;
  readonly sheet: SheetTitle;
  /** The lines below the text that name the agency; `''` when there are none. */
  readonly signature: string;
  readonly leftOut: readonly LeftOut[];
}

const SENTENCE_PART = /[，。；：、！？,;:]/u;
const LONGEST_STRAY = 25;

export function withoutFrame(
  template: Template,
  source: Source,
  items: readonly ProseItem[],
): Framed {
  const lines = isBrokenIntoLines(source) ? withNumbersInside(items) : items;
  const marks = draftMarksIn(template, lines);
  const residue = lines.filter((item) => item.kind === 'line' && isResidueAnywhere(item, marks));
  const isResidue = new Set(residue);
  const inside = lines.filter((item) => !isResidue.has(item));
  const parts = tableRowsSorted(
    template,
    partsOf(template, wholeLinesOf(template, splitLinesOf(template, inside))),
  );
  const title = titleIn(template, source, parts);
  const kept = keptParts(parts, title);
  const isKept = new Set(kept);
  const left = parts.filter((part) => !isKept.has(part)).map(lineOf);
  const titleLines = new Set(title === null ? [] : parts.slice(title.from, title.to).map(lineOf));
  return {
    parts: withRest(kept, title, parts),
    title,
    metadata: metadataOf(left.flatMap((item) => (item.kind === 'line' ? [item] : []))),
    sheet: sheetTitleOf(inside.filter((item) => item.kind === 'line' && item.isRow)),
    signature: signatureOf(parts, isKept),
    leftOut: [
      ...residue,
      ...left.flatMap((item) => (titleLines.has(item) ? beside(item, title) : [item])),
    ].flatMap((item) => (item.kind === 'line' ? [leftOutOf(item, title)] : [])),
  };
}

/** The mark across a page, also where a program prints each of its characters on a line. */
function draftMarksIn({ draftMark }: Template, items: readonly ProseItem[]): readonly string[] {
  const texts = new Set(items.map((item) => (item.kind === 'line' ? item.text : '')));
  const isApart = [...draftMark].every((character) => texts.has(character));
  return [draftMark, `(${draftMark})`, ...(isApart ? draftMark : [])];
}

function beside(item: ProseItem, title: FoundTitle | null): readonly ProseItem[] {
  const text = title?.beside ?? '';
  return item.kind === 'table' || text === '' ? [] : [{ ...item, text }];
}

/** Of the rows of a table only titles, headings of sections and prose are more than the table. */
function tableRowsSorted(template: Template, parts: readonly Part[]): readonly Part[] {
  const isTitle = (...texts: readonly string[]): boolean =>
    statedTitle(template, texts.join('')).length > 0;
  return parts.filter((part, index) => {
    if (part.kind === 'table' || !part.line.isRow) return true;
    const { text } = part.line;
    if (text.length > LONGEST_ROW) return SENTENCE_END.test(text.slice(-10));
    const [above, below] = [rowText(parts[index - 1]), rowText(parts[index + 1])];
    return isNaming(part) || isTitle(text) || isTitle(above, text) || isTitle(text, below);
  });
}

/** A longer row of one cell is prose. */
const LONGEST_ROW = 60;

function rowText(part: Part | undefined): string {
  return part?.kind === 'line' && part.line.isRow ? part.line.text : '';
}

function lineOf(part: Part): ProseItem {
  return part.kind === 'table' ? part : part.line;
}

function leftOutOf({ text, place }: ProseLine, title: FoundTitle | null): LeftOut {
  return { text, place, kind: text === title?.text ? 'repeated' : 'residue' };
}

/** The title stands before the first heading, or else right behind it. */
function titleIn(template: Template, source: Source, parts: readonly Part[]): FoundTitle | null {
  const search = { template, items: parts.map(lineOf), isPrinted: source.format === 'pdf' };
  const opening = openingOf(parts);
  const before = findTitle(search, opening);
  if (before !== null) return before;
  const isInTable = parts.some((part) => part.kind === 'line' && part.line.isRow);
  const table = parts.findIndex(({ kind }) => kind === 'table');
  const end = Math.min(table < 0 ? parts.length : table, opening + LINES_BEHIND);
  return findTitle(search, isInTable ? parts.length : end);
}

const LINES_BEHIND = 6;

/** Where the sections begin. */
function openingOf(parts: readonly Part[]): number {
  const found = parts.findIndex((part) => part.kind === 'table' || part.heading !== null);
  return found < 0 ? parts.length : found;
}

function keptParts(parts: readonly Part[], title: FoundTitle | null): readonly Part[] {
  const opening = openingOf(parts);
  const start = title !== null && title.to <= opening ? title.to : 0;
  const body = parts.slice(opening, endOf(parts));
  const titleParts = new Set(title === null ? [] : parts.slice(title.from, title.to));
  return [...prefaceParts(parts.slice(start, opening)), ...body].filter((part) => {
    if (part.kind === 'table') return true;
    return !titleParts.has(part) && part.line.text !== title?.text;
  });
}

/** Prose before the first section; what does not end a sentence goes on in the next line. */
function prefaceParts(parts: readonly Part[]): readonly Part[] {
  let isOpen = false;
  return parts.filter((part) => {
    if (part.kind === 'table') return false;
    const isKept = isOpen || isPreface(part.line);
    isOpen = isKept && !SENTENCE_END.test(part.line.text.slice(-10));
    return isKept;
  });
}

/** Whether a line between title and first section is text, and not about the page. */
function isPreface(line: ProseLine): boolean {
  if (line.cells !== null || isHeaderResidue(line) || isMetadataLine(line)) return false;
  if (isDateAlone(line)) return false;
  return line.continues || line.text.length > LONGEST_STRAY || SENTENCE_PART.test(line.text);
}

/** Where the text ends: before the footer, and before a signature with its date. */
function endOf(parts: readonly Part[]): number {
  const last = parts.findLastIndex((part) => part.kind === 'table' || part.heading !== null);
  const footer = parts.findIndex((_part, index) => index > last && isFooterAt(parts, index));
  let end = footer < 0 ? parts.length : footer;
  while (end - 1 > last && isBelowText(parts[end - 1])) end -= 1;
  const isSigned = isDate(parts[end]);
  if (isSigned && end - 1 > last && isName(parts[end - 1])) end -= 1;
  return end;
}

/** Right behind a heading, such a line opens no footer when sentences follow it. */
function isFooterAt(parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  if (part?.kind !== 'line' || !isFooter(part.line)) return false;
  const above = parts[index - 1];
  const isFirst = above?.kind === 'line' && above.heading?.rest === '';
  return !isFirst || !parts.slice(index + 1).some(isSentence);
}

function isSentence(part: Part): boolean {
  return part.kind === 'line' && part.line.text.endsWith('。') && !isFooterText(part.line.text);
}

function isBelowText(part: Part | undefined): boolean {
  if (part?.kind !== 'line') return false;
  const { line } = part;
  return line.cells !== null || isHeaderResidue(line) || isMetadataLine(line) || isDateAlone(line);
}

function isDate(part: Part | undefined): boolean {
  return part?.kind === 'line' && isDateAlone(part.line);
}

function isName(part: Part | undefined): boolean {
  if (part?.kind !== 'line') return false;
  return part.line.text.length <= 40 && !SENTENCE_PART.test(part.line.text);
}

function signatureOf(parts: readonly Part[], isKept: ReadonlySet<Part>): string {
  const at = parts.findLastIndex(isDate);
  const above = parts[at - 1];
  if (above?.kind !== 'line' || isKept.has(above) || !isName(above)) return '';
  return above.line.text.replace(/\s/gu, '');
}

/** The text behind a title in the same line goes on as a line of its own. */
function withRest(
  kept: readonly Part[],
  title: FoundTitle | null,
  parts: readonly Part[],
): readonly Part[] {
  const line = title === null ? undefined : parts[title.from];
  if (title === null || title.rest === '' || line?.kind !== 'line') return kept;
  const rest: Part = { kind: 'line', line: { ...line.line, text: title.rest }, heading: null };
  return [rest, ...kept];
}
