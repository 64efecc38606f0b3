import { describe, expect, it } from 'vitest';

import { LAST_YEAR } from '@/lib/report/field-names';
import { lastYearIn } from '@/lib/report/last-year';
import { textsOfReport } from '@/lib/report/report-texts';
import { withReasons } from '@/lib/server/demo/with-reasons';
import { createReport } from '@/lib/server/reports/create-report';
import { lastYearFor } from '@/lib/server/reports/last-year';
import { openReport } from '@/lib/server/reports/open-report';
import { takeStep } from '@/lib/server/reports/take-step';
import { lastYearAnswerSchema } from '@/lib/sync/last-year-answer';
import type { NewReport } from '@/lib/sync/report-answers';
import { editionOf, reportWith } from '../../support/report-with';
import { onEachDatabase, type TestServer } from '../each-database';
import { changeOf, type Desk, done, EMPTY, makeDesk, refusedOf, save, submit } from './make-report';

const CARRIED = 'requests/carriedIn/natural';

/** A report in which five requests of natural persons are carried over. */
function fullOf(year: number, values: Readonly<Record<string, number>> = {}): NewReport {
  const edition = year < 2021 ? '2019' : '2021';
  const template = editionOf(edition);
  const carried = { 'requests/received/natural': 5, 'requests/carriedOver/natural': 5 };
  const sections = {
    overview: '全年没有收到举报。',
    improvements: '解读不够及时，将继续改进。',
    other: '没有其他需要报告的事项。',
  };
  const report = reportWith(template, { ...carried, ...values }, { year, sections });
  const texts = { ...textsOfReport(template, withReasons(template, report)) };
  return { ...EMPTY, year, start: { kind: 'draft', edition, texts } };
}

/** A desk whose report is of `year`, and the report of the year after, begun empty. */
async function makeYears(server: TestServer, year = 2023) {
  const last = await makeDesk(server, fullOf(year));
  const next = async (wish: Partial<NewReport> = {}) =>
    done(await createReport(server, last.clerk, { ...EMPTY, year: year + 1, ...wish })).id;
  return { last, next };
}

async function textsIn(server: TestServer, { clerk }: Desk, id: string) {
  const { fields } = done(await openReport(server, clerk, id));
  return Object.fromEntries(fields.map(({ name, text }) => [name, text]));
}

onEachDatabase((server) => {
  const answerFor = async ({ clerk }: Desk, id: string) =>
    lastYearAnswerSchema.parse(done(await lastYearFor(server(), clerk, id)));

  describe('a new report', () => {
    it.each([2019, 2020, 2023])('keeps the one of %i and what is carried in', async (year) => {
      const { last, next } = await makeYears(server(), year);
      const texts = await textsIn(server(), last, await next());
      expect(texts[CARRIED]).toBe('5');
      expect(texts['requests/carriedIn/business']).toBe('0');
      expect(texts['requests/received/natural']).toBeUndefined();
      expect(lastYearIn(texts[LAST_YEAR] ?? '')).toMatchObject({
        year,
        agency: { name: last.units.child.name, scope: 'own' },
        values: { 'requests/carriedOver/total': 5 },
        origin: { kind: 'store', reportId: last.report, revision: 1 },
      });
    });

    it('takes over last year’s prose as before, and keeps last year’s report too', async () => {
      const { last, next } = await makeYears(server());
      const id = await next({ start: { kind: 'last-year', report: last.report } });
      const texts = await textsIn(server(), last, id);
      expect(texts['sections.overview']).toBe('全年没有收到举报。');
      expect(texts[CARRIED]).toBe('5');
      expect(lastYearIn(texts[LAST_YEAR] ?? '')?.year).toBe(2023);
    });

    it('leaves in a draft what was written there', async () => {
      const { last, next } = await makeYears(server());
      const texts = await textsIn(server(), last, await next(fullOf(2024, { [CARRIED]: 3 })));
      expect(texts[CARRIED]).toBe('3');
      expect(lastYearIn(texts[LAST_YEAR] ?? '')?.year).toBe(2023);
    });

    it('keeps none of another scope, another year or another unit', async () => {
      const { last, next } = await makeYears(server());
      const others = [await next({ scope: 'region' }), await next({ year: 2025 })];
      for (const id of others) {
        expect(await textsIn(server(), last, id)).not.toHaveProperty(LAST_YEAR);
        expect(await answerFor(last, id)).toMatchObject({ lastYear: null, standing: null });
      }
    });
  });

  describe('last year’s report of a report', () => {
    it('is its draft, the copy that waits, or the approved copy', async () => {
      const { last, next } = await makeYears(server());
      const id = await next();
      const standing = async () => (await answerFor(last, id)).standing;
      expect(await standing()).toBe('draft');
      done(await submit(server(), last));
      expect(await standing()).toBe('submitted');
      const step = { id: last.report, reason: '请核对。' };
      done(await takeStep(server(), last.reviewer, { ...step, step: 'return' }));
      expect(await standing()).toBe('draft');
      done(await submit(server(), last));
      done(await takeStep(server(), last.reviewer, { ...step, step: 'approve' }));
      expect(await standing()).toBe('approved');
    });

    it('stays as it was approved while it is open again', async () => {
      const { last, next } = await makeYears(server());
      done(await submit(server(), last));
      const step = { id: last.report, reason: '请核对。' };
      done(await takeStep(server(), last.reviewer, { ...step, step: 'approve' }));
      const id = await next();
      done(await takeStep(server(), last.reviewer, { ...step, step: 'reopen' }));
      await changeLast(last, '8');
      const answer = await answerFor(last, id);
      expect(answer).toMatchObject({ standing: 'approved', isOutdated: false });
      expect(answer.lastYear?.values['requests/carriedOver/natural']).toBe(5);
    });

    it('is said to be another one than was kept, and nothing written changes', async () => {
      const { last, next } = await makeYears(server());
      const id = await next();
      expect((await answerFor(last, id)).isOutdated).toBe(false);
      await changeLast(last, '8');
      const answer = await answerFor(last, id);
      expect(answer.isOutdated).toBe(true);
      expect(answer.lastYear?.values['requests/carriedOver/natural']).toBe(8);
      expect((await textsIn(server(), last, id))[CARRIED]).toBe('5');
    });

    it('goes by the name that the unit has in the report today', async () => {
      const { last, next } = await makeYears(server());
      const id = await next();
      const place = { actor: last.clerk, report: id };
      await save(server(), place, changeOf('agency.name', '测试县教育和体育局', { seen: 1 }));
      const answer = await answerFor(last, id);
      expect(answer.lastYear?.agency.name).toBe('测试县教育和体育局');
    });

    it('is shown to nobody who may not read the report', async () => {
      const { last, next } = await makeYears(server());
      const id = await next();
      expect(refusedOf(await lastYearFor(server(), last.stranger, id))).toBe('not-found');
      expect(refusedOf(await lastYearFor(server(), last.clerk, 'nothing'))).toBe('not-found');
      expect(refusedOf(await lastYearFor(server(), last.reviewer, id))).toBeNull();
    });

    const changeLast = (last: Desk, text: string) =>
      save(
        server(),
        { actor: last.clerk, report: last.report },
        changeOf('requests/carriedOver/natural', text, { seen: 1 }),
      );
  });
});
