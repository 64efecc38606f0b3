import { expect, it } from 'vitest';

import { createAccount } from '@/lib/server/accounts/accounts';
import { actorOf } from '@/lib/server/accounts/actor-of';
import { signIn } from '@/lib/server/accounts/sign-in';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import { counting } from '../counting';
import { onEachDatabase } from '../each-database';
import { makeUnits } from '../make-units';

/** The header of a browser that has signed in. */
async function cookieOf(server: Server, username: string): Promise<string> {
  const { child } = await makeUnits(server);
  const account = { username, name: '王五', unitId: child.id, role: 'clerk' } as const;
  const made = await createAccount(server, account);
  if (isRefused(made)) throw new Error(made.message);
  const cookies = await signIn(server, new Headers(), { username, password: made.password });
  if (isRefused(cookies)) throw new Error(cookies.message);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

onEachDatabase((server) => {
  it('finds who asks with one question', async () => {
    const cookie = await cookieOf(server(), 'one-question');
    await actorOf(server(), new Headers({ cookie }));
    const asked = { count: 0 };
    const counted = counting(server(), asked);
    // The first question of a server reads its key.
    await actorOf(counted, new Headers({ cookie }));
    asked.count = 0;
    const actor = await actorOf(counted, new Headers({ cookie: `theme=dark; ${cookie}` }));
    expect(actor).toMatchObject({ name: '王五', role: 'clerk' });
    expect(asked.count).toBe(1);
  });

  it('knows people again after the database was away', async () => {
    const cookie = await cookieOf(server(), 'away-for-a-moment');
    const { database } = server();
    const state = { isAway: true };
    const write: typeof database.write = (job) =>
      state.isAway ? Promise.reject(new Error('away')) : database.write(job);
    const weak = { ...server(), database: { ...database, write } };
    await expect(actorOf(weak, new Headers({ cookie }))).rejects.toThrow('away');
    state.isAway = false;
    expect(await actorOf(weak, new Headers({ cookie }))).not.toBeNull();
  });

  it.each([
    ['a token with another signature', (cookie: string) => changed(cookie, '.')],
    ['another token with the signature', (cookie: string) => changed(cookie, '=')],
    ['no signature', (cookie: string) => cookie.replace(/\..*$/u, '')],
    ['broken percent signs', (cookie: string) => `${cookie}%`],
    ['another name', (cookie: string) => `x${cookie}`],
  ])('knows nobody by %s', async (_title, spoiled) => {
    const cookie = await cookieOf(server(), `spoiled-${Math.random().toString(36).slice(2)}`);
    const session = cookie.split('; ').find((part) => part.includes('session_token')) ?? '';
    expect(await actorOf(server(), new Headers({ cookie: session }))).not.toBeNull();
    expect(await actorOf(server(), new Headers({ cookie: spoiled(session) }))).toBeNull();
  });

  it('moves the end of a session on while it is used, and ends it when it is not', async () => {
    const cookie = await cookieOf(server(), 'moved-on');
    const { reads, write } = server().database;
    const set = (time: number) =>
      write((writes) =>
        writes
          .updateTable('session')
          .set({ expiresAt: new Date(time) })
          .where('userId', 'in', (of) =>
            of.selectFrom('user').select('id').where('username', '=', 'moved-on'),
          )
          .execute(),
      );
    await set(Date.now() + 60_000);
    expect(await actorOf(server(), new Headers({ cookie }))).not.toBeNull();
    const { expiresAt } = await reads
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select('expiresAt')
      .where('username', '=', 'moved-on')
      .executeTakeFirstOrThrow();
    expect(new Date(String(expiresAt)).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    await set(Date.now() - 1000);
    expect(await actorOf(server(), new Headers({ cookie }))).toBeNull();
  });
});

/** With the character behind the mark replaced. */
function changed(cookie: string, mark: string): string {
  const place = cookie.indexOf(mark) + 1;
  const other = cookie[place] === 'A' ? 'B' : 'A';
  return cookie.slice(0, place) + other + cookie.slice(place + 1);
}
