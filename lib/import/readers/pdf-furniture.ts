import type { PageContent, PageLine } from './pdf-page';

/** The parts of a page, from its top and its bottom, where furniture stands. */
const HEAD = 0.12;
const FOOT = 0.13;
/** In points: running lines stand at the same height on each page. */
const SAME_HEIGHT = 6;

const DASH = '[-‐-―−─－~·•|]';
/** A number with dashes or words about it. */
const MARKED_NUMBER = new RegExp(
  `^(?:${DASH}+\\s*\\p{Nd}{1,4}\\s*${DASH}+|第\\s*\\p{Nd}{1,4}\\s*页.{0,12}|\\p{Nd}{1,4}\\s*[/／]\\s*(?:共\\s*)?\\p{Nd}{1,4}\\s*页?)$`,
  'u',
);
const BARE_NUMBER = /^\p{Nd}{1,3}$/u;
/** In ems: what is no page number stands nearer to the text. */
const APART = 1.8;

/** The pages without page numbers and without lines that run at the head or the foot. */
export function withoutFurniture(pages: readonly PageContent[]): readonly PageContent[] {
  const furniture = new Set([...runningOf(pages), ...bareNumbersOf(pages)]);
  return pages.map((page) => ({
    ...page,
    elements: page.elements.filter(
      (element) =>
        element.kind === 'table' ||
        !isAtEdge(page, element.line) ||
        !(
          element.line.isArtifact ||
          MARKED_NUMBER.test(element.line.text) ||
          furniture.has(element.line)
        ),
    ),
  }));
}

/** Numbers that count the pages; a figure of a table may stand at a page end, too. */
function bareNumbersOf(pages: readonly PageContent[]): readonly PageLine[] {
  const numbers = pages.flatMap((page) =>
    edgeLinesOf(page)
      .filter((line) => BARE_NUMBER.test(line.text) && isApart(page, line))
      .map((line) => ({ line, ahead: Number(line.text.normalize('NFKC')) - page.page })),
  );
  return numbers
    .filter(
      ({ ahead }) => ahead === 0 || numbers.filter((other) => other.ahead === ahead).length > 1,
    )
    .map(({ line }) => line);
}

function isApart({ elements }: PageContent, line: PageLine): boolean {
  return elements.every(
    (element) =>
      element.kind === 'table' ||
      element.line === line ||
      Math.abs(element.line.baseline - line.baseline) > APART * element.line.size,
  );
}

function isAtEdge(page: PageContent, { baseline }: PageLine): boolean {
  return baseline < HEAD * page.height || baseline > (1 - FOOT) * page.height;
}

/** Lines that say the same, numbers aside, at the same height of most pages. */
function runningOf(pages: readonly PageContent[]): ReadonlySet<PageLine> {
  const groups: PageLine[][] = [];
  for (const page of pages) {
    for (const line of edgeLinesOf(page)) {
      const group = groups.find(([first]) => first !== undefined && doRunOn(first, line));
      if (group) group.push(line);
      else groups.push([line]);
    }
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.6));
  return new Set(groups.filter(({ length }) => length >= least).flat());
}

function edgeLinesOf(page: PageContent): readonly PageLine[] {
  return page.elements.flatMap((element) =>
    element.kind === 'line' && isAtEdge(page, element.line) ? [element.line] : [],
  );
}

function doRunOn(one: PageLine, other: PageLine): boolean {
  return (
    Math.abs(one.baseline - other.baseline) < SAME_HEIGHT &&
    withoutNumbers(one.text) === withoutNumbers(other.text)
  );
}

function withoutNumbers(text: string): string {
  return text.replace(/\p{Nd}+/gu, '#');
}
