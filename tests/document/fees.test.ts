import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import { textOf } from '@/lib/document/text-of';
import type { Report } from '@/lib/report/report';
import { writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { reportWith } from '../support/report-with';

describe.each(templates)('信息处理费 in a document of $edition', (template) => {
  const { section } = template.processingFees;
  const heading = template.sections.find(({ id }) => id === section)?.heading ?? '';

  function withFees(processingFees: Report['processingFees'], other = '没有其他事项。'): Report {
    const report = reportWith(template, {}, { processingFees, year: template.years.from });
    return { ...report, sections: { ...report.sections, [section]: other } };
  }

  function lastLines(report: Report): readonly string[] {
    const { blocks } = buildDocument(template, report, { draft: false });
    const texts = blocks.map((block) => {
      if (block.kind === 'table') return '';
      return block.kind === 'paragraph' ? textOf(block.runs) : block.text;
    });
    return texts.slice(texts.indexOf(heading) + 1);
  }

  it('opens its section', () => {
    const lines = lastLines(withFees({ notices: 3, charged: '380', received: '280.5' }));
    expect(lines).toEqual([
      `${template.years.from}年度发出信息处理费收费通知3件，通知收取总金额380元，实际收取总金额280.5元。`,
      '没有其他事项。',
    ]);
  });

  it('says that there was none', () => {
    const lines = lastLines(withFees({ notices: 0, charged: '0', received: '0' }, ''));
    expect(lines).toEqual([`${template.years.from}年度未收取信息处理费。`]);
  });

  it.each([
    { notices: null, charged: null, received: null },
    { notices: 3, charged: '380', received: null },
    { notices: 3, charged: '约三百', received: '0' },
    { notices: 'n/a', charged: '0', received: '0' },
  ])('says nothing while it is not complete: %j', (fees) => {
    expect(lastLines(withFees(fees))).toEqual(['没有其他事项。']);
  });

  it('is in the plain text as it is in the document', async () => {
    const report = withFees({ notices: 3, charged: '380', received: '280.5' });
    const bytes = await writers.txt.write(buildDocument(template, report, { draft: false }));
    expect(new TextDecoder().decode(bytes)).toContain('实际收取总金额280.5元。');
  });

  const codesOf = (report: Report) =>
    checkReport(template, report)
      .filter(({ at }) => at.startsWith('processingFees.') || at === section)
      .map(({ code, at, found }) => [code, at, found]);

  it('makes a section written', () => {
    const none = codesOf(withFees({ notices: 0, charged: '0', received: '0' }, ''));
    expect(none.map(([code]) => code)).not.toContain('prose-missing');
    const blank = codesOf(withFees({ notices: null, charged: null, received: null }, ''));
    expect(blank.map(([code]) => code)).toContain('prose-missing');
  });

  it('is checked as cells are', () => {
    const found = codesOf(withFees({ notices: '-2', charged: '约三百', received: null }));
    expect(found).toContainEqual(['negative', 'processingFees.notices', '-2']);
    expect(found).toContainEqual(['not-a-number', 'processingFees.charged', '约三百']);
    expect(found).toContainEqual(['fees-incomplete', 'processingFees.received', '1']);
  });
});
