import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';

import { type DatabaseKind, openDatabase } from '@/lib/server/database/database';
import { DUMPED, LEFT_OUT } from '@/lib/server/operations/backup/dumped-tables';
import {
  newPlace,
  onEachDatabase,
  openServerAt,
  openTestServer,
  type TestServer,
} from '../each-database';
import { makeActor, makeUnits } from '../make-units';
import { backUp, contentOf, filledServer, MADE_AT, newFile, restore } from './backed-up';
import { fileOf, linesIn } from './backup-bytes';
import { makeReport, saveOnce } from './backup-rows';

async function restoredServer(kind: DatabaseKind, path: string): Promise<TestServer> {
  const { place, remove } = await newPlace(kind);
  expect(await restore(place, path)).toMatchObject({ ok: true, madeAt: MADE_AT, kept: null });
  const server = await openServerAt(place);
  onTestFinished(async () => {
    await server.close();
    await remove();
  });
  return server;
}

describe.each([
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
] as const)('from %s into %s', (from, into) => {
  it('nothing is different but the sessions', async () => {
    const server = await filledServer(from);
    const restored = await restoredServer(into, await backUp(server));
    expect(await contentOf(restored)).toEqual(await contentOf(server));
    for (const name of LEFT_OUT) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(restored.database.reads);
      expect(rows).toEqual([]);
    }
  });

  it('work goes on: new events follow the old ones', async () => {
    const server = await restoredServer(into, await backUp(await filledServer(from)));
    const user = await server.database.reads
      .selectFrom('user')
      .selectAll()
      .executeTakeFirstOrThrow();
    const report = await server.database.reads
      .selectFrom('report')
      .selectAll()
      .executeTakeFirstOrThrow();
    await saveOnce(server, { id: user.id, name: user.name, unitId: user.unitId }, report.id);
    const events = await server.database.reads
      .selectFrom('event')
      .select(['order', 'at'])
      .orderBy('order')
      .execute();
    expect(events).toHaveLength(4);
  });
});

onEachDatabase((server) => {
  it('holds every change accepted before it, and none in part, while saving goes on', async () => {
    const { child } = await makeUnits(server());
    const clerk = await makeActor(server(), 'clerk', child);
    const reportId = await makeReport(server(), clerk);
    let accepted = 0;
    let isOver = false;
    const storm = Array.from({ length: 10 }, async () => {
      while (!isOver) {
        await saveOnce(server(), clerk, reportId);
        accepted += 1;
      }
    });
    while (accepted < 200) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = accepted;
    const path = await backUp(server());
    isOver = true;
    await Promise.all(storm);

    const other = server().database.kind === 'sqlite' ? 'postgres' : 'sqlite';
    const restored = await restoredServer(other, path);
    const { reads } = restored.database;
    const { revision } = await reads
      .selectFrom('report')
      .select('revision')
      .where('id', '=', reportId)
      .executeTakeFirstOrThrow();
    const changes = await reads
      .selectFrom('reportChange')
      .select('revision')
      .where('reportId', '=', reportId)
      .execute();
    const events = await reads
      .selectFrom('event')
      .select('order')
      .where('reportId', '=', reportId)
      .execute();
    expect(revision).toBeGreaterThanOrEqual(before);
    expect(changes.map((change) => change.revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: revision }, (_, place) => place + 1),
    );
    expect(events).toHaveLength(revision);
  });

  it('holds every table of the database', async () => {
    const tables = await server().database.reads.introspection.getTables();
    const known = [...DUMPED.map(({ name }) => name), ...LEFT_OUT];
    const own = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
    expect(own.sort()).toEqual([...known].sort());
  });
});

it('leaves the tables of other programs in PostgreSQL', async () => {
  const path = await backUp(await filledServer('sqlite'));
  const { place, remove } = await newPlace('postgres');
  onTestFinished(remove);
  const before = openDatabase(place);
  await before.write((writes) => sql`create table foreign_table (id text)`.execute(writes));
  await before.close();
  expect((await restore(place, path)).ok).toBe(true);
  const after = openDatabase(place);
  onTestFinished(() => after.close());
  const { rows } = await sql`select * from foreign_table`.execute(after.reads);
  expect(rows).toEqual([]);
});

describe.each(['sqlite', 'postgres'] as const)('a database on %s', (kind) => {
  it('that holds data is kept unless it is to be replaced', async () => {
    const path = await backUp(await filledServer('sqlite'));
    const { place, remove } = await newPlace(kind);
    onTestFinished(remove);
    await restore(place, path);
    expect(await restore(place, path)).toEqual({ ok: false, fault: 'not-empty' });
    const outcome = await restore(place, path, 'replace');
    expect(outcome.ok).toBe(true);
    if (outcome.ok && kind === 'sqlite') expect(existsSync(outcome.kept ?? '')).toBe(true);
  });

  it('that a server uses is left alone', async () => {
    const path = await backUp(await filledServer('sqlite'));
    const server = await openTestServer(kind);
    onTestFinished(() => server.close());
    // Connections of PostgreSQL open with the first question.
    await server.database.reads.selectFrom('unit').selectAll().execute();
    expect(await restore(server.database.place, path, 'replace')).toEqual({
      ok: false,
      fault: 'in-use',
    });
  });

  it('is as before when a restore fails halfway', async () => {
    const server = await filledServer(kind);
    const content = await contentOf(server);
    const path = await backUp(server);
    const { place } = server.database;
    await server.database.close();
    const lines = linesIn(await readFile(path));
    const broken = newFile();
    await writeFile(broken, fileOf(lines.toSpliced(-2, 1)));
    await expect(restore(place, broken, 'replace')).rejects.toThrow('Rows are missing');
    const again = await openServerAt(place);
    onTestFinished(() => again.close());
    expect(await contentOf(again)).toEqual(content);
  });
});
