import type { Continuity, YearTerm } from '@/lib/template/template';
import { applicantIds } from './requests-table';

const ALL_EDITIONS = ['2019', '2021'];

export function lastYear(term: string): YearTerm {
  return { year: 'last', term, sign: 1 };
}

export function thisYear(term: string): YearTerm {
  return { year: 'this', term, sign: 1 };
}

/** What means the same in both editions, so that it holds across the change of form too. */
export const commonContinuity: readonly Continuity[] = [
  {
    id: 'requests.carried-in',
    rule: 'X1',
    kind: 'equal',
    editions: ALL_EDITIONS,
    table: 'requests',
    line: 'column',
    lines: [...applicantIds, 'total'],
    stated: 'carriedIn',
    expected: [lastYear('carriedOver')],
    severity: 'warning',
    text: '上年结转等于上一年度的“结转下年度继续办理”',
    source: { kind: 'derived', text: '由两年同一表格的含义得出，各列分别相等' },
  },
  {
    id: 'requests.received-change',
    rule: 'X5',
    kind: 'near',
    editions: ALL_EDITIONS,
    table: 'requests',
    line: 'column',
    lines: ['total'],
    stated: 'received',
    expected: [lastYear('received')],
    large: { share: 0.5, least: 20 },
    severity: 'notice',
    text: '新收申请的数量与上年相差很大的，请核对',
    source: { kind: 'plausibility', text: '相差一半以上并且超过20件' },
  },
  {
    id: 'disclosure.decisions-change',
    rule: 'X5',
    kind: 'near',
    editions: ALL_EDITIONS,
    table: 'disclosure',
    line: 'row',
    lines: ['licences', 'penalties', 'coercion'],
    stated: 'decisions',
    expected: [lastYear('decisions')],
    large: { share: 0.5, least: 50 },
    severity: 'notice',
    text: '处理决定的数量与上年相差很大的，请核对',
    source: { kind: 'plausibility', text: '相差一半以上并且超过50件' },
  },
  {
    id: 'cases.pending-again',
    rule: 'X6',
    kind: 'at-least',
    editions: ALL_EDITIONS,
    table: 'cases',
    line: 'row',
    lines: ['review', 'direct', 'afterReview'],
    stated: 'total',
    expected: [lastYear('pending')],
    severity: 'notice',
    text: '上年尚未审结的案件，本年通常仍计入总计',
    source: { kind: 'plausibility', text: '上年结转的案件在审结的年度统计结果' },
  },
];
