import { describe, expect, it } from 'vitest';

import { formPagesOf, pageStateText } from '@/components/form/page-state';
import { checkReport } from '@/lib/checks/check-report';
import { newReport } from '@/lib/report/new-report';
import type { Values } from '@/lib/report/report';
import { template2021 as template } from '@/schemas/2021/template';

const agency = { name: '某市某局', kind: 'department', scope: 'own' };
const empty = newReport(template, { year: 2024, agency });

/** The state of each page in words, by its id. */
function statesOf(values: Values, overview = ''): Readonly<Record<string, string>> {
  const report = {
    ...empty,
    values: { ...empty.values, ...values },
    sections: { ...empty.sections, overview },
  };
  const pages = formPagesOf(template, checkReport(template, report));
  return Object.fromEntries(pages.map(({ id, state }) => [id, pageStateText(state)]));
}

describe('the pages of the form', () => {
  it('are all empty at first, apart from the agency', () => {
    expect(statesOf({})).toEqual({
      preface: '完成',
      overview: '未填',
      disclosure: '未填',
      requests: '未填',
      cases: '未填',
      improvements: '未填',
      other: '未填',
    });
  });

  it('are done when a section is written', () => {
    expect(statesOf({}, '一年来……').overview).toBe('完成');
  });

  it.each([
    ['disclosure', { 'disclosure/fees/amount': '1.5' }, '还有9格未填'],
    ['cases', { 'cases/review/upheld': '三' }, '1处必须改'],
  ])('say how far the table %s is', (page, values, text) => {
    expect(statesOf(values)[page]).toBe(text);
  });
});
