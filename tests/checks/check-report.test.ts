import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import { readReport } from '@/lib/report/read-report';
import { templates } from '@/schemas/registry';
import { editionOf, reportWith } from '../support/report-with';

type Values = Readonly<Record<string, CellValue>>;

/** `relation@line left-right`, one for each broken line. */
function brokenIn(edition: string, values: Values): readonly string[] {
  const template = editionOf(edition);
  return checkReport(template, reportWith(template, values))
    .filter(({ relation }) => relation !== null)
    .map(({ relation, line, left, right }) => `${relation}@${line} ${left?.sum}-${right?.sum}`);
}

describe('relations', () => {
  it.each<[string, Values, readonly string[]]>([
    [
      'a column that balances says nothing',
      { 'requests/received/natural': 2, 'requests/granted/natural': 2 },
      [],
    ],
    [
      'a request in the wrong column breaks two columns and not the total',
      { 'requests/received/natural': 1, 'requests/granted/business': 1 },
      ['requests.balance@natural 1-0', 'requests.balance@business 0-1'],
    ],
    [
      'last year counts on the left, next year on the right',
      { 'requests/carriedIn/research': 4, 'requests/carriedOver/research': 4 },
      [],
    ],
    [
      'more carried over than there was',
      { 'requests/carriedOver/natural': 1 },
      [
        'requests.balance@natural 0-1',
        'requests.balance@total 0-1',
        'requests.carry-limit@natural 1-0',
        'requests.carry-limit@total 1-0',
      ],
    ],
    [
      'a stated row total is compared with its parts',
      {
        'requests/granted/natural': 2,
        'requests/received/natural': 2,
        'requests/granted/total': 3,
      },
      ['requests.row-total@granted 3-2', 'requests.concluded@total 2-3'],
    ],
    ['a stated case total is compared', { 'cases/direct/total': 1 }, ['cases.total@direct 1-0']],
    [
      'a blank part counts as zero when the total is right',
      { 'cases/direct/upheld': 2, 'cases/direct/other': null, 'cases/direct/total': 2 },
      [],
    ],
    [
      'a blank part may explain a larger total',
      { 'cases/direct/upheld': 2, 'cases/direct/other': null, 'cases/direct/total': 5 },
      [],
    ],
    [
      'no blank part explains a smaller total',
      { 'cases/direct/upheld': 2, 'cases/direct/other': null, 'cases/direct/total': 1 },
      ['cases.total@direct 1-2'],
    ],
    ['a balance waits until the column is filled in', { 'requests/received/natural': null }, []],
    ['what does not apply adds nothing', { 'requests/received/natural': 'n/a' }, []],
  ])('%s', (_title, values, expected) => {
    expect(brokenIn('2021', values)).toEqual(expected);
  });

  it('bounds of the 2019 form compare items, not decisions', () => {
    const items = { 'disclosure/licences/previousItems': 5, 'disclosure/licences/decisions': 900 };
    expect(brokenIn('2019', { ...items, 'disclosure/licences/change': -5 })).toEqual([]);
    expect(brokenIn('2019', { ...items, 'disclosure/licences/change': -6 })).toEqual([
      'disclosure.items-left@licences 0--1',
    ]);
  });
});

describe('published reports', () => {
  it.each([
    ['001', ['A13', 'P2', 'P8']],
    ['003', ['A13', 'P5']],
    ['004', ['prose-missing']],
  ])('%s', (name, expected) => {
    const json: unknown = JSON.parse(
      readFileSync(new URL(`../real-reports/${name}.report.json`, import.meta.url), 'utf8'),
    );
    const read = readReport(templates, json);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(checkReport(read.template, read.report).map(({ code }) => code)).toEqual(expected);
  });
});
