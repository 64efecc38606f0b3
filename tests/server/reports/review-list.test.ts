import { expect, it } from 'vitest';

import { createReport } from '@/lib/server/reports/create-report';
import { openCopy } from '@/lib/server/reports/open-copy';
import { reviewList } from '@/lib/server/reports/review-list';
import { takeStep } from '@/lib/server/reports/take-step';
import { addComment } from '@/lib/server/reports/write-comments';
import { reviewListSchema } from '@/lib/sync/review-answers';
import { onEachDatabase } from '../each-database';
import { makeActor } from '../make-units';
import { done, fullTexts, makeDesk, makeFullDesk, refusedOf, submit } from './make-report';

onEachDatabase((server) => {
  const rowsOf = async (desk: Awaited<ReturnType<typeof makeDesk>>) =>
    done(await reviewList(server(), desk.reviewer, 2024)).units;

  it('lists the units of the actor’s tree in its order, with or without a report', async () => {
    const desk = await makeFullDesk(server());
    const { child, grandchild, nephew, sibling, top } = desk.units;
    const list = done(await reviewList(server(), desk.reviewer, 2024));
    expect(reviewListSchema.parse(list)).toEqual(list);
    const [first, ...below] = list.units;
    expect(first).toMatchObject({ id: top.id, parentId: null, level: 0, report: null });
    const ids = below.map(({ id }) => id);
    expect(ids.indexOf(grandchild.id)).toBe(ids.indexOf(child.id) + 1);
    expect(ids.indexOf(nephew.id)).toBe(ids.indexOf(sibling.id) + 1);
    expect(list).toMatchObject({ year: 2024, today: '2026-01-12' });
    expect(list.years).toContain(2025);
  });

  it('counts what must be changed in a draft, and again after it was changed', async () => {
    const desk = await makeDesk(server());
    const row = (await rowsOf(desk)).find(({ id }) => id === desk.units.child.id);
    expect(row?.report).toMatchObject({ state: 'draft', copies: 0, submittedAt: null });
    expect(row?.report?.errors).toBeGreaterThan(0);
  });

  it('tells where a submitted report stands', async () => {
    const desk = await makeFullDesk(server());
    done(await submit(server(), desk));
    done(await openCopy(server(), desk.reviewer, desk.report));
    const comment = { id: desk.report, field: '', quote: '', start: 0, text: '请核对' };
    done(await addComment(server(), desk.reviewer, comment));
    const find = async () => (await rowsOf(desk)).find(({ id }) => id === desk.units.child.id);
    expect((await find())?.report).toMatchObject({
      ...{ state: 'submitted', copies: 1, errors: 0, openComments: 1 },
      submittedAt: server().now(),
    });
    const back = { id: desk.report, step: 'return', reason: '请核对' } as const;
    done(await takeStep(server(), desk.reviewer, back));
    expect((await find())?.report).toMatchObject({ state: 'returned', copies: 1 });
  });

  it('lists of two reports of a unit the one that waits', async () => {
    const desk = await makeDesk(server());
    const texts = { ...fullTexts(), 'agency.scope': 'region' };
    const start = { kind: 'draft', edition: '2021', texts } as const;
    const wish = { year: 2024, scope: 'region', start };
    const { id: report } = done(await createReport(server(), desk.clerk, wish));
    const find = async () => (await rowsOf(desk)).find(({ id }) => id === desk.units.child.id);
    expect((await find())?.report?.id).toBe(desk.report);
    done(await submit(server(), { ...desk, report }));
    expect((await find())?.report?.id).toBe(report);
  });

  it('leaves out closed units that wrote nothing', async () => {
    const desk = await makeFullDesk(server());
    const { child, grandchild } = desk.units;
    await server()
      .database.reads.updateTable('unit')
      .set({ closedAt: 1 })
      .where('id', 'in', [child.id, grandchild.id])
      .execute();
    const ids = (await rowsOf(desk)).map(({ id }) => id);
    expect(ids).toContain(child.id);
    expect(ids).not.toContain(grandchild.id);
  });

  it('shows a reviewer the own tree, an administrator all, a clerk nothing', async () => {
    const [desk, foreign] = [await makeFullDesk(server()), await makeFullDesk(server())];
    const sideways = await makeActor(server(), 'reviewer', desk.units.sibling);
    const administrator = await makeActor(server(), 'administrator', desk.units.child);
    const seen = done(await reviewList(server(), sideways, 2024)).units.map(({ id }) => id);
    expect(seen.sort()).toEqual([desk.units.sibling.id, desk.units.nephew.id].sort());
    const all = done(await reviewList(server(), administrator, 2024)).units.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([desk.units.top.id, foreign.units.nephew.id]));
    expect(refusedOf(await reviewList(server(), desk.clerk, 2024))).toBe('forbidden');
  });
});
