import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');

function lastYearIn(overview: string): readonly string[] {
  const sections = { overview, improvements: '没有。', other: '没有。' };
  const report = reportWith(template, {}, { year: 2023, sections });
  return checkReport(template, report)
    .filter(({ code }) => code === 'P3')
    .map(({ found }) => found);
}

describe("last year's text", () => {
  it.each([
    ['2022年，我局公开信息30条。', '2022年'],
    ['2022年度，我局公开信息30条。', '2022年度'],
    ['2022年我局公开信息30条。', '2022年'],
    ['根据《条例》，现将我局2022年政府信息公开工作情况报告如下。', '现将我局2022年'],
  ])('is found: %s', (text, found) => {
    expect(lastYearIn(text)).toEqual([found]);
  });

  it.each([
    '2023年，我局公开信息30条，比2022年增加2条。',
    '根据2022年修订的办法，现将2023年的情况报告如下。',
    '2022年12月起，我局设立专栏。',
  ])('is not suspected: %s', (text) => {
    expect(lastYearIn(text)).toEqual([]);
  });
});
