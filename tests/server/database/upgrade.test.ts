import { describe, expect, it, onTestFinished } from 'vitest';

import { openDatabase } from '@/lib/server/database/database';
import { migrateInTo } from '@/lib/server/database/migrations';
import { listEvents } from '@/lib/server/reports/list-events';
import { newPlace, openServerAt, type TestServer } from '../each-database';
import { backUp, restore } from '../operations/backed-up';
import { changeOf, done, makeDesk, save } from '../reports/make-report';

const LONG = '主动公开政府信息。'.repeat(100);

describe.each(['sqlite', 'postgres'] as const)('a database of an older version on %s', (kind) => {
  it('gets the tables of this one, and its data stays', async () => {
    const { place, remove } = await newPlace(kind);
    const old = openDatabase(place);
    if (kind === 'postgres') await migrateInTo(old.reads, kind, '001-first-tables');
    else await old.write((writes) => migrateInTo(writes, kind, '001-first-tables'));
    await old.reads.insertInto('setting').values({ name: 'kept', value: 'yes' }).execute();
    await old.close();
    const server = await openServerAt(place);
    onTestFinished(async () => {
      await server.close();
      await remove();
    });
    const { value } = await server.database.reads
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'kept')
      .executeTakeFirstOrThrow();
    expect(value).toBe('yes');
    await expectHistory(server, await writtenIn(server));
  });

  it('has a log whose short changes outlast a backup', async () => {
    const { place, remove } = await newPlace(kind);
    const server = await openServerAt(place);
    const written = await writtenIn(server);
    const file = await backUp(server);
    const other = await newPlace(kind);
    expect(await restore(other.place, file)).toMatchObject({ ok: true });
    const restored = await openServerAt(other.place);
    onTestFinished(async () => {
      await Promise.all([server.close(), restored.close()]);
      await Promise.all([remove(), other.remove()]);
    });
    await expectHistory(restored, written);
  });
});

type Written = Awaited<ReturnType<typeof writtenIn>>;

/** A log with a change of an older version, whole, and shorter ones after it. */
async function writtenIn(server: TestServer) {
  const { clerk, report } = await makeDesk(server);
  const asked = { actor: clerk, report };
  await save(server, asked, changeOf('preface', LONG));
  await server.database.reads
    .updateTable('reportChange')
    .set({ before: '', text: LONG, start: null })
    .where('reportId', '=', report)
    .execute();
  await save(server, asked, changeOf('preface', `${LONG}新增。`, { seen: 2 }));
  await save(server, asked, changeOf('preface', `今年${LONG}新增。`, { seen: 3 }));
  return { clerk, report };
}

async function expectHistory(server: TestServer, { clerk, report }: Written): Promise<void> {
  const { changes } = done(await listEvents(server, clerk, report));
  const texts = changes.flatMap((set) => set.changes).filter(({ name }) => name === 'preface');
  expect(texts.map(({ before, text }) => [before, text])).toEqual([
    ['', LONG],
    [LONG, `${LONG}新增。`],
    [`${LONG}新增。`, `今年${LONG}新增。`],
  ]);
  const rows = await server.database.reads
    .selectFrom('reportChange')
    .select(['before', 'text', 'start'])
    .where('reportId', '=', report)
    .where('name', '=', 'preface')
    .orderBy('revision')
    .execute();
  expect(rows.slice(1)).toEqual([
    { before: '', text: '新增。', start: LONG.length },
    { before: '', text: '今年', start: 0 },
  ]);
}
