import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import type { Report } from '@/lib/report/report';
import { templates } from '@/schemas/registry';
import { reportWith } from '../support/report-with';

describe.each(templates)('what has to be said in $edition', (template) => {
  const year = template.years.to ?? 2024;
  const base = reportWith(template, {}, { year });

  function found(code: string, rest: Partial<Report>): readonly string[] {
    const findings = checkReport(template, { ...base, ...rest });
    return findings.filter((one) => one.code === code).map((one) => one.found);
  }

  const agencyOf = (kind: string) => ({ ...base.agency, kind });
  const overview = (text: string) => ({ sections: { ...base.sections, overview: text } });
  const other = (text: string) => ({ sections: { ...base.sections, other: text } });

  it.each([
    ['全年公开信息30条。', ['工作考核、社会评议、责任追究']],
    ['开展年度考核，没有问责情况。', ['社会评议']],
    ['纳入绩效考评；群众满意度98%；没有被追究责任。', []],
    ['', []],
  ])('a government says how it was judged: %s', (text, expected) => {
    expect(found('A12', { agency: agencyOf('government'), ...overview(text) })).toEqual(expected);
  });

  it('others need not', () => {
    expect(found('A12', { agency: agencyOf('department'), ...overview('无考核。') })).toEqual([]);
    expect(found('A12', { agency: agencyOf('township'), ...overview('没有。') })).toEqual([]);
  });

  it.each([
    ['没有其他需要报告的事项。', ['']],
    ['本年度未发生政府信息公开收费事项。', []],
    [`${year}年度本机关未收取信息公开处理费。`, []],
    ['有1件收取信息处理费380元。', []],
    ['', []],
  ])('信息处理费 is spoken of: %s', (text, expected) => {
    expect(found('A13', other(text))).toEqual(expected);
  });

  it('信息处理费 in figures or in another section will do', () => {
    const silent = other('没有其他需要报告的事项。');
    const processingFees = { notices: 0, charged: '0', received: '0' };
    expect(found('A13', { ...silent, processingFees })).toEqual([]);
    const sections = { ...silent.sections, overview: '没有收取信息处理费。' };
    expect(found('A13', { sections })).toEqual([]);
  });
});

it('says nothing of 信息处理费 in a year before it', () => {
  const [first] = templates;
  if (first === undefined) throw new Error('no template');
  const old = reportWith(first, {}, { year: 2019 });
  const sections = { ...old.sections, other: '没有其他需要报告的事项。' };
  const codes = checkReport(first, { ...old, sections }).map(({ code }) => code);
  expect(codes).not.toContain('A13');
});
