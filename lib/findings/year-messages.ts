import type { Template } from '@/lib/template/template';
import type { Finding, YearRule } from './finding';
import type { Message } from './message';
import { namesOf } from './names';

/** The words for findings that compare a report with last year's. */
export function yearMessage(template: Template, finding: Finding & { code: YearRule }): Message {
  const { code, at, left, right } = finding;
  const name = namesOf(template).cell(at);
  const sides = left === null || right === null ? '' : `本年${left.sum}，按上年应为${right.sum}。`;
  return {
    title: `“${name}”${TITLES[code]}`,
    text: `${sides}请核对；确实如此的，写明原因。`,
  };
}

const TITLES: Readonly<Record<YearRule, string>> = {
  X1: '与上年报告的结转不一致',
  X2: '与上年现行有效件数推算的不一致',
  X3: '与上年项目数量推算的不一致',
  X4: '与上年对外公开总数量推算的不一致',
  X5: '与上年相比变化很大',
  X6: '少于上年尚未审结的件数',
};
