import type { Template } from '@/lib/template/template';
import { levelText } from '../tables/level-text';
import { wordsOf } from '../tables/words-of';
import type { ProseItem, ProseLine } from './prose-lines';
import { titleWording } from './read-title';
import { sectionLabelsOf } from './section-labels';

/** Where a heading may begin within a line: behind a sentence, a figure, a rule or the title. */
const CHAPTER = /[一二三四五六七八九十]{1,2}、/gu;
const BREAK = /[。！？)\s\d|-]$/u;
const LONGEST_HEADING = 40;
/** No report has more. */
const MOST_NUMBERS = 1000;
/** A shorter alias may open a sentence. */
const SHORTEST_ALIAS = 8;

/** Parts of a report, named one after the other in a sentence. */
const LISTED = /^[^。]{0,30};/u;

/** A new paragraph, as far as text without line breaks tells. */
const PARAGRAPH =
  /(?<=。)(?=[（(][一二三四五六七八九十]{1,3}[）)]|[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))|(?<=。)\s+/u;
const RULES = /^[\s|=_-]+|[\s|=_-]{2,}$/gu;

/** Buttons below the text that were glued to its last sentence. */
const GLUED =
  /(?<=[。！？；)）】\]\s|])(?=分享(?:到|至)[:：]|[【[](?:打印|关闭)(?:本页|窗口)?[】\]]|[上下]一[篇条页][:：])/u;

/** Cuts text that lost its line breaks before its headings and, where it did, its paragraphs. */
export function splitLinesOf(
  template: Template,
  given: readonly ProseItem[],
): readonly ProseItem[] {
  const items = given.flatMap(unbarred);
  const cuts = items.map((item) => (item.kind === 'line' ? headingStarts(template, item) : []));
  if (cuts.every(({ length }) => length === 0)) return items.flatMap(unglued);
  return items
    .flatMap((item, index): readonly ProseItem[] =>
      item.kind === 'line' && item.cells === null ? pieces(item, cuts[index] ?? []) : [item],
    )
    .flatMap(unglued);
}

/** More bars in one line part its paragraphs. */
const FEWEST_BARS = 3;

function unbarred(item: ProseItem): readonly ProseItem[] {
  if (item.kind === 'table' || item.cells !== null || item.isRow) return [item];
  const texts = item.text.split(/[|｜]/u).map((text) => text.trim());
  if (texts.length <= FEWEST_BARS) return [item];
  return texts
    .filter((text) => text !== '')
    .map((text, index) => ({ ...item, text, continues: item.continues && index === 0 }));
}

function unglued(item: ProseItem): readonly ProseItem[] {
  if (item.kind === 'table' || item.cells !== null) return [item];
  return item.text
    .split(GLUED)
    .map((text, index) => ({
      ...item,
      text: text.trim(),
      continues: item.continues && index === 0,
    }))
    .filter(({ text }) => text !== '');
}

function headingStarts(template: Template, { text, cells }: ProseLine): readonly number[] {
  if (cells !== null || !text.includes('、')) return [];
  const { labels } = sectionLabelsOf(template);
  const known = labels.filter(
    ({ isOfficial, words }) => isOfficial || words.length >= SHORTEST_ALIAS,
  );
  const level = levelText(text);
  const wording = titleWording(template);
  const numbers = [...level.matchAll(CHAPTER)].filter(({ index }) => {
    const before = level.slice(Math.max(0, index - 40), index);
    return BREAK.test(before) || before.endsWith(wording);
  });
  if (numbers.length > MOST_NUMBERS) return [];
  return numbers
    .filter(({ 0: number, index }) => {
      const start = index + number.length;
      const behind = level.slice(start, start + LONGEST_HEADING);
      const words = LISTED.test(behind) ? '' : wordsOf(behind);
      return known.some((label) => words.startsWith(label.words));
    })
    .map(({ index }) => index);
}

function pieces(line: ProseLine, starts: readonly number[]): readonly ProseLine[] {
  return [0, ...starts]
    .map((start, index) => line.text.slice(start, starts[index]))
    .flatMap((piece) => piece.split(PARAGRAPH))
    .map((text, index) => ({
      ...line,
      text: text.replace(RULES, '').trim(),
      continues: line.continues && index === 0,
    }))
    .filter(({ text }) => text !== '');
}
