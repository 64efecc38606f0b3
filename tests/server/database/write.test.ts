import { sql } from 'kysely';
import { expect, it } from 'vitest';

import type { Reads } from '@/lib/server/database/database';
import { isDiskFull } from '@/lib/server/database/database-errors';
import type { TestServer } from '../each-database';
import { onEachDatabase, openServerAt, openTestServer } from '../each-database';

function put(writes: Reads, name: string, value = '1') {
  return writes.insertInto('setting').values({ name, value }).execute();
}

async function namesOf({ database }: TestServer, start: string): Promise<readonly string[]> {
  const rows = await database.reads
    .selectFrom('setting')
    .select('name')
    .where('name', 'like', `${start}%`)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

onEachDatabase((server, kind) => {
  it('keeps all jobs that wait at the same time but the one that throws', async () => {
    const { write } = server().database;
    const jobs = ['a', 'b', 'c'].map((name) =>
      write(async (writes) => {
        await put(writes, `many-${name}`);
        if (name === 'b') throw new Error('b is not wanted');
        return name;
      }),
    );
    const settled = await Promise.allSettled(jobs);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await namesOf(server(), 'many-')).toEqual(['many-a', 'many-c']);
  });

  it('goes on after a statement that the database refuses', async () => {
    const { write } = server().database;
    const twice = write(async (writes) => {
      await put(writes, 'twice');
      await put(writes, 'twice');
    });
    const after = write((writes) => put(writes, 'twice-after'));
    await expect(twice).rejects.toThrow();
    await after;
    expect(await namesOf(server(), 'twice')).toEqual(['twice-after']);
  });

  it('shows nobody what is not committed', async () => {
    const { write } = server().database;
    let seen: readonly string[] = ['not looked'];
    await write(async (writes) => {
      await put(writes, 'hidden');
      seen = await namesOf(server(), 'hidden');
    });
    expect(seen).toEqual([]);
    expect(await namesOf(server(), 'hidden')).toEqual(['hidden']);
  });

  it('commits a single statement that writes beside a job', async () => {
    const { reads, write } = server().database;
    await Promise.all([
      write((writes) => put(writes, 'single-a')),
      put(reads, 'single-b'),
      write((writes) => put(writes, 'single-c')),
    ]);
    expect(await namesOf(server(), 'single-')).toEqual(['single-a', 'single-b', 'single-c']);
  });

  it('lets two servers write in turn, also while one holds a transaction', async () => {
    const other = await openServerAt(server().database.place);
    await put(server().database.reads, 'counter', '0');
    const writers = [server().database, other.database];
    const jobs = Array.from({ length: 60 }, (_, at) =>
      writers[at % 2]?.write(async (writes) => {
        const name = 'counter';
        const query = writes.selectFrom('setting').select('value').where('name', '=', name);
        const locked = kind === 'postgres' ? query.forUpdate() : query;
        const row = await locked.executeTakeFirst();
        if (row === undefined) throw new Error('The counter is there');
        await writes
          .updateTable('setting')
          .set({ value: String(Number(row.value) + 1) })
          .where('name', '=', name)
          .execute();
      }),
    );
    await Promise.all(jobs);
    const { value } = await other.database.reads
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'counter')
      .executeTakeFirstOrThrow();
    await other.close();
    expect(value).toBe('60');
  });

  it('runs jobs again that were in each other’s way', async () => {
    const { reads, write } = server().database;
    await put(reads, 'way-a', '0');
    await put(reads, 'way-b', '0');
    const touch = (names: readonly string[]) =>
      write(async (writes) => {
        for (const name of names) {
          await writes
            .updateTable('setting')
            .set({ value: '1' })
            .where('name', '=', name)
            .execute();
          await sql`select 1`.execute(writes);
        }
      });
    const orders = Array.from({ length: 6 }, (_, at) =>
      at % 2 === 0 ? ['way-a', 'way-b'] : ['way-b', 'way-a'],
    );
    const settled = await Promise.allSettled(orders.map(touch));
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('starts several times at once', async () => {
    const fresh = await openTestServer(kind);
    const servers = await Promise.all(
      Array.from({ length: 3 }, () => openServerAt(fresh.database.place)),
    );
    for (const each of servers) await each.close();
    await fresh.close();
  });
});

it('tells a full disk, loses nothing that was there and goes on with room', async () => {
  const server = await openTestServer('sqlite');
  const { reads, write } = server.database;
  await put(reads, 'full-before');
  await write((writes) => sql`pragma max_page_count = 1`.execute(writes));
  const refused = await write((writes) => put(writes, 'full-big', 'x'.repeat(1_000_000))).catch(
    (error: unknown) => error,
  );
  expect(isDiskFull(refused)).toBe(true);
  expect(await namesOf(server, 'full')).toEqual(['full-before']);
  await write((writes) => sql`pragma max_page_count = 1000000`.execute(writes));
  await put(reads, 'full-big', 'x'.repeat(1_000_000));
  expect(await namesOf(server, 'full')).toEqual(['full-before', 'full-big']);
  await server.close();
});
