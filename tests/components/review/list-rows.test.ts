import { describe, expect, it } from 'vitest';

import { latenessOf, latenessText } from '@/components/review/lateness';
import { countsOf, rowsOf, shownRows } from '@/components/review/list-rows';
import { type ListView, searchOf, viewIn } from '@/components/review/list-view';
import type { ListedReport, ListedUnit, ReviewList } from '@/lib/sync/review-answers';

const NOON = 'T12:00:00';

/** A report in one line: its state and, once it was handed in, the day of it. */
function reportOf(drawing: string): ListedReport | null {
  const [state = '', day, errors = '0'] = drawing.split(' ');
  if (state === '-') return null;
  return {
    id: `report-${drawing}`,
    scope: 'own',
    state: viewIn(`?state=${state}`).state as ListedReport['state'],
    copies: day === undefined ? 0 : 1,
    errors: Number(errors),
    warnings: 0,
    submittedAt: day === undefined ? null : Date.parse(`${day}${NOON}`),
    changedAt: 0,
    openComments: 0,
  };
}

/** Units of a county, two of them below a town. */
const LIST: ReviewList = {
  year: 2024,
  years: [2024],
  today: '2025-01-20',
  season: { submitBy: '2025-01-15', publishBy: null },
  units: [
    unit('county', null, ['东山县', 'approved 2025-01-10']),
    unit('town', 'county', ['河口镇', 'submitted 2025-01-18 2']),
    unit('school', 'town', ['河口镇 中心小学', 'draft']),
    unit('clinic', 'town', ['河口镇卫生院', 'submitted 2025-01-14']),
    unit('bureau', 'county', ['水利局', '-']),
  ],
};

type Drawn = readonly [name: string, report: string];

function unit(id: string, parentId: string | null, [name, drawing]: Drawn): ListedUnit {
  const level = { county: 0, town: 1, bureau: 1 }[id] ?? 2;
  return { id, parentId, name, level, report: reportOf(drawing) };
}

const rows = rowsOf(LIST);

function shown(search: string): readonly string[] {
  return shownRows(rows, viewIn(search)).map((row) => row.unit.id);
}

describe('the list of units', () => {
  it.each([
    [
      'has what waits for the reviewer first, the oldest of it first',
      '',
      'clinic town county school bureau',
    ],
    ['keeps the order of the tree', '?order=tree', 'county town school clinic bureau'],
    ['has the overdue first', '?order=late', 'school bureau town county clinic'],
    ['has the newest submission first', '?order=submitted', 'town clinic county school bureau'],
    ['has the most findings first', '?order=findings', 'town county school clinic bureau'],
    ['is searched without regard to blanks and width', '?text=镇中心', 'school'],
    ['shows a subtree', '?parent=town&order=tree', 'town school clinic'],
    ['shows a level', '?level=1&order=tree', 'town bureau'],
    ['shows a state', '?state=draft', 'school'],
    ['shows what is overdue', '?state=overdue&order=tree', 'school bureau'],
    ['shows who has not begun', '?state=none', 'bureau'],
  ])('%s', (_title, search, expected) => {
    expect(shown(search).join(' ')).toBe(expected);
  });

  it('counts each state under the other filters', () => {
    const count = countsOf(rows, viewIn('?parent=town&state=draft'));
    expect([count('all'), count('submitted'), count('draft'), count('overdue')]).toEqual([
      3, 2, 1, 1,
    ]);
  });

  it('keeps its filters in the address', () => {
    const view: ListView = {
      year: 2024,
      state: 'overdue',
      text: '局&镇',
      parent: 'town',
      level: 0,
      order: 'late',
    };
    expect(viewIn(searchOf(view))).toEqual(view);
    expect(searchOf(viewIn('?state=nonsense&level=x&order=1'))).toBe('');
  });
});

describe('lateness', () => {
  it.each([
    ['-', '2025-01-10', '还剩5天'],
    ['draft', '2025-01-15', '今天截止'],
    ['returned 2025-01-10', '2025-01-18', '逾期3天'],
    ['submitted 2025-01-15', '2025-02-18', '按时提交'],
    ['approved 2025-01-17', '2025-02-18', '迟交2天'],
  ])('of %s on %s is %s', (drawing, today, expected) => {
    expect(latenessText(latenessOf(reportOf(drawing), { today, submitBy: '2025-01-15' }))).toBe(
      expected,
    );
  });

  it('is not told without a date', () => {
    const lateness = latenessOf(null, { today: '2025-01-15', submitBy: null });
    expect(latenessText(lateness)).toBe('');
  });
});
