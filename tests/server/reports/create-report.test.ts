import { describe, expect, it } from 'vitest';

import { createReport } from '@/lib/server/reports/create-report';
import { listReports } from '@/lib/server/reports/list-reports';
import { openReport } from '@/lib/server/reports/open-report';
import { takeStep } from '@/lib/server/reports/take-step';
import { onEachDatabase } from '../each-database';
import { makeActor } from '../make-units';
import { done, EMPTY, fullTexts, makeDesk, makeFullDesk, refusedOf, submit } from './make-report';

onEachDatabase((server) => {
  describe('a new report', () => {
    it('names the unit and its kind', async () => {
      const { clerk, report, units } = await makeDesk(server());
      const opened = done(await openReport(server(), clerk, report));
      const texts = Object.fromEntries(opened.fields.map(({ name, text }) => [name, text]));
      expect(texts).toEqual({
        'agency.name': units.child.name,
        'agency.kind': 'department',
        'agency.scope': 'own',
      });
      expect(opened).toMatchObject({
        state: 'draft',
        canWrite: true,
        canWithdraw: false,
        report: { year: 2024, scope: 'own', edition: '2021', copies: [], mayReview: false },
      });
    });

    it('is of the edition of its year', async () => {
      const { clerk, report } = await makeDesk(server(), { ...EMPTY, year: 2020 });
      const opened = done(await openReport(server(), clerk, report));
      expect(opened.report.edition).toBe('2019');
    });

    it('is the only one of unit, year and scope, also when two begin it at once', async () => {
      const { clerk, colleague } = await makeDesk(server());
      const wish = { ...EMPTY, scope: 'region' };
      const answers = await Promise.all([
        createReport(server(), clerk, wish),
        createReport(server(), colleague, wish),
      ]);
      expect(answers.map(refusedOf).sort()).toEqual(['conflict', null]);
      const ids = answers.map((answer) => ('id' in answer ? answer.id : answer.details));
      expect(ids).toContainEqual({ id: ids.find((id) => typeof id === 'string') });
    });

    it('takes a draft that was written without an account', async () => {
      const { clerk, report } = await makeFullDesk(server());
      const opened = done(await openReport(server(), clerk, report));
      const written = Object.entries(fullTexts()).filter(([, text]) => text !== '');
      expect(Object.fromEntries(opened.fields.map(({ name, text }) => [name, text]))).toEqual(
        Object.fromEntries(written),
      );
    });

    it('takes over what is last year’s', async () => {
      const desk = await makeFullDesk(server());
      const start = { kind: 'last-year', report: desk.report } as const;
      const { id } = done(
        await createReport(server(), desk.clerk, { year: 2025, scope: 'own', start }),
      );
      const opened = done(await openReport(server(), desk.clerk, id));
      const carried = opened.fields.filter(({ name }) => name.startsWith('requests/carriedIn/'));
      expect(carried.length).toBeGreaterThan(0);
      expect(carried.every(({ revision }) => revision === 1)).toBe(true);
    });

    it.each([
      ['of a year without a form', { ...EMPTY, year: 2001 }, 'invalid'],
      ['of a scope that there is not', { ...EMPTY, scope: 'world' }, 'invalid'],
      [
        'from a draft with fields that there are not',
        { ...EMPTY, start: { kind: 'draft', edition: '2021', texts: { nothing: '1' } } },
        'invalid',
      ],
      [
        'from a draft of an edition that there is not',
        { ...EMPTY, start: { kind: 'draft', edition: '1999', texts: {} } },
        'invalid',
      ],
      ['from nowhere', { ...EMPTY, start: { kind: 'last-year', report: 'nothing' } }, 'not-found'],
    ] as const)('is not made %s', async (_title, wish, expected) => {
      const { units } = await makeDesk(server());
      const clerk = await makeActor(server(), 'clerk', units.grandchild);
      expect(refusedOf(await createReport(server(), clerk, wish))).toBe(expected);
    });

    it('is not made from another unit’s report, nor by a reviewer', async () => {
      const { units, report, reviewer } = await makeDesk(server());
      const clerk = await makeActor(server(), 'clerk', units.sibling);
      const wish = { ...EMPTY, year: 2025, start: { kind: 'last-year', report } as const };
      expect(refusedOf(await createReport(server(), clerk, wish))).toBe('not-found');
      expect(refusedOf(await createReport(server(), reviewer, EMPTY))).toBe('forbidden');
    });
  });

  describe('the list of a unit', () => {
    it('shows its own reports with what to do next', async () => {
      const desk = await makeFullDesk(server());
      const { clerk, reviewer, report, units } = desk;
      await server()
        .database.reads.insertInto('season')
        .values({ year: 2024, submitBy: '2025-01-20', publishBy: '2025-01-31' })
        .onConflict((conflict) => conflict.column('year').doNothing())
        .execute();
      done(await submit(server(), desk));
      const listed = done(await listReports(server(), clerk));
      expect(listed.unit.id).toBe(units.child.id);
      expect(listed.reports).toMatchObject([
        { id: report, state: 'submitted', copies: 1, canWithdraw: true, submitBy: '2025-01-20' },
      ]);
      done(await takeStep(server(), reviewer, { id: report, step: 'return', reason: '请核对' }));
      const [entry] = done(await listReports(server(), clerk)).reports;
      expect(entry).toMatchObject({ state: 'returned', reason: '请核对', canWithdraw: false });
    });

    it('counts what must be changed in a draft', async () => {
      const { clerk } = await makeDesk(server());
      const [entry] = done(await listReports(server(), clerk)).reports;
      expect(entry?.errors).toBeGreaterThan(0);
    });

    it('is empty for a unit without reports', async () => {
      const { stranger } = await makeDesk(server());
      expect(done(await listReports(server(), stranger)).reports).toEqual([]);
    });
  });
});
