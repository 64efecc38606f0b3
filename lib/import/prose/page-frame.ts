import type { Template } from '@/lib/template/template';
import type { LeftOut } from '../receipt';
import type { Source } from '../source';
import { type FoundTitle, findTitle } from './find-title';
import { type Part, partsOf } from './headed-parts';
import { isMetadataLine, metadataOf, type PageMetadata } from './metadata';
import type { ProseItem, ProseLine } from './prose-lines';
import { isDateAlone, isFooter, isHeaderResidue, isResidueAnywhere } from './residue';

/** A report without the page around it. */
export interface Framed {
  readonly parts: readonly Part[];
  readonly title: FoundTitle | null;
  readonly metadata: PageMetadata;
  /** The lines below the text that name the agency; `''` when there are none. */
  readonly signature: string;
  readonly leftOut: readonly LeftOut[];
}

const SENTENCE_PART = /[，。；：、！？,;:]/u;
const SENTENCE_END = /[。！？；：…][”"’』」）)]*$/u;
const LONGEST_STRAY = 25;

export function withoutFrame(
  template: Template,
  source: Source,
  items: readonly ProseItem[],
): Framed {
  const inside = items.filter(
    (item) => item.kind === 'table' || !isResidueAnywhere(item, template.draftMark),
  );
  const parts = partsOf(template, inside);
  const title = titleIn(template, source, parts);
  const kept = keptParts(parts, title);
  const isKept = new Set(kept.map(lineOf));
  const left = items.filter((item) => item.kind === 'line' && !isKept.has(item));
  const titleLines = new Set(title === null ? [] : inside.slice(title.from, title.to));
  return {
    parts: withRest(kept, title, parts),
    title,
    metadata: metadataOf(left.flatMap((item) => (item.kind === 'line' ? [item] : []))),
    signature: signatureOf(parts, isKept),
    leftOut: left
      .filter((item) => !titleLines.has(item))
      .flatMap((item) => (item.kind === 'line' ? [leftOutOf(item, title)] : [])),
  };
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
  const table = parts.findIndex(({ kind }) => kind === 'table');
  const end = table < 0 ? parts.length : table;
  return findTitle(search, Math.min(end, opening + LINES_BEHIND));
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
  const footer = parts.findIndex(
    (part, index) => index > last && part.kind === 'line' && isFooter(part.line),
  );
  let end = footer < 0 ? parts.length : footer;
  while (end - 1 > last && isBelowText(parts[end - 1])) end -= 1;
  const isSigned = isDate(parts[end]);
  if (isSigned && end - 1 > last && isName(parts[end - 1])) end -= 1;
  return end;
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

function signatureOf(parts: readonly Part[], isKept: ReadonlySet<ProseItem>): string {
  const at = parts.findLastIndex(isDate);
  const above = parts[at - 1];
  if (above?.kind !== 'line' || isKept.has(above.line) || !isName(above)) return '';
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
