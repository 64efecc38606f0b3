import { describe, expect, it } from 'vitest';

import { readReport } from '@/lib/report/read-report';
import { copyOf } from '@/lib/server/reports/copies';
import { createReport } from '@/lib/server/reports/create-report';
import { listEvents } from '@/lib/server/reports/list-events';
import { openCopy } from '@/lib/server/reports/open-copy';
import { openReport } from '@/lib/server/reports/open-report';
import { submitReport } from '@/lib/server/reports/submit-report';
import { type CopyStep, takeStep } from '@/lib/server/reports/take-step';
import { templates } from '@/schemas/registry';
import { onEachDatabase } from '../each-database';
import { makeActor } from '../make-units';
import {
  changeOf,
  type Desk,
  done,
  makeDesk,
  makeFullDesk,
  refusedOf,
  revisionOf,
  save,
  submit,
} from './make-report';

onEachDatabase((server) => {
  const step = (desk: Desk, name: CopyStep['step'], more: Partial<CopyStep> = {}) => {
    const actor = name === 'withdraw' ? desk.clerk : desk.reviewer;
    return takeStep(server(), actor, { id: desk.report, step: name, reason: '', ...more });
  };
  const kinds = async ({ clerk, report }: Desk) => {
    const { events } = done(await listEvents(server(), clerk, report));
    return events.map(({ kind }) => kind);
  };

  describe('submitting', () => {
    it('is refused with the findings while something must be changed', async () => {
      const desk = await makeDesk(server());
      const answer = await submit(server(), desk);
      expect(answer).toMatchObject({
        refused: 'invalid',
        message: expect.stringMatching(/还有\d+处必须改/u),
      });
      expect(answer).toHaveProperty('details.findings.0.severity');
      expect(await kinds(desk)).toEqual(['created']);
    });

    it('makes a copy that later changes do not touch', async () => {
      const desk = await makeFullDesk(server());
      const { clerk, report } = desk;
      expect(done(await submit(server(), desk))).toMatchObject({ state: 'submitted' });
      done(await step(desk, 'return', { reason: '请改标题' }));
      await save(
        server(),
        { actor: clerk, report },
        changeOf('title', '某局2024年政府信息公开工作年度报告'),
      );
      expect(done(await submit(server(), desk)).report.copies).toHaveLength(2);
      const titles = [];
      for (const number of [1, 2]) {
        const { saved } = done(await copyOf(server(), clerk, { id: report, number }));
        const read = readReport(templates, saved);
        titles.push(read.ok ? read.report.title : 'unreadable');
      }
      expect(titles).toEqual(['', '某局2024年政府信息公开工作年度报告']);
    });

    it('is refused when somebody saved since', async () => {
      const desk = await makeFullDesk(server());
      const { clerk, colleague, report } = desk;
      const revision = await revisionOf(server(), report);
      await save(
        server(),
        { actor: colleague, report },
        changeOf('title', '某局2024年政府信息公开工作年度报告'),
      );
      expect(refusedOf(await submitReport(server(), clerk, { id: report, revision }))).toBe(
        'conflict',
      );
    });

    it('is made once by two who do it at once', async () => {
      const desk = await makeFullDesk(server());
      const answers = await Promise.all([
        submit(server(), desk),
        submit(server(), { ...desk, clerk: desk.colleague }),
      ]);
      expect(answers.map(refusedOf).sort()).toEqual(['conflict', null]);
      expect(await kinds(desk)).toEqual(['created', 'submitted']);
    });

    it.each([
      ['agency.kind', 'company'],
      ['agency.scope', 'region'],
      ['period.from', 'spring'],
    ])('is refused with a wrong %s', async (name, text) => {
      const desk = await makeFullDesk(server());
      const asked = { actor: desk.clerk, report: desk.report };
      const more = name === 'period.from' ? [changeOf('period.to', 'autumn')] : [];
      await save(server(), asked, changeOf(name, text, { seen: 1 }), ...more);
      expect(refusedOf(await submit(server(), desk))).toBe('invalid');
    });
  });

  describe('withdrawing', () => {
    it('is possible until a reviewer has looked', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      expect(done(await step(desk, 'withdraw'))).toMatchObject({
        state: 'draft',
        canWithdraw: false,
        report: { copies: [{ outcome: 'withdrawn' }] },
      });
      done(await submit(server(), desk));
      done(await openCopy(server(), desk.reviewer, desk.report));
      const refused = await step(desk, 'withdraw');
      expect(refused).toMatchObject({
        refused: 'conflict',
        message: expect.stringContaining('已经打开'),
      });
    });

    it('or the first look: one of both wins', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const [withdrawn, opened] = await Promise.all([
        step(desk, 'withdraw'),
        openCopy(server(), desk.reviewer, desk.report),
      ]);
      const [copy] = done(opened).report.copies;
      const isWithdrawn = refusedOf(withdrawn) === null;
      const { state } = done(await openReport(server(), desk.clerk, desk.report));
      expect(state).toBe(isWithdrawn ? 'draft' : 'submitted');
      if (isWithdrawn) expect(copy?.openedAt ?? null).toBe(null);
    });
  });

  describe('reviewing', () => {
    it('notes the first look once, with who it was', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      done(await openCopy(server(), desk.reviewer, desk.report));
      const again = done(await openCopy(server(), desk.secondReviewer, desk.report));
      expect(again.report.copies[0]?.openedBy).toBe(desk.reviewer.name);
      expect(await kinds(desk)).toEqual(['created', 'submitted', 'opened']);
    });

    it('goes through the whole season', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      expect(done(await step(desk, 'return', { reason: '请核对第三部分' }))).toMatchObject({
        state: 'returned',
        reason: '请核对第三部分',
      });
      done(await submit(server(), desk));
      expect(done(await step(desk, 'approve'))).toMatchObject({ state: 'approved', reason: '' });
      expect(done(await step(desk, 'reopen', { reason: '公布后发现错误' }))).toMatchObject({
        state: 'reopened',
        reason: '公布后发现错误',
        report: { copies: [{ outcome: 'returned' }, { outcome: 'approved' }] },
      });
      expect(await kinds(desk)).toEqual([
        ...['created', 'submitted', 'returned', 'submitted', 'approved', 'reopened'],
      ]);
    });

    it('is decided by the first of two reviewers', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const answers = await Promise.all([
        step(desk, 'approve'),
        takeStep(server(), desk.secondReviewer, {
          id: desk.report,
          step: 'return',
          reason: '不行',
        }),
      ]);
      expect(answers.map(refusedOf).sort()).toEqual(['conflict', null]);
      expect((await kinds(desk)).length).toBe(3);
    });

    it.each(['return', 'reopen'] as const)('needs a reason to %s', async (name) => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      if (name === 'reopen') done(await step(desk, 'approve'));
      expect(refusedOf(await step(desk, name, { reason: ' ' }))).toBe('invalid');
    });

    it('judges no copy that the reviewer has not seen', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      done(await step(desk, 'withdraw'));
      done(await submit(server(), desk));
      expect(refusedOf(await step(desk, 'approve', { number: 1 }))).toBe('conflict');
      expect(refusedOf(await step(desk, 'approve', { number: 2 }))).toBe(null);
    });

    it.each(['withdraw', 'return', 'approve', 'reopen'] as const)(
      'cannot %s a draft',
      async (name) => {
        const desk = await makeFullDesk(server());
        const refused = await step(desk, name, { reason: '原因' });
        expect(refused).toMatchObject({ refused: 'conflict', details: { state: 'draft' } });
      },
    );

    it('is for those above, not for others', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const sideways = await makeActor(server(), 'reviewer', desk.units.sibling);
      const administrator = await makeActor(server(), 'administrator', desk.units.top);
      const asked = { id: desk.report, step: 'approve', reason: '' } as const;
      expect(refusedOf(await takeStep(server(), sideways, asked))).toBe('not-found');
      expect(refusedOf(await takeStep(server(), administrator, asked))).toBe('forbidden');
      expect(refusedOf(await takeStep(server(), desk.clerk, asked))).toBe('forbidden');
    });

    it('finds last year’s approved report', async () => {
      const last = await makeFullDesk(server());
      done(await submit(server(), last));
      done(await step(last, 'approve'));
      const start = { kind: 'last-year', report: last.report } as const;
      const wish = { year: 2025, scope: 'own', start };
      const { id } = done(await createReport(server(), last.clerk, wish));
      const opened = done(await openReport(server(), last.clerk, id));
      expect(opened.report.lastYear).toEqual({ reportId: last.report, number: 1 });
    });
  });
});
