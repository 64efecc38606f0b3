import type { Section, Template } from '@/lib/template/template';
import { editDistance } from '../edit-distance';
import { levelText } from '../tables/level-text';
import { vocabularyOf } from '../tables/vocabulary';
import { wordsOf } from '../tables/words-of';
import type { ProseLine } from './prose-lines';
import { type SectionLabel, sectionLabelsOf } from './section-labels';

/** A line that opens a section, or a part of a report that the form does not have. */
export interface Heading {
  /** `null` for a heading that nobody knows. */
  readonly section: Section | null;
  readonly likeness: Likeness;
  /** Whether a sub-heading may read the same; then a heading without doubt goes before it. */
  readonly isWeak: boolean;
  readonly number: number;
  /** What follows the heading in its line. */
  readonly rest: string;
}

/** How a heading was recognised, the surest first. */
export type Likeness = 'official' | 'alias' | 'similar' | 'contained' | 'topic' | 'unknown';

/** The number before a heading, and where the heading begins behind it. */
interface Numbered {
  readonly style: 'chapter' | 'sub' | 'none';
  readonly number: number;
  readonly start: number;
}

const NUMERALS = '一二三四五六七八九十';
const CHAPTER = new RegExp(
  `^#*\\s*(?:第([${NUMERALS}]{1,3})(?:部分|章)[、.,:\\s]*|([${NUMERALS}]{1,3})(?:\\s*[、.,:]\\s*|\\s+))`,
  'u',
);
const SUB = new RegExp(
  `^(?:\\([${NUMERALS}]{1,3}\\)|\\(\\d{1,2}\\)|\\d{1,2}[.、](?!\\d))\\s*`,
  'u',
);
const LONGEST_HEADING = 40;
/** A shorter alias without a number may be anything. */
const TELLING = 8;

export function matchHeading(template: Template, line: ProseLine): Heading | null {
  if (line.cells !== null) return null;
  const level = levelText(line.text.slice(0, 120));
  const { style, number, start } = numberedOf(level);
  const isShort = line.text.length <= LONGEST_HEADING;
  if (style !== 'chapter' && !isShort) return null;
  const title = level.slice(start);
  const found = matched({
    template,
    style,
    title,
    words: wordsOf(title),
    stated: line.level,
    isAlone: isShort && !/[。！？；]./u.test(title),
  });
  if (found === null) return null;
  const rest = found.label === null ? '' : restBehind(line.text, start, found.label);
  return { ...found, isWeak: style === 'sub', number, rest };
}

function numberedOf(level: string): Numbered {
  const chapter = CHAPTER.exec(level);
  if (chapter !== null) {
    const numeral = chapter[1] ?? chapter[2] ?? '';
    return { style: 'chapter', number: numeralOf(numeral), start: chapter[0].length };
  }
  const sub = SUB.exec(level);
  if (sub !== null) return { style: 'sub', number: 0, start: sub[0].length };
  return { style: 'none', number: 0, start: /^#*\s*/u.exec(level)?.[0].length ?? 0 };
}

function numeralOf(numeral: string): number {
  return [...numeral].reduce((sum, char) => sum + NUMERALS.indexOf(char) + 1, 0);
}

interface Match {
  readonly section: Section | null;
  readonly likeness: Likeness;
  /** The words of the label that opens the line, when text follows them. */
  readonly label: string | null;
}

interface Look {
  readonly template: Template;
  readonly style: Numbered['style'];
  /** The line behind its number, in one form of writing. */
  readonly title: string;
  readonly words: string;
  /** The heading level that the source states. */
  readonly stated: number | null;
  /** Whether the line is short and holds no more than one sentence. */
  readonly isAlone: boolean;
}

function matched(look: Look): Match | null {
  const { template, style, words, isAlone } = look;
  if (words === '') return null;
  const { labels } = sectionLabelsOf(template);
  const same = isAlone ? labels.find((label) => label.words === words) : undefined;
  if (same !== undefined) return isSure(same, look) ? plain(same) : null;
  if (style === 'sub') return null;
  if (style === 'none') return similarWithoutNumber(labels, look);
  const near = runIn(labels, look) ?? (isAlone ? similar(labels, words) : null);
  return near ?? unlike(look);
}

function plain({ section, isOfficial }: SectionLabel): Match {
  return { section, likeness: isOfficial ? 'official' : 'alias', label: null };
}

function isSure(label: SectionLabel, { style, stated }: Look): boolean {
  if (style === 'chapter' || label.isOfficial || label.words.length >= TELLING) return true;
  return style === 'none' && stated !== null && stated <= 2;
}

function similarWithoutNumber(
  labels: readonly SectionLabel[],
  { words, stated }: Look,
): Match | null {
  const most = stated === null ? 1 : 2;
  const near = labels.find(
    (label) =>
      label.isOfficial && words.length >= 10 && editDistance(label.words, words, most) <= most,
  );
  return near === undefined ? null : { section: near.section, likeness: 'similar', label: null };
}

/** Misspelt headings; the official wording may differ more than an alias. */
function similar(labels: readonly SectionLabel[], words: string): Match | null {
  let best: SectionLabel | undefined;
  let bestShare = 1;
  for (const label of labels) {
    const most = Math.max(1, Math.floor(label.words.length * (label.isOfficial ? 0.25 : 0.15)));
    const distance = editDistance(label.words, words, most);
    const share = distance / label.words.length;
    const isShort = label.words.length <= 4 && label.words.length !== words.length;
    if (distance <= most && !isShort && share < bestShare) {
      best = label;
      bestShare = share;
    }
  }
  return best === undefined ? null : { section: best.section, likeness: 'similar', label: null };
}

/** A heading that runs on into its first paragraph. */
function runIn(labels: readonly SectionLabel[], { words, title }: Look): Match | null {
  const label = labels.find(
    (one) =>
      (one.isOfficial || one.words.length >= TELLING) &&
      words.startsWith(one.words) &&
      (/[。,]/u.test(title) || NOTHING.test(words.slice(one.words.length))),
  );
  if (label === undefined) return null;
  return { ...plain(label), label: label.words };
}

/** What offices write when there is nothing to report. */
const NOTHING = /^(?:本年度?)?暂?(?:无|没有)/u;

function unlike({ template, words, isAlone }: Look): Match | null {
  const meanings = vocabularyOf(template).meanings.get(words) ?? [];
  if (meanings.some(({ role }) => role !== 'heading')) return null;
  const unknown: Match = { section: null, likeness: 'unknown', label: null };
  if (!isAlone) return unknown;
  const { labels, topics } = sectionLabelsOf(template);
  const inside = labels.find((label) => label.words.length >= 4 && words.includes(label.words));
  if (inside !== undefined) return { ...unknown, section: inside.section, likeness: 'contained' };
  const topic = topics.find((one) => isSpreadOver(one.words, words));
  return topic === undefined ? unknown : { ...unknown, section: topic.section, likeness: 'topic' };
}

/** Whether the characters of the label stand in the words in the same order. */
function isSpreadOver(label: string, words: string): boolean {
  let at = 0;
  for (const char of words) if (char === label[at]) at += 1;
  return at === label.length;
}

/** The text behind the words of a label. */
function restBehind(text: string, start: number, label: string): string {
  let left = label.length;
  let at = start;
  while (left > 0 && at < text.length) {
    if (wordsOf(levelText(text.charAt(at))) !== '') left -= 1;
    at += 1;
  }
  return text.slice(at).replace(/^[\s:：。.、]+/u, '');
}
