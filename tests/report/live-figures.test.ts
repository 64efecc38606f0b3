import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import { compareReports } from '@/lib/compare/compare-reports';
import { buildDocument } from '@/lib/document/build-document';
import { textsOf } from '@/lib/document/texts-of';
import { lastYearOf } from '@/lib/report/last-year';
import { BLANK_FIGURE, resolvedReport, resolvedText } from '@/lib/report/live-figures';
import { nextYearReport } from '@/lib/report/next-year';
import { readReport } from '@/lib/report/read-report';
import { saveReport } from '@/lib/report/save-report';
import { templates } from '@/schemas/registry';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const REQUESTS = { 'requests/received/natural': 30, 'requests/received/business': 2 };

function shown(text: string, values: Readonly<Record<string, CellValue>> = REQUESTS) {
  return resolvedText(template, reportWith(template, values).values, text);
}

function written(text: string, values: Readonly<Record<string, CellValue>> = REQUESTS) {
  const sections = { overview: text, improvements: '没有。', other: '没有。' };
  return reportWith(template, values, { sections, year: 2024 });
}

describe('a figure that follows the tables', () => {
  it.each([
    ['is the number of its cell', '{{requests/received/natural}}件', '30件'],
    ['adds up cells', '{{requests/received/natural+requests/received/business}}件', '32件'],
    ['may have blanks in it', '{{ requests/received/natural + requests/received/business }}', '32'],
    ['is the computed total', '共{{requests/received/total}}件', '共32件'],
    ['is an amount as typed', '收费{{disclosure/fees/amount}}万元', '收费96171.6万元'],
    ['stands twice', '{{requests/granted/natural}}，{{requests/granted/natural}}', '0，0'],
    ['of no such cell stands as written', '{{requests/x/total}}件', '{{requests/x/total}}件'],
    ['cannot be words', '{{请填写}}件', '{{请填写}}件'],
    ['needs both brackets', '{{requests/received/natural}件', '{{requests/received/natural}件'],
    [
      'does not go over lines',
      '{{requests/received/\nnatural}}',
      '{{requests/received/\nnatural}}',
    ],
    ['adds up no amounts', '{{disclosure/fees/amount+disclosure/fees/amount}}', null],
  ])('%s', (_title, text, expected) => {
    const values = { ...REQUESTS, 'disclosure/fees/amount': '96171.6' };
    expect(shown(text, values).text).toBe(expected ?? text);
  });

  it.each([
    ['blank', null, BLANK_FIGURE],
    ['not readable', '三十', BLANK_FIGURE],
    ['not applicable', 'n/a', '/'],
    ['zero', 0, '0'],
  ])('of a cell that is %s', (_title, value, expected) => {
    const values = { 'requests/granted/natural': value };
    expect(shown('{{requests/granted/natural}}', values).text).toBe(expected);
  });

  it('is blank while a part of its total is', () => {
    const values = { 'requests/received/natural': null };
    expect(shown('{{requests/received/total}}', values).text).toBe(BLANK_FIGURE);
  });

  it('is the total that a document stated', () => {
    const values = { ...REQUESTS, 'requests/received/total': 99 };
    expect(shown('{{requests/received/total}}', values).text).toBe('99');
  });

  it('tells where it stands', () => {
    const { text, figures, unknown } = shown('新收{{requests/received/total}}件，{{x/y/z}}件');
    const [figure] = figures;
    const reference = 'requests/received/total';
    expect(figure).toEqual({
      start: 2,
      end: 4,
      reference,
      written: `{{${reference}}}`,
      value: 32,
    });
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(['{{x/y/z}}']);
  });
});

describe('a report with figures that follow the tables', () => {
  it('is printed with the numbers', () => {
    const report = written('新收{{requests/received/total}}件。');
    const texts = buildDocument(template, report, { draft: false }).blocks.flatMap(textsOf);
    expect(texts).toContain('新收32件。');
  });

  it('is saved and read with the references', () => {
    const report = written('新收{{requests/received/total}}件。');
    const read = readReport(templates, JSON.parse(JSON.stringify(saveReport(template, report))));
    expect(read.ok && read.report.sections).toEqual(report.sections);
  });

  it('is compared by what it says', () => {
    const before = written('新收{{requests/received/total}}件。');
    expect(compareReports(template, before, written('新收32件。'))).toEqual([]);
  });

  it('is last year’s with the numbers of that year', () => {
    const origin = { kind: 'file', name: '', reportId: null, revision: null } as const;
    const last = lastYearOf(template, written('新收{{requests/received/total}}件。'), origin);
    expect(last.sections.overview).toBe('新收32件。');
  });

  it('follows the new tables in the next year', () => {
    const report = written('新收{{requests/received/total}}件。');
    const next = nextYearReport(templates, { template, report }, 'prose');
    expect(next.report.sections.overview).toBe('新收{{requests/received/total}}件。');
    expect(resolvedReport(next.template, next.report).sections.overview).toBe(
      `新收${BLANK_FIGURE}件。`,
    );
  });

  it('keeps the number of a cell that the next edition has not', () => {
    const old = editionOf('2019');
    const sections = { overview: '其他处理{{requests/other/natural}}件。' };
    const report = reportWith(old, { 'requests/other/natural': 4 }, { year: 2020, sections });
    const next = nextYearReport(templates, { template: old, report }, 'prose');
    expect(next.report.sections.overview).toBe('其他处理4件。');
  });

  it.each([
    ['has no fault when all is there', '{{requests/received/natural}}件。', []],
    ['must not name what is not there', '{{a/b/c}}件，{{a/b/c}}件。', ['unknown-reference']],
    ['waits for its cells', '{{cases/direct/upheld}}件。', ['reference-blank']],
  ])('%s', (_title, text, expected) => {
    const report = written(text, { 'cases/direct/upheld': null });
    const own = checkReport(template, report).filter(({ at }) => at === 'overview');
    expect(own.map(({ code }) => code)).toEqual(expected);
  });
});
