import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import { problemsOfLastYear } from '@/lib/checks/problems-of-last-year';
import { lastYearProblemText } from '@/lib/findings/last-year-problem';
import type { LastYear, Report } from '@/lib/report/report';
import { lastYearWith } from '../support/last-year-with';
import { editionOf, reportWith } from '../support/report-with';

type Figures = Readonly<Record<string, CellValue>>;

/** Five requests of natural persons are carried over, in a report that adds up. */
const FIVE: Figures = { 'requests/received/natural': 5, 'requests/carriedOver/natural': 5 };
/** Only four are carried in. */
const FOUR: Figures = { 'requests/carriedIn/natural': 4, 'requests/granted/natural': 4 };
const agency = { name: '某县人民政府办公室', kind: 'department', scope: 'own' };

function yearAfter(lastYear: LastYear, values: Figures, rest: Partial<Report> = {}) {
  const template = editionOf(lastYear.year < 2020 ? '2019' : '2021');
  const year = lastYear.year + 1;
  const report = reportWith(template, values, { year, lastYear, ...rest });
  return {
    found: checkReport(template, report)
      .filter(({ code }) => /^(?:X\d|A7)$/u.test(code))
      .map(({ code, line, severity }) => `${code} ${line} ${severity}`),
    problems: problemsOfLastYear(template, report).map(
      (problem) => lastYearProblemText(template, problem).title,
    ),
  };
}

const five = (rest: Partial<Report> = {}) => lastYearWith(2023, FIVE, rest);
const inForce = (count: CellValue) =>
  lastYearWith(2023, { 'disclosure/normativeDocuments/inForce': count });

describe('last year’s report', () => {
  it('is taken up where it left off, or a finding says so', () => {
    expect(yearAfter(five(), FOUR)).toEqual({ found: ['X1 natural warning'], problems: [] });
    const right = { 'requests/carriedIn/natural': 5, 'requests/granted/natural': 5 };
    expect(yearAfter(five(), right)).toEqual({ found: [], problems: [] });
  });

  it.each<[string, Partial<Report>, string]>([
    [
      'of another agency',
      { agency: { ...agency, name: '某县民政局' } },
      '上年报告是“某县民政局”的',
    ],
    ['of another scope', { agency: { ...agency, scope: 'region' } }, '上年报告的统计范围不同'],
    ['of the year itself', { year: 2024 }, '这不是上年报告，是2024年度的'],
    ['of two years before', { year: 2022 }, '这不是上年报告，是2022年度的'],
  ])('%s is not compared with, and that is said', (_title, rest, problem) => {
    const lastYear = five(rest);
    const year = { year: 2024 };
    expect(yearAfter(lastYear, FOUR, year)).toEqual({ found: [], problems: [problem] });
  });

  it.each([
    '某县人民政府办公室 ',
    '某 县 人民政府办公室',
    '某县人民政府办公室（某县外事办公室）',
    '某县人民政府办公室(机关)',
    '某省某市某县人民政府办公室',
    '县人民政府办公室',
    '',
  ])('of an agency that is named “%s” is of the same one', (name) => {
    expect(yearAfter(five({ agency: { ...agency, name } }), FOUR).found).toEqual([
      'X1 natural warning',
    ]);
  });

  it.each(['某县人民政府', '某县某镇人民政府办公室', '另县人民政府办公室', '办公室'])(
    'of “%s” is of another agency',
    (name) => {
      expect(yearAfter(five({ agency: { ...agency, name } }), FOUR).found).toEqual([]);
    },
  );

  it('says that it has no name', () => {
    const { problems } = yearAfter(five({ agency: { ...agency, name: ' ' } }), FOUR);
    expect(problems).toEqual(['上年报告里没有机关名称']);
  });

  it.each<[string, CellValue, readonly string[]]>([
    ['blank', null, ['上年报告有2格空着']],
    ['not applicable', 'n/a', []],
    ['unreadable', '约三百', ['上年报告有1格空着', '上年报告有1格不是数字']],
  ])('is silent about a cell that is %s', (_title, value, problems) => {
    const carried = lastYearWith(2023, { 'requests/carriedOver/natural': value });
    expect(yearAfter(carried, FOUR)).toEqual({
      found: [],
      problems,
    });
  });

  it('is silent about a column that does not add up, and says that once', () => {
    const broken = lastYearWith(2023, {
      ...FIVE,
      'requests/received/natural': 9,
      'requests/received/business': 3,
      'requests/carriedOver/business': 3,
    });
    expect(yearAfter(broken, FOUR)).toEqual({
      found: ['X1 business warning'],
      problems: ['上年报告自身有数字不平'],
    });
  });

  it('is compared by its totals where it has nothing else', () => {
    const columns = ['natural', 'business', 'research', 'publicWelfare', 'legalService'];
    const rows = ['carriedOver', 'received'];
    const blanks = rows.flatMap((row) =>
      columns.map((column) => [`requests/${row}/${column}`, null]),
    );
    const totals = lastYearWith(2023, {
      ...Object.fromEntries(blanks),
      'requests/received/total': 5,
      'requests/carriedOver/total': 5,
    });
    expect(yearAfter(totals, FOUR).found).toEqual(['X1 total warning']);
  });

  it('of the form before is compared in what both forms have', () => {
    const last = lastYearWith(2020, {
      ...FIVE,
      'disclosure/licences/decisions': 400,
      'disclosure/normativeDocuments/totalDisclosed': 9,
      'cases/review/pending': 2,
    });
    expect(yearAfter(last, FOUR)).toEqual({
      found: ['X1 natural warning', 'X5 licences notice', 'X6 review notice'],
      problems: ['上年报告用的是2019年版格式'],
    });
  });
});

describe('documents in force', () => {
  const stock = (issued: CellValue, repealed: CellValue, left: CellValue): Figures => ({
    'disclosure/normativeDocuments/issued': issued,
    'disclosure/normativeDocuments/repealed': repealed,
    'disclosure/normativeDocuments/inForce': left,
  });

  it.each<[string, readonly [CellValue, Figures], readonly string[]]>([
    ['go on from last year', [10, stock(3, 1, 12)], []],
    ['differ', [10, stock(3, 1, 13)], ['X2 normativeDocuments warning']],
    ['wait for a blank', [10, stock(3, null, 13)], []],
    ['are fewer than were repealed', [10, stock(3, 14, 0)], ['A7 normativeDocuments warning']],
    ['may all be repealed', [10, stock(3, 13, 0)], []],
    ['were not applicable', ['n/a', stock(3, 1, 13)], []],
  ])('%s', (_title, [last, values], expected) => {
    expect(yearAfter(inForce(last), values).found).toEqual(expected);
  });
});

describe('a large change', () => {
  const fees = (amount: CellValue): Figures => ({ 'disclosure/fees/amount': amount });
  const licences = (count: number): Figures => ({ 'disclosure/licences/decisions': count });

  it.each<[string, readonly [Figures, Figures], boolean]>([
    ['by half', [licences(200), licences(300)], false],
    ['by more than half', [licences(200), licences(301)], true],
    ['down to less than half', [licences(200), licences(99)], true],
    ['of little', [licences(20), licences(60)], false],
    ['from nothing to little', [licences(0), licences(40)], false],
    ['from nothing to much', [licences(0), licences(400)], true],
    ['from much to nothing', [licences(400), licences(0)], true],
    ['of fees', [fees('12.5'), fees('125000')], true],
    ['of small fees', [fees('0.5'), fees('3.25')], false],
    ['of fees without a number', [fees('n/a'), fees('125000')], false],
  ])('%s', (_title, [last, now], isTold) => {
    expect(yearAfter(lastYearWith(2023, last), now).found).toHaveLength(isTold ? 1 : 0);
  });
});
