import type { Template } from '@/lib/template/template';
import type { Place } from '../source';
import { levelText } from '../tables/level-text';
import type { ProseItem, ProseLine } from './prose-lines';
import { readTitle, type TitleParts, titleWording, withoutKind } from './read-title';
import { isDateAlone, isHeaderResidue } from './residue';

/** A title among the items; it may be broken over several lines. */
export interface FoundTitle extends TitleParts {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Text behind the title in the same line. */
  readonly rest: string;
  /** What stands before it in its line, and is none of the report's. */
  readonly beside: string;
  readonly place: Place;
}

export interface TitleSearch {
  readonly template: Template;
  readonly items: readonly ProseItem[];
  /** Whether lines at the very beginning are parts of a title set in several lines. */
  readonly isPrinted: boolean;
}

const MOST_LINES = 6;
const LONGEST_LINE = 80;

/** More lines than this that end like a title are a list of reports. */
const MOST_TITLES = 100;

/** The title before the item at `end`: the last one that says most. */
export function findTitle(search: TitleSearch, end: number): FoundTitle | null {
  const last = titleWording(search.template).slice(-2);
  const ends = search.items.slice(0, end).flatMap((_item, at) => {
    const line = lineAt(search, at);
    return line !== null && isTitleEnd(line.text, last) ? [at] : [];
  });
  let best: FoundTitle | null = null;
  for (const at of ends.slice(-MOST_TITLES)) {
    const found = titleEndingAt(search, at);
    if (found !== null && (best === null || merit(found) >= merit(best))) best = found;
  }
  return best ?? titleWithRest(search, end);
}

function merit({ agency, year, cost }: FoundTitle): number {
  return (year === null ? 0 : 4) + (agency === '' ? 0 : 2) + (cost <= 3 ? 1 : 0);
}

function isTitleEnd(text: string, last: string): boolean {
  return text.length <= LONGEST_LINE && (last.includes(text.slice(-1)) || /[）)]$/u.test(text));
}

function lineAt({ items }: TitleSearch, at: number): ProseLine | null {
  const item = items[at];
  return item?.kind === 'line' && item.cells === null ? item : null;
}

/** Lines are added from above until the title says whose and which year's report it is. */
function titleEndingAt(search: TitleSearch, at: number): FoundTitle | null {
  const found = windowsEndingAt(search, at).flatMap(({ from, text, place }) => {
    const title = withoutKind(text);
    const parts = readTitle(search.template, title);
    return parts === null
      ? []
      : [{ ...parts, from, to: at + 1, text: title, rest: '', beside: '', place }];
  });
  const whole = found.find(({ agency, year }) => agency !== '' && year !== null);
  const longest = found.at(-1);
  const isWhole = search.isPrinted && longest?.from === 0;
  return (isWhole ? longest : (whole ?? longest)) ?? null;
}

/** One line, and as many above it as may belong to a title. */
function windowsEndingAt(
  search: TitleSearch,
  at: number,
): readonly Pick<FoundTitle, 'from' | 'text' | 'place'>[] {
  const windows: Pick<FoundTitle, 'from' | 'text' | 'place'>[] = [];
  let text = '';
  for (let from = at; from >= 0 && from > at - MOST_LINES; from -= 1) {
    const line = lineAt(search, from);
    if (line === null || (from < at && !isPart(line))) break;
    text = `${line.text}${text}`;
    windows.push({ from, text, place: line.place });
  }
  return windows;
}

function isPart(line: ProseLine): boolean {
  const { text } = line;
  if (text.length > 40 || isDateAlone(line) || isHeaderResidue(line)) return false;
  return !/[。，；：！？,;:!?|>]/u.test(text);
}

const FIRST_LINES = 1000;

/** A title that runs on into the text: the form's exact wording, early in a line. */
function titleWithRest(search: TitleSearch, end: number): FoundTitle | null {
  for (let at = 0; at < Math.min(end, FIRST_LINES); at += 1) {
    const opening = openingTitle(search, at);
    if (opening === null) continue;
    const shown = lastShown(search, { text: opening.text, from: at, end });
    const found = shown ?? (/^[^的》”"]/u.test(opening.rest) ? opening : null);
    if (found !== null) return { ...opening, ...found };
  }
  return null;
}

function openingTitle(search: TitleSearch, at: number): FoundTitle | null {
  const line = lineAt(search, at);
  if (line === null) return null;
  const wording = titleWording(search.template);
  const found = levelText(line.text.slice(0, 120)).indexOf(wording);
  const end = found + wording.length;
  const text = found < 0 ? '' : withoutKind(line.text.slice(0, end));
  const parts = readTitle(search.template, text);
  if (parts === null || parts.year === null || parts.agency === '') return null;
  const rest = line.text.slice(end).trim();
  return { ...parts, from: at, to: at + 1, text, rest, beside: '', place: line.place };
}

/** A title in the text is followed by text, and not by the rest of a sentence or a page's name. */
const NO_REST = /^[的》”"。，、；_|]/u;

interface Shown {
  readonly text: string;
  readonly from: number;
  readonly end: number;
}

/** Where a title stands last: pages print it in front of their navigation as well. */
function lastShown(
  search: TitleSearch,
  { text, from, end }: Shown,
): Pick<FoundTitle, 'from' | 'to' | 'rest' | 'beside' | 'place'> | null {
  for (let at = Math.min(end, FIRST_LINES) - 1; at >= from; at -= 1) {
    const line = lineAt(search, at);
    const start = line?.text.lastIndexOf(text) ?? -1;
    if (line === null || start < 0) continue;
    const rest = line.text.slice(start + text.length).trim();
    const beside = line.text.slice(0, start).trim();
    const isShown =
      !NO_REST.test(rest) && (rest !== '' || at > from || start > 0) && !/[。；]/u.test(beside);
    if (isShown) return { from: at, to: at + 1, rest, beside, place: line.place };
  }
  return null;
}
