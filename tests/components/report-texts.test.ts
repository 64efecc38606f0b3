import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fileNameOf } from '@/components/ui/file-name';
import { newReport } from '@/lib/report/new-report';
import type { Report } from '@/lib/report/report';
import { reportOfTexts, textsOfReport } from '@/lib/report/report-texts';
import { cellsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';

const agency = { name: '某市某局', kind: 'department', scope: 'own' };

describe.each(templates.map((template) => [template.edition, template] as const))(
  'the texts of the form, edition %s',
  (_edition, template) => {
    const addresses = cellsOf(template)
      .filter(({ definition }) => definition.kind === 'count')
      .map(({ address }) => address);

    it('hold everything that a report says', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...addresses),
          fc.oneof(fc.nat(), fc.constantFrom('n/a', '三件', null)),
          fc.string(),
          (address, value, text) => {
            const start = newReport(template, { year: template.years.from, agency });
            const report: Report = {
              ...start,
              title: text,
              preface: text,
              values: { ...start.values, [address]: value },
              publication: {
                ...start.publication,
                period: { from: '2024-01-01', to: '2024-12-31' },
                contact: { ...start.publication.contact, phone: text },
              },
              explanations: [
                { code: 'period-wrong', relation: null, line: null, reason: text, values: {} },
              ],
            };
            const texts = textsOfReport(template, report);
            expect(reportOfTexts(template, report.year, texts)).toEqual(report);
          },
        ),
      );
    });
  },
);

describe('a file name', () => {
  it.each([
    ['某市2024年/报告', '某市2024年报告'],
    ['..\\con:*?"<>|', 'con'],
    ['a\u0000\n b', 'a b'],
    ['   ', '年度报告'],
  ])('of %j is %j', (text, name) => {
    expect(fileNameOf(text)).toBe(name);
  });
});
