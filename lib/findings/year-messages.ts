import { addressOf } from '@/lib/template/address';
import type { Continuity, Template } from '@/lib/template/template';
import type { Finding, Side, YearRule } from './finding';
import type { Message } from './message';
import { namesOf } from './names';

interface YearFinding extends Finding {
  readonly code: YearRule;
}

/** A finding with the rule that it is about and the numbers of both sides. */
interface Facts {
  readonly template: Template;
  readonly continuity: Continuity;
  readonly left: Side;
  readonly right: Side;
  readonly difference: number;
  /** The column or row that the rule is broken in. */
  readonly at: string;
  /** Of the report; last year's is the one before. */
  readonly year: number;
}

/** The words for findings that compare a report with last year's. */
export function yearMessage(template: Template, finding: YearFinding): Message {
  const facts = factsOf(template, finding);
  const name = namesOf(template).cell(finding.at);
  return {
    title: `“${name}”${titleOf(finding.code, facts)}`,
    text: `${sidesText(facts)}。${adviceOf(finding.code, facts)}`,
  };
}

function factsOf(template: Template, finding: YearFinding): Facts {
  const continuity = template.continuity.find(({ id }) => id === finding.relation);
  const { left, right, difference, line, found } = finding;
  if (continuity === undefined || left === null || right === null || line === null) {
    throw new Error(`finding without its rule: ${finding.code}`);
  }
  const year = Number(found) + 1;
  return { template, continuity, left, right, difference: difference ?? 0, at: line, year };
}

function titleOf(code: YearRule, { year, difference }: Facts): string {
  const last = `${year - 1}年`;
  switch (code) {
    case 'X1':
      return `与${last}报告不一致`;
    case 'X2':
    case 'X3':
    case 'X4':
      return `与${last}报告推算的不一致`;
    case 'X5':
      return `比${last}${difference > 0 ? '多' : '少'}很多`;
    case 'X6':
      return `少于${last}没有审结的件数`;
    case 'A7':
      return `多于${last}有效的加上${year}年制发的`;
  }
}

/** `2023年“现行有效件数”66，加2024年“本年制发件数”8，应为74；2024年填的是70，少4`. */
function sidesText(facts: Facts): string {
  const { left, right, difference, year, continuity } = facts;
  const gap = `${difference > 0 ? '多' : '少'}${Math.abs(difference)}`;
  const terms = right.cells.map((_cell, index) => termText(facts, index)).join('');
  const only = right.cells.length === 1 ? '' : `，${WANTED[continuity.kind]}${right.sum}`;
  const percent = continuity.kind === 'near' ? percentText(difference, right.sum) : '';
  return `${terms}${only}；${year}年填的是${left.sum}，${gap}${percent}`;
}

const WANTED: Readonly<Record<Continuity['kind'], string>> = {
  equal: '应为',
  'at-most': '最多',
  'at-least': '至少',
  near: '合计',
};

function termText(facts: Facts, index: number): string {
  const { template, continuity, right, year } = facts;
  const term = continuity.expected[index];
  if (term === undefined) return '';
  const label = namesOf(template).term(continuity, termAddress(facts, term.term));
  const value = term.sign * (right.cells[index]?.value ?? 0);
  const joint = index === 0 ? '' : `，${term.sign > 0 ? '加' : '减'}`;
  return `${joint}${term.year === 'last' ? year - 1 : year}年“${label}”${value}`;
}

function termAddress({ continuity: { table, line }, at }: Facts, term: string): string {
  return line === 'column' ? addressOf(table, term, at) : addressOf(table, at, term);
}

function percentText(difference: number, last: number): string {
  if (last === 0) return '';
  return `（${difference > 0 ? '增长' : '下降'}${Math.round((100 * Math.abs(difference)) / last)}%）`;
}

function adviceOf(code: YearRule, { year, difference, right }: Facts): string {
  const last = `${year - 1}年`;
  switch (code) {
    case 'X1':
      return `请按${last}报告改为${right.sum}；${last}报告有误或者确有其他原因的，写明原因。`;
    case 'X2':
      return '请核对这几项；有清理、自然失效或者统计口径变化的，写明原因。';
    case 'X3':
      return `请按${last}报告改为${right.sum}；清单有调整的，写明原因。`;
    case 'X4':
      return difference > 0
        ? '请核对是不是把以前没有统计的也算进来了。'
        : '请核对；是因为废止或者失效而减少的，不用改。';
    case 'X5':
      return '请核对有没有错填、漏填或者单位写错；属实的，建议在总体情况里写一句原因。';
    case 'X6':
      return `${last}没有审结的案件，${year}年通常还要统计，请核对有没有漏掉。`;
    case 'A7':
      return '请核对这几项；以前年度漏统计的，写明原因。';
  }
}
