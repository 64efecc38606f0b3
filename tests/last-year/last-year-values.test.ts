import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { lastYearIn } from '@/lib/report/last-year';
import {
  changeBetween,
  expectedInForce,
  lastValueAt,
  takenOver,
  type YearChange,
} from '@/lib/report/last-year-values';
import { lastYearWith } from '../support/last-year-with';
import { editionOf, reportWith } from '../support/report-with';

type Figures = Readonly<Record<string, CellValue>>;

const FIVE: Figures = { 'requests/received/natural': 5, 'requests/carriedOver/natural': 5 };

function reportAfter(year: number, last: Figures, values: Figures = {}) {
  const template = editionOf(year < 2020 ? '2019' : '2021');
  const rest = { year: year + 1, lastYear: lastYearWith(year, last) };
  return { template, report: reportWith(template, values, rest) };
}

describe('what is taken over', () => {
  it.each([2019, 2020, 2023])('is every column that was carried over in %i', (year) => {
    const { template, report } = reportAfter(year, FIVE);
    const taken = Object.entries(takenOver(template, report)).filter(([address]) =>
      address.startsWith('requests/'),
    );
    expect(taken).toHaveLength(6);
    expect(Object.fromEntries(taken)).toMatchObject({
      'requests/carriedIn/natural': 5,
      'requests/carriedIn/business': 0,
    });
  });

  it('are the items of the first form', () => {
    const { template, report } = reportAfter(2019, {
      'disclosure/licences/previousItems': 40,
      'disclosure/licences/change': -3,
    });
    expect(takenOver(template, report)['disclosure/licences/previousItems']).toBe(37);
  });

  it('leaves out what is blank and what does not add up', () => {
    const { template, report } = reportAfter(2023, {
      ...FIVE,
      'requests/granted/natural': 2,
      'requests/carriedOver/business': null,
    });
    const taken = takenOver(template, report);
    expect(Object.keys(taken)).toHaveLength(4);
    expect(taken).not.toHaveProperty('requests/carriedIn/natural');
    expect(taken).not.toHaveProperty('requests/carriedIn/business');
  });

  it('is nothing of another agency', () => {
    const { template, report } = reportAfter(2023, FIVE);
    const other = { ...report, agency: { ...report.agency, name: '某县民政局' } };
    expect(takenOver(template, other)).toEqual({});
    expect(expectedInForce(template, other)).toEqual({});
    expect(takenOver(template, { ...report, lastYear: null })).toEqual({});
  });
});

describe('what should be in force', () => {
  it('is last year’s with this year’s changes', () => {
    const row = 'disclosure/normativeDocuments';
    const { template, report } = reportAfter(
      2023,
      { [`${row}/inForce`]: 66, 'disclosure/regulations/inForce': 1 },
      { [`${row}/issued`]: 8, [`${row}/repealed`]: 26, 'disclosure/regulations/repealed': null },
    );
    expect(expectedInForce(template, report)).toEqual({ [`${row}/inForce`]: 48 });
  });

  it('is not told by the form before', () => {
    const { template, report } = reportAfter(2020, {
      'disclosure/normativeDocuments/totalDisclosed': 9,
    });
    expect(expectedInForce(template, report)).toEqual({});
  });
});

describe('last year’s value of a cell', () => {
  const template = editionOf('2021');
  const last = lastYearWith(2020, {
    ...FIVE,
    'requests/other/natural': 3,
    'disclosure/licences/decisions': 12,
    'cases/review/upheld': 2,
    'disclosure/normativeDocuments/totalDisclosed': 9,
  });

  it.each([
    ['requests/received/natural', 5],
    ['requests/received/total', 5],
    ['cases/review/total', 2],
    ['disclosure/licences/decisions', 12],
    ['requests/other.rest/natural', null],
    ['disclosure/normativeDocuments/inForce', null],
    ['disclosure/fees/amount', null],
    ['requests/other/natural', null],
    ['no/such/cell', null],
  ])('%s', (address, expected) => {
    expect(lastValueAt(template, last, address)).toBe(expected);
  });
});

describe('a change', () => {
  it.each<[CellValue, CellValue, YearChange]>([
    [120, 300, { difference: '180', percent: 150 }],
    [300, 120, { difference: '-180', percent: -60 }],
    [0, 7, { difference: '7', percent: null }],
    [7, 7, { difference: '0', percent: 0 }],
    ['0.1', '0.3', { difference: '0.2', percent: 200 }],
    ['96171.6', '96171.0428', { difference: '-0.5572', percent: 0 }],
    [-3, 4, { difference: '7', percent: null }],
  ])('from %s to %s', (last, now, change) => {
    expect(changeBetween(last, now)).toEqual(change);
  });

  it.each<[CellValue, CellValue]>([
    [null, 3],
    [3, null],
    ['n/a', 3],
    ['约三', 3],
    ['225万元', '2250000元'],
  ])('is not told from %s to %s', (last, now) => {
    expect(changeBetween(last, now)).toBeNull();
  });
});

describe('the text that last year’s report is kept in', () => {
  const kept = lastYearWith(2023, FIVE);

  it('gives it back', () => {
    expect(lastYearIn(JSON.stringify(kept))).toEqual(kept);
    expect(lastYearIn(JSON.stringify(kept))).toEqual(kept);
    expect(lastYearIn('')).toBeNull();
  });

  it.each([
    'null',
    '{',
    '[]',
    '{"year":2023}',
    JSON.stringify({ ...kept, agency: {} }),
    JSON.stringify({ ...kept, values: { 'requests/received/natural': {} } }),
    JSON.stringify({ ...kept, origin: null }),
  ])('is no report when it is %s', (text) => {
    expect(lastYearIn(text)).toBeNull();
  });
});
