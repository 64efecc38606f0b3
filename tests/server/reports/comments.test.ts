import { describe, expect, it } from 'vitest';

import { listComments, resolveComment } from '@/lib/server/reports/comments';
import { eventsCsv } from '@/lib/server/reports/events-csv';
import { eventsFor, listEvents } from '@/lib/server/reports/list-events';
import { openCopy } from '@/lib/server/reports/open-copy';
import { addComment, answerComment } from '@/lib/server/reports/write-comments';
import type { Server } from '@/lib/server/server';
import type { ReviewComment } from '@/lib/sync/review-answers';
import { onEachDatabase } from '../each-database';
import { makeActor } from '../make-units';
import { changeOf, type Desk, done, makeFullDesk, refusedOf, save, submit } from './make-report';

const WHOLE = { field: '', quote: '', start: 0, text: '请按时报送。' };

async function commentOn(server: Server, { reviewer, report }: Desk): Promise<ReviewComment> {
  const { comments } = done(await addComment(server, reviewer, { ...WHOLE, id: report }));
  const [comment] = comments;
  if (comment === undefined) throw new Error('The comment is there');
  return comment;
}

onEachDatabase((server) => {
  describe('a comment', () => {
    it('is anchored to the newest copy, a field and a stretch of its text', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const anchor = { field: 'sections.overview', quote: '主动公开', start: 12 };
      const comment = { id: desk.report, ...anchor, text: '请补充数量。' };
      done(await addComment(server(), desk.reviewer, comment));
      const { comments } = done(await listComments(server(), desk.clerk, desk.report));
      expect(comments).toMatchObject([
        { ...anchor, number: 1, text: '请补充数量。', by: desk.reviewer.name, own: false },
      ]);
    });

    it('is answered by both sides, in one thread', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const { id: comment } = await commentOn(server(), desk);
      const ask = { id: desk.report, comment };
      const { comments } = done(
        await answerComment(server(), desk.clerk, { ...ask, text: '已改' }),
      );
      const answer = comments.find(({ answers }) => answers === comment);
      const back = { id: desk.report, comment: answer?.id ?? '', text: '好的' };
      const thread = done(await answerComment(server(), desk.reviewer, back)).comments;
      expect(thread.map(({ answers }) => answers).sort()).toEqual([comment, comment, null].sort());
    });

    it('is resolved and opened again', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const { id: comment } = await commentOn(server(), desk);
      const ask = { id: desk.report, comment };
      const resolved = await resolveComment(server(), desk.clerk, { ...ask, resolved: true });
      expect(done(resolved).comments).toMatchObject([{ resolvedBy: desk.clerk.name }]);
      const open = await resolveComment(server(), desk.reviewer, { ...ask, resolved: false });
      expect(done(open).comments).toMatchObject([{ resolvedBy: null, resolvedAt: null }]);
    });

    it.each([
      ['before the first submission', {}, 'conflict'],
      ['on a field that there is not', { field: 'nothing' }, 'invalid'],
      ['on an older copy', { number: 7 }, 'conflict'],
    ])('is refused %s', async (title, more, expected) => {
      const desk = await makeFullDesk(server());
      if (!title.startsWith('before')) done(await submit(server(), desk));
      const comment = { ...WHOLE, ...more, id: desk.report };
      expect(refusedOf(await addComment(server(), desk.reviewer, comment))).toBe(expected);
    });

    it('is not begun by clerks, and hidden from strangers', async () => {
      const desk = await makeFullDesk(server());
      done(await submit(server(), desk));
      const { id: comment } = await commentOn(server(), desk);
      const { clerk, stranger, report } = desk;
      expect(refusedOf(await addComment(server(), clerk, { ...WHOLE, id: report }))).toBe(
        'forbidden',
      );
      const answer = { id: report, comment, text: '?' };
      expect(refusedOf(await answerComment(server(), stranger, answer))).toBe('not-found');
      expect(refusedOf(await listComments(server(), stranger, report))).toBe('not-found');
    });

    it('of another report is not found in this one', async () => {
      const [one, other] = [await makeFullDesk(server()), await makeFullDesk(server())];
      done(await submit(server(), one));
      done(await submit(server(), other));
      const { id: comment } = await commentOn(server(), one);
      const ask = { id: other.report, comment, text: '?' };
      expect(refusedOf(await answerComment(server(), other.clerk, ask))).toBe('not-found');
    });
  });

  describe('the history', () => {
    it('holds every step in order and every change with its author', async () => {
      const desk = await makeFullDesk(server());
      const { clerk, reviewer, report } = desk;
      await save(
        server(),
        { actor: clerk, report },
        changeOf('title', '某局2024年政府信息公开工作年度报告', { seen: 1 }),
      );
      done(await submit(server(), desk));
      done(await openCopy(server(), reviewer, report));
      const { id: comment } = await commentOn(server(), desk);
      done(await resolveComment(server(), clerk, { id: report, comment, resolved: true }));
      const history = done(await listEvents(server(), clerk, report));
      expect(history.events.map(({ kind, by, number }) => [kind, by, number])).toEqual([
        ['created', clerk.name, 0],
        ['submitted', clerk.name, 1],
        ['opened', reviewer.name, 1],
        ['commented', reviewer.name, 1],
        ['resolved', clerk.name, 1],
      ]);
      expect(history.changes.at(-1)).toEqual({
        revision: 2,
        by: clerk.name,
        at: server().now(),
        changes: [{ name: 'title', before: '', text: '某局2024年政府信息公开工作年度报告' }],
      });
    });

    it('leaves out the oldest changes where they are too long for one answer', async () => {
      const { clerk, report } = await makeFullDesk(server());
      let seen = 1;
      for (const letter of '甲乙丙丁戊己') {
        const change = changeOf('preface', letter.repeat(500_000), { seen });
        seen = (await save(server(), { actor: clerk, report }, change)).revision;
      }
      const { changes } = done(await listEvents(server(), clerk, report));
      expect(changes.map(({ revision }) => revision)).toEqual([seen - 3, seen - 2, seen - 1, seen]);
    });

    it('keeps the name that a person had', async () => {
      const desk = await makeFullDesk(server());
      await server()
        .database.reads.updateTable('user')
        .set({ name: '改名' })
        .where('id', '=', desk.clerk.id)
        .execute();
      const { events } = done(await eventsFor(server(), desk.clerk, desk.report));
      expect(events[0]?.by).toBe(desk.clerk.name);
    });

    it('is read by those who may read the report', async () => {
      const { units, stranger, report } = await makeFullDesk(server());
      const above = await makeActor(server(), 'reviewer', units.top);
      expect(refusedOf(await listEvents(server(), above, report))).toBe(null);
      expect(refusedOf(await listEvents(server(), stranger, report))).toBe('not-found');
    });
  });
});

describe('the history as a file', () => {
  it('holds no formulas and is known as UTF-8', () => {
    const event = { order: 4, kind: 'returned', by: '=cmd()', at: Date.UTC(2026, 0, 12, 1, 2, 3) };
    const csv = eventsCsv([{ ...event, number: 1, reason: '“甲”,"乙"\n丙' }]);
    expect(csv).toBe(
      '\ufeff"序号","时间","事项","人员","第几次提交","原因"\r\n' +
        '"1","2026-01-12 09:02:03","退回","\'=cmd()","1","“甲”,""乙""\n丙"\r\n',
    );
  });
});
