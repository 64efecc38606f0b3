import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import type { Change } from '@/lib/findings/finding';
import { newReport } from '@/lib/report/new-report';
import { withValues } from '@/lib/report/stated-totals';
import { computedCellsOf } from '@/lib/template/relation-terms';
import { cellsOf } from '@/lib/template/walk';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import { generateReport } from '../support/generate-report';
import { errorsOf, judgeCauses, shareOf } from '../support/judge-causes';

const start = { year: 2024, agency: { name: '甲县', kind: 'government', scope: 'own' } };

/** A form with all cells zero but those given. */
function form(given: Readonly<Record<string, number>>) {
  const totals = computedCellsOf(template2021);
  const zeros = cellsOf(template2021)
    .filter(({ address }) => !totals.has(address))
    .map(({ address, definition }) => [address, definition.kind === 'amount' ? '0' : 0] as const);
  const cells = Object.entries(given).map(([cell, value]) => [`requests/${cell}`, value] as const);
  const report = newReport(template2021, start);
  return { ...report, values: { ...report.values, ...Object.fromEntries([...zeros, ...cells]) } };
}

/** The kind and the changes of the likeliest cause of the first broken relation. */
function likeliest(report: ReturnType<typeof form>): readonly string[] {
  const broken = checkReport(template2021, report).find(({ relation }) => relation !== null);
  const cause = broken?.causes[0];
  return cause === undefined ? [] : [cause.kind, ...cause.changes.map(written)];
}

function written({ address, from, to }: Change): string {
  return `${address.replace('requests/', '')} ${from} → ${to}`;
}

const figures = {
  'received/natural': 132,
  'received/business': 20,
  'carriedIn/natural': 4,
  'granted/natural': 81,
  'granted/business': 18,
  'partial/natural': 12,
  'unavailable.notHeld/natural': 37,
  'unavailable.notHeld/business': 2,
  'carriedOver/natural': 6,
};

describe('the likeliest cause', () => {
  it.each([
    ['of a balanced table is none', {}, []],
    [
      'is a misfiled request when two columns are off by one',
      { 'received/natural': 131, 'received/otherOrganisation': 1 },
      ['misfiled', 'received/natural 131 → 132', 'received/otherOrganisation 1 → 0'],
    ],
    [
      'is swapped digits when they explain the difference',
      { 'granted/natural': 18 },
      ['swapped-digits', 'granted/natural 18 → 81'],
    ],
    [
      'is a doubled digit',
      { 'unavailable.notHeld/natural': 337 },
      ['doubled-digit', 'unavailable.notHeld/natural 337 → 37'],
    ],
    [
      'is a dropped digit',
      { 'received/natural': 12 },
      ['dropped-digit', 'received/natural 12 → 132'],
    ],
    [
      'is the forgotten carry-over',
      { 'carriedIn/natural': 0 },
      ['carry-over-forgotten', 'carriedIn/natural 0 → 4'],
    ],
    [
      'is two rows in each other’s place',
      {
        'carriedIn/natural': 81,
        'granted/natural': 4,
        'carriedIn/business': 18,
        'granted/business': 0,
      },
      [
        'rows-exchanged',
        'carriedIn/natural 81 → 4',
        'granted/natural 4 → 81',
        'carriedIn/business 18 → 0',
        'granted/business 0 → 18',
      ],
    ],
    [
      'is a row pasted one column too far',
      { 'received/natural': 0, 'received/business': 132, 'received/research': 20 },
      [
        'block-shifted',
        'received/natural 0 → 132',
        'received/business 132 → 20',
        'received/research 20 → 0',
      ],
    ],
    [
      'is the stated total when the parts are sound',
      { 'granted/total': 98 },
      ['wrong-total', 'granted/total 98 → null'],
    ],
  ])('%s', (_title, damage, expected) => {
    expect(likeliest(form({ ...figures, ...damage }))).toEqual(expected);
  });

  it('is found for each of two independent errors', () => {
    const report = form({ ...figures, 'granted/total': 98 });
    const twice = {
      ...report,
      values: { ...report.values, 'requests/partial/total': 21, 'cases/review/total': 3 },
    };
    const kinds = checkReport(template2021, twice)
      .filter(({ relation }) => relation !== null && relation !== 'requests.concluded')
      .map(({ relation, line, causes }) => `${relation} ${line}: ${causes[0]?.kind}`);
    expect(kinds).toEqual([
      'requests.row-total granted: wrong-total',
      'requests.row-total partial: wrong-total',
      'cases.total review: wrong-total',
    ]);
  });
});

/** All causes offered, each finding with the changes of its causes. */
function offered(report: ReturnType<typeof form>): readonly (readonly string[])[] {
  return checkReport(template2021, report)
    .filter(({ relation }) => relation !== null)
    .map(({ line, causes }) => [
      line ?? '',
      ...causes.map(({ kind, changes }) => `${kind}: ${changes.map(written).join(', ')}`),
    ]);
}

describe('the causes of several findings', () => {
  const severalColumns = form({
    ...figures,
    'received/research': 3,
    'granted/research': 2,
    'received/otherOrganisation': 4,
    'granted/otherOrganisation': 3,
    'granted/natural': 79,
  });

  it('mend a column each, and the total, which follows, has none', () => {
    const [natural, research, other, total, ...rest] = offered(severalColumns);
    expect(natural).toContainEqual('single-cell: granted/natural 79 → 81');
    expect(research).toContainEqual('single-cell: granted/research 2 → 3');
    expect(other).toContainEqual('single-cell: granted/otherOrganisation 3 → 4');
    expect(total).toEqual(['total']);
    expect(rest).toEqual([]);
  });

  it('satisfy every relation that the changed cell stands in', () => {
    for (const { causes } of checkReport(template2021, severalColumns)) {
      for (const { changes } of causes) {
        const made = Object.fromEntries(changes.map(({ address, to }) => [address, to]));
        const values = withValues(template2021, severalColumns.values, made);
        const left = checkReport(template2021, { ...severalColumns, values });
        const cells = left.filter(({ relation }) => relation !== null).flatMap((one) => one.cells);
        expect(changes.filter(({ address }) => cells.includes(address))).toEqual([]);
      }
    }
  });

  it('stand under the first finding that they mend', () => {
    const report = form({ ...figures, 'granted/natural': 80, 'granted/business': 19 });
    const [natural, business, ...rest] = offered(report);
    expect(natural).toContainEqual('misfiled: granted/natural 80 → 81, granted/business 19 → 18');
    expect(business).toEqual(['business']);
    expect(rest).toEqual([]);
  });

  it.each([
    ['one wrong cell', { 'granted/natural': 5 }],
    ['two wrong cells', { 'granted/natural': 5, 'granted/business': 3 }],
  ])('never take %s for a paste', (_title, damage) => {
    const small = {
      'received/natural': 7,
      'received/business': 3,
      'granted/natural': 6,
      'granted/business': 2,
      'partial/natural': 1,
      'partial/business': 1,
    };
    expect(JSON.stringify(offered(form({ ...small, ...damage })))).not.toContain('block-shifted');
  });
});

describe('causes of injected errors', () => {
  const verdicts = judgeCauses(templates, 80);

  it('are judged on more than 500 reports', () => {
    expect(verdicts.reduce((sum, { reports }) => sum + reports, 0)).toBeGreaterThanOrEqual(500);
  });

  it('name the true one first in four reports of five', () => {
    expect(shareOf(verdicts, 'first')).toBeGreaterThanOrEqual(0.8);
  });

  it('name the true one among three in nineteen reports of twenty', () => {
    expect(shareOf(verdicts, 'firstThree')).toBeGreaterThanOrEqual(0.95);
  });
});

describe.each(templates.map((template) => [template.edition, template] as const))(
  'in edition %s',
  (_edition, template) => {
    it('a balanced report gets no suggestion', () => {
      for (let seed = 1; seed <= 150; seed += 1) {
        const findings = checkReport(template, generateReport(template, seed));
        expect(findings.filter(({ relation }) => relation !== null)).toEqual([]);
        expect(findings.flatMap(({ causes }) => causes)).toEqual([]);
      }
    });

    it('every suggestion mends the finding that it is offered for', () => {
      const kinds = ['misfiled', 'dropped-digit', 'block-shifted', 'wrong-total'] as const;
      for (const { report } of kinds.flatMap((kind) => errorsOf(template, kind, 12))) {
        for (const { relation, line, causes } of checkReport(template, report)) {
          for (const { changes } of causes) {
            const made = Object.fromEntries(changes.map(({ address, to }) => [address, to]));
            const values = withValues(template, report.values, made);
            const left = checkReport(template, { ...report, values });
            expect(left.filter((one) => one.relation === relation && one.line === line)).toEqual(
              [],
            );
          }
        }
      }
    });
  },
);
