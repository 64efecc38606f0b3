import type { Template } from '@/lib/template/template';
import { endingLike } from '../edit-distance';
import { levelText } from '../tables/level-text';

export interface TitleParts {
  readonly agency: string;
  readonly year: number | null;
  /** How many characters differ from the wording of the form. */
  readonly cost: number;
}

const LONGEST_TITLE = 80;
const MOST_COST = 4;
/** Characters of the form's wording that tell what is reported on. */
const SUBJECT_LENGTH = 6;

/** What a title of a report says, misprints and short forms included; `null` for other text. */
export function readTitle(template: Template, text: string): TitleParts | null {
  const compact = text.replace(/[\s\u200b\ufeff]+/gu, '');
  if (compact.length > LONGEST_TITLE) return null;
  const { title, bracketed } = withoutBracket(compact);
  const level = levelText(title);
  if (/[。,;!?:|>]/u.test(level)) return null;
  const wording = titleWording(template);
  if (!wording.slice(-2).includes(level.slice(-1)) || level === '') return null;
  const { from, cost } = endingLike(level, wording);
  const hasSubject = level.slice(from).includes(wording.slice(0, SUBJECT_LENGTH));
  if (cost > (hasSubject ? MOST_COST : MOST_COST - 1)) return null;
  const head = headParts(title.slice(0, from), level.slice(0, from));
  const year = head.year ?? bracketed;
  return year === null && cost > 1 ? null : { agency: head.agency, year, cost };
}

/** The wording of a title behind the year. */
export function titleWording({ title }: Template): string {
  const end = title.split(/\{\w+\}/u).at(-1) ?? '';
  return end.replace(/^年/u, '');
}

/** A year in brackets may stand behind the title, and other remarks as well. */
function withoutBracket(text: string): { title: string; bracketed: number | null } {
  const found = /[（(]([^（）()]{1,12})[）)]$/u.exec(text);
  if (found === null) return { title: text, bracketed: null };
  return { title: text.slice(0, found.index), bracketed: yearIn(levelText(found[1] ?? '')) };
}

/** The year of a document's number, `〔2021〕30号`, is not the report's. */
const YEAR =
  /(20\d{2})(?![〕\])】]?(?:第?\d+)?号)(?:年度?|度)?|([二〇○零一三四五六七八九]{4})年度?/gu;

/** The last year that a text in one form of writing names. */
export function yearIn(level: string): number | null {
  const found = [...level.matchAll(YEAR)].at(-1);
  if (found === undefined) return null;
  return yearOf(found[1] ?? found[2] ?? '');
}

const DIGITS = '〇一二三四五六七八九';

function yearOf(text: string): number | null {
  const digits = text
    .replace(/[○零]/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, (char) => String(DIGITS.indexOf(char)));
  const year = Number(digits);
  return year >= 2000 && year < 2100 ? year : null;
}

/** The agency stands before the year, or between the year and the wording of the form. */
function headParts(title: string, level: string): { agency: string; year: number | null } {
  const found = [...level.matchAll(YEAR)].at(-1);
  if (found === undefined) return { agency: agencyOf(title), year: null };
  const before = title.slice(0, found.index);
  const behind = title.slice(found.index + found[0].length);
  return {
    agency: agencyOf(agencyOf(before) === '' ? behind : before),
    year: yearOf(found[1] ?? found[2] ?? ''),
  };
}

/** A page may say what kind of text follows before it says whose. */
export function withoutKind(text: string): string {
  return text.replace(KIND, '');
}

const KIND =
  /^(?:(?:(?:政府)?信息公开)?(?:工作)?(?:年度报告|年报)[\s:：_|>-]*)+(?=[\u4e00-\u9fff2])/u;

function agencyOf(text: string): string {
  return withoutKind(text)
    .replace(/^(?:附件?\s*\d*|关于(?:发布|公布|印发)?|[-—·*#《“"]+)/u, '')
    .replace(/(?:关于|的|[-—·《“"]+)$/u, '')
    .trim();
}
