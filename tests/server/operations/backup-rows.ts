import { randomUUID } from 'node:crypto';

import type { Actor } from '@/lib/server/access/access';
import type { Server } from '@/lib/server/server';

type Writer = Pick<Actor, 'id' | 'name' | 'unitId'>;

/** Rows as the services write them; text with everything that could trouble a file of lines. */
const TEXT = '一行\n二行\u2028三行 "引号" \\ 𠮷 =1+1';

export async function makeReport({ database, now }: Server, writer: Writer): Promise<string> {
  const id = randomUUID();
  await database.write((writes) =>
    writes
      .insertInto('report')
      .values({
        id,
        unitId: writer.unitId,
        year: 2025,
        scope: 'own',
        edition: '2021',
        format: 'gouji/1',
        state: 'draft',
        revision: 0,
        copies: 0,
        createdAt: now(),
        createdBy: writer.id,
        changedAt: now(),
        checkedRevision: -1,
        errors: 0,
        warnings: 0,
      })
      .execute(),
  );
  return id;
}

/** One revision, one change and one event, together. */
export async function saveOnce(
  { database, now }: Server,
  writer: Writer,
  reportId: string,
): Promise<void> {
  await database.write(async (writes) => {
    const { revision } = await writes
      .updateTable('report')
      .set((set) => ({ revision: set('revision', '+', 1), changedAt: now() }))
      .where('id', '=', reportId)
      .returning('revision')
      .executeTakeFirstOrThrow();
    const written = { reportId, revision, name: 'preface', userId: writer.id, at: now() };
    const text = `${TEXT}${revision}`;
    await writes
      .insertInto('reportField')
      .values({ ...written, text })
      .onConflict((conflict) => conflict.columns(['reportId', 'name']).doUpdateSet({ text }))
      .execute();
    await writes
      .insertInto('reportChange')
      .values({ ...written, before: '', text, changeId: randomUUID() })
      .execute();
    await writes
      .insertInto('event')
      .values({
        reportId,
        kind: 'saved',
        userId: writer.id,
        userName: writer.name,
        unitId: writer.unitId,
        at: now(),
        number: 0,
        details: '{}',
      })
      .execute();
  });
}

/** Answers whose ids stand before the comment that they answer. */
export async function makeComments(
  { database, now }: Server,
  writer: Writer,
  reportId: string,
): Promise<void> {
  const ids = [randomUUID(), randomUUID(), randomUUID()].sort().reverse();
  const comments = ids.map((id, place) => ({
    id,
    reportId,
    number: 1,
    answers: place === 0 ? null : (ids[0] ?? null),
    field: 'preface',
    quote: '',
    start: 0,
    text: TEXT,
    userId: writer.id,
    at: now(),
    resolvedBy: null,
    resolvedAt: null,
  }));
  await database.write((writes) => writes.insertInto('comment').values(comments).execute());
}
