import { describe, expect, it } from 'vitest';

import { formPagesOf, pageStateText } from '@/components/form/page-state';
import { checkReport } from '@/lib/checks/check-report';
import { newReport } from '@/lib/report/new-report';
import type { Values } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import { template2021 as template } from '@/schemas/2021/template';

const agency = { name: '某市某局', kind: 'department', scope: 'own' };
const empty = newReport(template, { year: 2024, agency });

/** The state of each page in words, by its id. */
function statesOf(
  values: Values,
  { overview = '', preface = '' } = {},
): Readonly<Record<string, string>> {
  const report = {
    ...empty,
    values: { ...empty.values, ...values },
    sections: { ...empty.sections, overview },
  };
  const texts = textsOfReport(template, { ...report, preface });
  const pages = formPagesOf(template, {
    findings: checkReport(template, report),
    textOf: (name) => texts[name] ?? '',
  });
  return Object.fromEntries(pages.map(({ id, state }) => [id, pageStateText(state)]));
}

describe('the pages of the form', () => {
  it('are all empty at first, apart from the agency', () => {
    expect(statesOf({})).toEqual({
      preface: '可补充',
      overview: '未填',
      disclosure: '未填',
      requests: '未填',
      cases: '未填',
      improvements: '未填',
      other: '未填',
    });
  });

  it('are done when a section is written', () => {
    expect(statesOf({}, { overview: '一年来……' }).overview).toBe('完成');
  });

  it('tell of a first page that has only what it must have', () => {
    expect(statesOf({}).preface).toBe('可补充');
    expect(statesOf({}, { preface: '根据规定' }).preface).toBe('完成');
  });

  it.each([
    ['disclosure', { 'disclosure/fees/amount': '1.5' }, '还有9格未填'],
    ['cases', { 'cases/review/upheld': '三' }, '1处必须改'],
  ])('say how far the table %s is', (page, values, text) => {
    expect(statesOf(values)[page]).toBe(text);
  });
});
