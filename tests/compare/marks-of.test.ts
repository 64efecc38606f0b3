import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeText } from '@/components/compare/change-text';
import { marksOf } from '@/components/compare/marks-of';
import { placedMarks } from '@/components/pages/placed-marks';
import { compareForms, compareReports } from '@/lib/compare/compare-reports';
import { buildDocument } from '@/lib/document/build-document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import type { Report } from '@/lib/report/report';
import { arbitraryReport } from '../support/arbitrary-report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');

function pagesOf(report: Report) {
  return layOut(buildDocument(template, report, { draft: false }), fontMetrics);
}

function withOverview(overview: string): Report {
  return reportWith(template, {}, { sections: { overview, improvements: '', other: '' } });
}

function told(before: Report, after: Report): readonly string[] {
  const templates = { template, beforeTemplate: template };
  return compareReports(template, before, after).map((change) => changeText(templates, change));
}

describe('a change in words', () => {
  it('of a figure', () => {
    const before = reportWith(template, { 'requests/granted/natural': 12 });
    const after = reportWith(template, { 'requests/granted/natural': 13 });
    expect(told(before, after)[0]).toBe('自然人，三（一）予以公开：12 → 13');
  });

  it('tells blank, zero and what does not apply apart', () => {
    const of = (value: number | string | null) =>
      reportWith(template, { 'disclosure/licences/decisions': value });
    expect(told(of(null), of('n/a'))).toEqual(['本年处理决定数量，行政许可：空白 → 不适用']);
    expect(told(of(0), of(null))).toEqual(['本年处理决定数量，行政许可：0 → 空白']);
  });

  it.each([
    ['甲。', '甲。乙。', '新增：乙。'],
    ['甲。乙。', '甲。', '删去：乙。'],
    ['受理12件。', '受理13件。', '改动：受理12件。 → 受理13件。'],
    ['甲。乙。', '甲。\n乙。', '改动：另起一段“乙。”'],
    ['甲。\n乙。', '甲。乙。', '改动：接上段“乙。”'],
  ])('of %j to %j', (...[before, after, words]) => {
    expect(told(withOverview(before), withOverview(after))).toEqual([words]);
  });

  it('says which edition lacks a cell', () => {
    const old = editionOf('2019');
    const before = reportWith(old, { 'disclosure/licences/previousItems': 7 });
    const after = reportWith(template, {});
    const changes = compareForms({ template: old, report: before }, { template, report: after });
    const texts = changes.map((change) => changeText({ template, beforeTemplate: old }, change));
    expect(texts.some((text) => text.endsWith('7 → 本版没有此项'))).toBe(true);
    expect(marksOf(template, changes, old).length).toBeLessThan(changes.length);
  });
});

describe('the mark of a changed sentence', () => {
  it('stresses the characters that came, and the place of those that went', () => {
    const after = withOverview('甲。\n全年共受理13件，均已按期办结。');
    const before = withOverview('甲。\n全年共受理12件，均已办结完毕。');
    const [mark] = marksOf(template, compareReports(template, before, after));
    const text = after.sections.overview ?? '';
    expect(mark?.inner?.map(({ start, end }) => [text.slice(start, end), start])).toEqual([
      ['13', 8],
      ['按期', 14],
      ['', 18],
    ]);
  });

  it('stands at the end of the sentence before when all of it is gone', () => {
    const after = withOverview('甲乙。\n丙。');
    const before = withOverview('甲乙。丁戊己。\n丙。');
    const [mark] = marksOf(template, compareReports(template, before, after));
    expect(mark).toMatchObject({ kind: 'removed', range: { start: 3, end: 3 } });
  });
});

describe('marks on pages', () => {
  it('every change of what is printed has a place', () => {
    const report = arbitraryReport(template);
    fc.assert(
      fc.property(report, report, (before, after) => {
        const marks = marksOf(template, compareReports(template, before, after));
        const placed = placedMarks(pagesOf(after), marks).flat();
        const ids = new Set(placed.map(({ mark }) => mark.id));
        expect(marks.filter(({ id }) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('at one place take turns, and go on over pages under one name', () => {
    const after = withOverview('政'.repeat(28 * 30));
    const range = { start: 0, end: 28 * 30 };
    const marks = ['a', 'b'].map(
      (id) => ({ id, field: 'sections.overview', range, kind: 'comment', label: id }) as const,
    );
    const [first, second] = placedMarks(pagesOf(after), marks);
    expect(first?.map(({ mark, turn, isFirst }) => [mark.id, turn, isFirst])).toEqual([
      ['a', 0, true],
      ['b', 1, true],
    ]);
    expect(second?.map(({ isFirst }) => isFirst)).toEqual([false, false]);
  });
});
