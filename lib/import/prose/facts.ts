import type { Template } from '@/lib/template/template';
import type { FieldReceipt } from '../receipt';
import type { Place } from '../source';
import { levelText } from '../tables/level-text';
import { yearIn } from './read-title';

/** What speaks for a year or a name, the most trustworthy first. */
export interface Evidence {
  readonly text: string;
  readonly place: Place | null;
}

/** A fact is doubtful when its sources contradict each other, or when only a guess is left. */
export function factOf(
  field: string,
  said: readonly Evidence[],
  guesses: readonly string[] = [],
): FieldReceipt {
  const known = said.filter(({ text }) => text !== '');
  const [first] = known;
  if (first === undefined) {
    const candidates = unique(guesses);
    const state = candidates.length === 0 ? 'missing' : 'doubtful';
    return { field, state, text: '', place: null, candidates };
  }
  const texts = unique(known.map(({ text }) => text));
  return texts.length === 1
    ? { field, state: 'read', text: first.text, place: first.place, candidates: [] }
    : { field, state: 'doubtful', text: first.text, place: first.place, candidates: texts };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The year that the statistics are said to end in. */
export function periodYear(text: string): number | null {
  const level = levelText(text);
  const at = level.search(/统计期限|统计时限|统计时间|统计周期|统计数据/u);
  if (at < 0) return null;
  const sentence = level.slice(at, at + 60).split('。')[0] ?? '';
  return yearIn(/20\d{2}\s*年/u.exec(sentence)?.[0] ?? '');
}

const ANNOUNCED =
  /(?:公布|公开|编制|编写|发布|制定|形成)了?([\u4e00-\u9fff（）()]{3,40}?)20\d{2}年度?(?:政府|政务)信息公开/u;

/** The agency whose report a preface says it is: `现公布某局2021年政府信息公开工作年度报告`. */
export function announcedAgency(preface: string): string {
  return ANNOUNCED.exec(preface.slice(0, LONGEST_PREFACE))?.[1]?.replace(/^.*的/u, '') ?? '';
}

const LONGEST_PREFACE = 3000;
const MOST_TEXT = 200_000;

/** The year that is named in more than half of all places. */
export function usualYear(text: string): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const [, year] of levelText(text.slice(0, MOST_TEXT)).matchAll(/(20\d{2})\s*年/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] * 2 > all ? most[0] : null;
}

/** The kind of agency that names such as this have. */
export function agencyKindOf({ recognition, agencyKinds }: Template, name: string): string {
  const plain = name.replace(/[（(][^（）()]*[）)]$/u, '');
  const found = recognition.agencyEndings.find(
    ({ endings }) => endings.length === 0 || endings.some((ending) => plain.endsWith(ending)),
  );
  return found?.kind ?? agencyKinds[0]?.id ?? '';
}

export function scopeOf({ recognition, scopes }: Template, preface: string): string {
  const found = recognition.scopeSigns.find(({ signs }) =>
    signs.some((sign) => preface.includes(sign)),
  );
  return found?.scope ?? scopes[0]?.id ?? '';
}
