import { describe, expect, it } from 'vitest';

import { changeText } from '@/components/compare/change-text';
import { marksOf } from '@/components/compare/marks-of';
import { compareReports } from '@/lib/compare/compare-reports';
import type { Explanation } from '@/lib/report/report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const CELL = 'requests/carriedIn/natural';

const ofCell: Explanation = {
  code: 'X1',
  relation: 'carriedIn',
  line: 'natural',
  reason: '上年漏报一件。',
  values: { [CELL]: 3, 'lastYear/requests/carriedOver/natural': 2 },
};

const ofText: Explanation = {
  code: 'T1',
  relation: null,
  line: null,
  reason: '含转来的一件。',
  values: { 'requests/received/total': 11 },
  at: 'overview',
  stated: '12件',
};

function changesBetween(before: readonly Explanation[], after: readonly Explanation[]) {
  const report = (explanations: readonly Explanation[]) =>
    reportWith(template, {}, { explanations });
  return compareReports(template, report(before), report(after));
}

describe('changes of reasons', () => {
  it('are those that were given, reworded and taken back', () => {
    const other = { ...ofCell, line: 'business', values: { 'requests/carriedIn/business': 1 } };
    const changes = changesBetween(
      [ofCell, other],
      [{ ...ofCell, reason: '上年漏报，已更正。' }, ofText],
    );
    expect(changes).toMatchObject([
      { kind: 'reason', field: CELL, before: '上年漏报一件。', after: '上年漏报，已更正。' },
      { kind: 'reason', field: 'requests/carriedIn/business', after: '' },
      { kind: 'reason', field: 'sections.overview', before: '', after: '含转来的一件。' },
    ]);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(3);
  });

  it('are none when the same reason is given for other values', () => {
    expect(changesBetween([ofCell], [{ ...ofCell, values: { [CELL]: 4 } }])).toEqual([]);
  });

  it('have words and a place on the pages', () => {
    const changes = changesBetween([], [ofCell, ofText]);
    const texts = changes.map((one) => changeText({ template, beforeTemplate: template }, one));
    expect(texts).toEqual([
      '对“自然人，二、上年结转政府信息公开申请数量”的说明新增：上年漏报一件。',
      '对“一、总体情况”的说明新增：含转来的一件。',
    ]);
    expect(marksOf(template, changes)).toMatchObject([
      { field: CELL },
      { field: 'sections.overview', range: { start: 0, end: 0 } },
    ]);
  });
});
