import type { Finding, ProseRule } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { proseSectionsOf } from '@/lib/template/walk';
import type { CheckInput } from './check-input';
import { checkParts } from './check-parts';

/** What is written that should not be: no problems, instructions of the form, empty slots. */
export function checkWording(input: CheckInput): readonly Finding[] {
  return [
    ...proseOf(input).flatMap((text) => [...leftoversIn(input, text), ...slotsIn(text)]),
    ...problemsDenied(input),
    ...checkParts(input),
  ];
}

interface PlacedText {
  readonly field: string;
  readonly text: string;
}

function proseOf({ template, report }: CheckInput): readonly PlacedText[] {
  const sections = proseSectionsOf(template);
  return [
    { field: 'preface', text: report.preface },
    ...sections.map(({ id }) => ({ field: id, text: report.sections[id] ?? '' })),
  ];
}

interface Words {
  readonly code: ProseRule;
  readonly severity: Finding['severity'];
  readonly start: number;
  readonly end: number;
}

function wordsFinding({ field, text }: PlacedText, words: Words): Finding {
  const { code, severity, start, end } = words;
  const figure = text.slice(start, end);
  const passage = { figure, start, end, stated: null, actual: null };
  return newFinding({ code, severity, section: field, at: field, found: figure, passage });
}

function leftoversIn({ template }: CheckInput, placed: PlacedText): readonly Finding[] {
  const plain = placed.text.replaceAll('(', '（').replaceAll(')', '）');
  const found = template.claimWords.leftovers.flatMap((words) => {
    const start = plain.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
  const [first] = found.sort((a, b) => a.start - b.start || b.end - a.end);
  if (first === undefined) return [];
  return [wordsFinding(placed, { code: 'P4', severity: 'error', ...first })];
}

/** 主动公开信息  条, ××件, 收到申请（ ）件 */
const SLOTS = [
  /(?<=信息|申请|文件|公开|收到|受理|办结|答复|发布|稿件|解读|复议|诉讼|许可|处罚|强制|规章|结转|共|共计|计)[ \t\u3000\u00a0_＿]{1,20}(?:条|件|个|份|篇|万元)(?=[，。、；,;）)\n]|$)/gu,
  /(?<![A-Za-z])(?:[XxＸｘ]{2,6}|[×✕]{1,6}|[*＊]{2,6}|[_＿]{2,20}|〔\s{0,6}〕|（\s{0,6}）|\(\s{0,6}\))(?:条|件|个|份|篇|次|期|元|万元|年)(?!级)/gu,
  /(?<=公开|发布)(?:条|篇)(?=[，。；、])|(?<=受理|办结|答复|收到)件(?=[，。；、])/gu,
  /(?<=信息|申请|办结|答复|受理|收到|发布|文件)(?:共|共计)?[1-9]\d{0,8}(?=[，。；]|$)(?![，,]\d{3})/gu,
];

function slotsIn(placed: PlacedText): readonly Finding[] {
  return SLOTS.flatMap((slot) =>
    [...placed.text.matchAll(slot)].slice(0, MOST_SLOTS).map((found) =>
      wordsFinding(placed, {
        code: 'P14',
        severity: 'warning',
        start: slotStart(placed.text, found.index),
        end: found.index + found[0].length,
      }),
    ),
  );
}

const MOST_SLOTS = 5;

/** With the words before, so that one sees what is missing. */
function slotStart(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 6), index);
  return index - (/[^，。；、\n]*$/u.exec(before)?.[0].length ?? 0);
}

const SHORTEST = 10;

const DENIED =
  /(?:目前|现)?(?:没有|无|不存在|未发现|暂无|没有发现|未发现有)(?:任何|什么|明显|突出|主要|存在|重大|较大|相关|的){0,3}问题(?![导反清意和的解整线]|还|仍)|问题[：:]?\s{0,2}(?:无|没有)(?=[。；，\n]|$)/u;

/** The section on problems has to name some. */
function problemsDenied({ template, report }: CheckInput): readonly Finding[] {
  const section = proseSectionsOf(template).find(({ topics }) =>
    topics.some(({ id }) => id === 'problems'),
  );
  const text = report.sections[section?.id ?? ''] ?? '';
  const written = text.replace(/\s/gu, '');
  if (section === undefined || written === '') return [];
  const placed = { field: section.id, text };
  const denied = DENIED.exec(text);
  if (denied !== null) {
    const end = denied.index + denied[0].length;
    return [wordsFinding(placed, { code: 'P2', severity: 'warning', start: denied.index, end })];
  }
  if (written.length >= SHORTEST) return [];
  return [wordsFinding(placed, { code: 'P2', severity: 'warning', start: 0, end: text.length })];
}
