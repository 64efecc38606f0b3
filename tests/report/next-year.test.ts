import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { nextYearReport } from '@/lib/report/next-year';
import { templates } from '@/schemas/registry';
import { editionOf, reportWith } from '../support/report-with';

interface LastYear {
  readonly year: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

function nextOf({ year, values }: LastYear) {
  const template = editionOf(year < 2021 ? '2019' : '2021');
  const sections = { overview: '去年的总体情况。', improvements: '去年的问题。', other: '没有。' };
  const report = reportWith(template, values, { year, sections, preface: '根据条例。' });
  return {
    withProse: nextYearReport(templates, { template, report }, 'prose').report,
    bare: nextYearReport(templates, { template, report }, 'no-prose').report,
  };
}

describe('the start of the next year', () => {
  it.each([
    ['a report of 2019', 2019, { year: 2020, edition: '2019' }],
    ['a report of 2020, the last of its edition', 2020, { year: 2021, edition: '2021' }],
    ['a report of 2024', 2024, { year: 2025, edition: '2021' }],
  ])('after %s', (_title, year, expected) => {
    expect(nextOf({ year, values: {} }).bare).toMatchObject(expected);
  });

  it.each([
    ['a figure', 12, 12],
    ['zero', 0, 0],
    ['a blank', null, null],
    ['what nobody can read', '十二', null],
    ['not applicable', 'n/a', 'n/a'],
  ])('takes %s of the line carried over', (_title, value, taken) => {
    for (const year of [2019, 2020, 2024]) {
      const { values } = nextOf({ year, values: { 'requests/carriedOver/business': value } }).bare;
      expect(values['requests/carriedIn/business']).toBe(taken);
    }
  });

  it('leaves the total to be added up', () => {
    const values = { 'requests/carriedOver/natural': 3, 'requests/carriedOver/total': 9 };
    expect(nextOf({ year: 2024, values }).bare.values['requests/carriedIn/total']).toBeNull();
  });

  it.each([
    ['adds last year and its change', [40, -3], 37],
    ['keeps a blank change blank', [40, null], null],
    ['gives no negative number of items', [3, -5], null],
    ['counts a change that does not apply as none', [40, 'n/a'], 40],
  ])('%s', (_title, [previous, change], expected) => {
    const values = {
      'disclosure/licences/previousItems': previous ?? null,
      'disclosure/licences/change': change ?? null,
    };
    const next = nextOf({ year: 2019, values }).bare;
    expect(next.values['disclosure/licences/previousItems']).toBe(expected);
    expect(next.values['disclosure/licences/decisions']).toBeNull();
  });

  it('takes the wording only when asked to', () => {
    const { withProse, bare } = nextOf({ year: 2020, values: {} });
    expect(withProse.sections.overview).toBe('去年的总体情况。');
    expect(withProse.preface).toBe('根据条例。');
    expect(bare.sections.overview).toBe('');
    expect(bare.preface).toBe('');
  });
});
