import { describe, expect, it } from 'vitest';

import { readFees } from '@/lib/import/prose/fees';
import { feeSentenceOf } from '@/lib/report/fee-sentence';
import { noFees } from '@/lib/report/new-report';
import { templates } from '@/schemas/registry';
import { reportWith } from '../../support/report-with';

describe.each(templates)('a sentence on 信息处理费 in $edition', (template) => {
  const year = 2021;

  it.each([
    [{ notices: 0, charged: '0', received: '0' }],
    [{ notices: 3, charged: '380', received: '380.5' }],
    [{ notices: 0, charged: '0', received: '100' }],
  ])('is read back: %j', (processingFees) => {
    const sentence = feeSentenceOf(template, reportWith(template, {}, { year, processingFees }));
    expect(sentence).toMatch(/^2021年度.*。$/u);
    const text = '（一）落实工作要点情况。已落实。';
    expect(readFees(template, year, sentence)).toEqual({ text: '', fees: processingFees });
    const read = { text, fees: processingFees };
    expect(readFees(template, year, `${sentence}\n${text}`)).toEqual(read);
    expect(readFees(template, year, `${sentence}${text}`)).toEqual(read);
  });

  it.each([
    '2020年度未收取信息处理费。',
    '2021年度本机关未收取信息公开处理费。',
    '本年度没有需要报告的其他事项。2021年度未收取信息处理费。',
    '2021年度发出信息处理费收费通知3件，通知收取总金额0380元，实际收取总金额380元。',
    '2021年度发出信息处理费收费通知1.5件，通知收取总金额380元，实际收取总金额380元。',
    '',
  ])('of another wording stays text: %s', (text) => {
    expect(readFees(template, year, text)).toEqual({ text, fees: noFees(template) });
  });

  it('of no year is left alone', () => {
    const text = '2021年度未收取信息处理费。';
    expect(readFees(template, null, text)).toEqual({ text, fees: noFees(template) });
  });
});
