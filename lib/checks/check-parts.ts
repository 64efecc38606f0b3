import { numeralAt } from '@/lib/claims/numeral';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { Section } from '@/lib/template/template';
import type { CheckInput } from './check-input';

/** What the preface says of the parts of the report: the form prescribes how many there are. */
export function checkParts({ template, report }: CheckInput): readonly Finding[] {
  const overview = template.sections[0]?.id ?? '';
  return [
    ...partsIn('preface', report.preface, template.sections),
    ...partsIn(overview, (report.sections[overview] ?? '').slice(0, START), template.sections),
  ];
}

/** How far into section one a preface may have slipped. */
const START = 600;

const LONGEST_LIST = 400;

/** 五个部分, 六项内容 */
const COUNT =
  /(?<!第|下设|下分)([一二三四五六七八九十两]{1,2}|\d{1,2})(?:个|大)?(?:部分|方面|项内容|部份|个板块)(?=组成|构成|内容|报告如下|将|对|[，。：；]|$)/gu;

const ABOUT_PARTS =
  /组成|构成|报告[^，。]{0,12}(?:由|包括|包含|分为|共分|共|从)|内容包括|报告如下/u;

function partsIn(field: string, text: string, sections: readonly Section[]): readonly Finding[] {
  for (const { sentence, start } of sentencesOf(text)) {
    if (!/报告/u.test(sentence) || !ABOUT_PARTS.test(sentence)) continue;
    const told = countIn(sentence) ?? listIn(sentence, sections);
    if (told === null) continue;
    if (told.count === sections.length) continue;
    const from = start + told.start;
    const figure = text.slice(from, from + told.length);
    const passage = {
      figure,
      start: from,
      end: from + told.length,
      stated: told.count,
      actual: sections.length,
    };
    const at = { section: field, at: field, found: figure };
    return [newFinding({ code: 'P5', severity: 'warning', ...at, passage })];
  }
  return [];
}

function sentencesOf(text: string): readonly { sentence: string; start: number }[] {
  let start = 0;
  return text.split(/(?<=[。\n])/u).map((sentence) => {
    const placed = { sentence: sentence.slice(0, LONGEST_LIST), start };
    start += sentence.length;
    return placed;
  });
}

interface Told {
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

function countIn(sentence: string): Told | null {
  const found = [...sentence.matchAll(COUNT)].at(-1);
  if (found === undefined) return null;
  const count = numeralAt(found[1]?.replaceAll('两', '二') ?? '', 0)?.value;
  if (count === undefined) return null;
  return { count, start: found.index, length: found[0].length };
}

/** A list of most of the parts that leaves out one; a shorter list is none. */
function listIn(sentence: string, sections: readonly Section[]): Told | null {
  if (!/组成|构成|报告[^，。]{0,6}(?:由|包括|包含|分为|共分)/u.test(sentence)) return null;
  const named = sections.filter((section) => isNamed(sentence, section)).length;
  if (named < sections.length / 2) return null;
  return { count: named, start: 0, length: sentence.trimEnd().length };
}

function isNamed(sentence: string, { heading, aliases }: Section): boolean {
  const plain = heading.replace(/^[^、]{1,3}、/u, '');
  return [plain, ...aliases].some((name) => sentence.includes(name));
}
