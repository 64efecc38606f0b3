import type { Relation, Template } from '@/lib/template/template';
import type { Message } from './message';
import { namesOf } from './names';

/**
 * What is the matter with last year's report itself. With one of the first three nothing is
 * compared; the others leave out what they concern.
 */
export type LastYearProblem =
  | { readonly code: 'not-the-year-before'; readonly year: number; readonly expected: number }
  | { readonly code: 'other-agency'; readonly name: string; readonly expected: string }
  | { readonly code: 'other-scope'; readonly scope: string; readonly expected: string }
  | { readonly code: 'other-edition'; readonly edition: string }
  | { readonly code: 'agency-unknown' }
  | { readonly code: 'blank-cells' | 'unreadable-cells'; readonly cells: readonly string[] }
  | { readonly code: 'broken-arithmetic'; readonly lines: readonly BrokenLine[] };

/** A relation of the form and the column or row that it does not hold in. */
export interface BrokenLine {
  readonly relation: string;
  readonly line: string;
}

const BLOCKING: ReadonlySet<LastYearProblem['code']> = new Set([
  'not-the-year-before',
  'other-agency',
  'other-scope',
]);

/** Whether last year's report cannot be compared with at all. */
export function isBlocking({ code }: LastYearProblem): boolean {
  return BLOCKING.has(code);
}

export function lastYearProblemText(template: Template, problem: LastYearProblem): Message {
  switch (problem.code) {
    case 'not-the-year-before':
      return yearText(problem);
    case 'other-agency':
      return {
        title: `上年报告是“${problem.name}”的`,
        text: `本报告的机关是“${problem.expected}”，两年数字没有比较。请换成本机关的上年报告；机关名称填错的，请先改正。`,
      };
    case 'other-scope':
      return scopeText(template, problem);
    case 'other-edition':
      return {
        title: `上年报告用的是${problem.edition}年版格式`,
        text: '与本年格式不同，只比较两版含义相同的项目，其余不比较。',
      };
    case 'agency-unknown':
      return {
        title: '上年报告里没有机关名称',
        text: '无法确认是不是本机关的报告，请自己核对后再参照。',
      };
    case 'blank-cells':
      return {
        title: `上年报告有${problem.cells.length}格空着`,
        text: `${startText(template, problem.cells)}与这些格有关的数字没有比较，请对照上年原文补上后再引用。`,
      };
    case 'unreadable-cells':
      return {
        title: `上年报告有${problem.cells.length}格不是数字`,
        text: `${startText(template, problem.cells)}与这些格有关的数字没有比较，请对照上年原文改正后再引用。`,
      };
    case 'broken-arithmetic':
      return brokenText(template, problem.lines);
  }
}

function yearText({ year, expected }: { readonly year: number; readonly expected: number }) {
  return {
    title: `这不是上年报告，是${year}年度的`,
    text: `应当用${expected}年度的报告，两年数字没有比较。请换成${expected}年度的。`,
  };
}

function scopeText(
  template: Template,
  { scope, expected }: { readonly scope: string; readonly expected: string },
): Message {
  return {
    title: '上年报告的统计范围不同',
    text: `上年是“${scopeName(template, scope)}”，本年是“${scopeName(template, expected)}”，两年数字没有比较。请换成同一范围的上年报告；范围选错的，请先改正。`,
  };
}

function scopeName({ scopes }: Template, id: string): string {
  return scopes.find((scope) => scope.id === id)?.label ?? id;
}

function startText(template: Template, cells: readonly string[]): string {
  const [first] = cells;
  return first === undefined ? '' : `从“${namesOf(template).cell(first)}”起。`;
}

const MOST_NAMED = 4;

function brokenText(template: Template, lines: readonly BrokenLine[]): Message {
  const names = [...new Set(lines.map((line) => lineName(template, line)))];
  const named = names.slice(0, MOST_NAMED).join('、');
  const all = names.length > MOST_NAMED ? `${named}等${names.length}处` : named;
  return {
    title: '上年报告自身有数字不平',
    text: `${all}不平，这些行列没有与本年比较。请对照上年原文；原文有误的，写本年数字时以实际情况为准。`,
  };
}

function lineName(template: Template, { relation: id, line }: BrokenLine): string {
  const relation = template.relations.find((one): one is Relation => one.id === id);
  if (relation === undefined) return line;
  return `“${namesOf(template).line(relation, line)}”${relation.line === 'column' ? '列' : '行'}`;
}
