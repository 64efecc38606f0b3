import { beforeAll, describe, expect, it } from 'vitest';

import { resetPassword } from '@/lib/server/accounts/accounts';
import { countAddress } from '@/lib/server/accounts/address-limit';
import { clearAttempts, countAttempt } from '@/lib/server/accounts/attempts';
import { changePassword } from '@/lib/server/accounts/change-password';
import { isRefused } from '@/lib/server/refusal';
import { onEachDatabase, openServerAt, type TestServer } from '../each-database';
import { makeUnits, type TestUnits } from '../make-units';
import { MINUTE_MS, makeAccount, newBrowser, signedInBrowser } from './browser';

const WRONG = 'surely-not-this';

onEachDatabase((server) => {
  let units: TestUnits;
  beforeAll(async () => {
    units = await makeUnits(server());
  });

  describe('guessing a password', () => {
    it('costs nothing five times, then 1, 2, 4, 8 and 15 minutes', async () => {
      const { username, password } = await makeAccount(server(), units.child);
      await fail(username, 5);
      for (const minutes of [1, 2, 4, 8, 15, 15]) {
        expect(await codeOf(username, WRONG)).toBe(`too-many ${minutes}`);
        expect(await codeOf(username, password)).toBe(`too-many ${minutes}`);
        server().clock.time += minutes * MINUTE_MS - 1;
        expect(await codeOf(username, password)).toBe('too-many 1');
        server().clock.time += 1;
        expect(await codeOf(username, WRONG)).toBe('unauthenticated');
      }
      server().clock.time += 15 * MINUTE_MS;
      expect(await codeOf(username, password)).toBe('signed in');
      await fail(username, 5);
      expect(await codeOf(username, WRONG)).toBe('too-many 1');
    });

    it('is forgotten after a day', async () => {
      const { username, password } = await makeAccount(server(), units.child);
      await fail(username, 5);
      server().clock.time += 24 * 60 * MINUTE_MS + 1;
      await fail(username, 4);
      expect(await codeOf(username, password)).toBe('signed in');
    });

    it('is forgiven by a reset', async () => {
      const who = await makeAccount(server(), units.child);
      await fail(who.username, 5);
      const reset = await resetPassword(server(), who.id);
      if (isRefused(reset)) throw new Error(reset.message);
      expect(await codeOf(who.username, reset.password)).toBe('signed in');
    });

    it('counts all tries at the same time, from any address and with any spelling', async () => {
      const { username } = await makeAccount(server(), units.child);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const browser = newBrowser(server(), { 'x-forwarded-for': `192.0.2.${index}` });
          const spelling = index % 2 === 0 ? username : ` ${username.toUpperCase()}`;
          return browser.signIn({ username: spelling, password: WRONG });
        }),
      );
      const codes = answers.map((answer) => answer?.refused);
      expect(codes.filter((code) => code === 'unauthenticated')).toHaveLength(5);
      expect(codes.filter((code) => code === 'too-many')).toHaveLength(15);
    });

    it('is counted while somebody signs in rightly', async () => {
      for (let round = 0; round < 30; round += 1) {
        const { database } = server();
        const answers = await Promise.all([
          countAttempt(server(), 'at-once'),
          database.write((writes) => clearAttempts(writes, 'at-once')),
          countAttempt(server(), 'at-once'),
          database.write((writes) => clearAttempts(writes, 'at-once')),
        ]);
        expect([answers[0], answers[2]]).toEqual([null, null]);
      }
    });

    it('counts on all servers together', async () => {
      const other = await openServerAt(server().database.place);
      other.clock.time = server().clock.time;
      const { username } = await makeAccount(server(), units.child);
      await fail(username, 3);
      await fail(username, 2, other);
      expect(await codeOf(username, WRONG)).toBe('too-many 1');
      expect(await codeOf(username, WRONG, other)).toBe('too-many 1');
      other.clock.time -= 60 * MINUTE_MS;
      expect(await codeOf(username, WRONG, other)).toBe('too-many 1');
      other.clock.time += MINUTE_MS;
      expect(await codeOf(username, WRONG, other)).toBe('unauthenticated');
      await other.close();
    });

    it('is no easier with the session of the person at hand', async () => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      const actor = await browser.actor();
      if (actor === null) throw new Error('signed in');
      const guess = (current: string) =>
        changePassword(server(), actor, {
          headers: browser.headers(),
          change: { current, next: 'a-new-password' },
        });
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await guess(WRONG)).toMatchObject({ refused: 'invalid' });
      }
      expect(await guess(who.password)).toMatchObject({ refused: 'too-many' });
    });

    it('of many names from one address is stopped, others go on', async () => {
      const from = { 'x-forwarded-for': '198.51.100.7' };
      const { username, password } = await makeAccount(server(), units.child);
      for (let tries = 0; tries < 200; tries += 1) {
        expect(await countAddress(server(), from['x-forwarded-for'])).toBeNull();
      }
      expect(await codeOfBrowser(newBrowser(server(), from), username, password)).toBe('too-many');
      expect(await codeOf(username, password)).toBe('signed in');
      server().clock.time += 10 * MINUTE_MS + 1;
      expect(await codeOfBrowser(newBrowser(server(), from), username, password)).toBe('signed in');
    });

    it('does not count those who sign in rightly from one address', async () => {
      const from = { 'x-forwarded-for': '203.0.113.4' };
      const who = await makeAccount(server(), units.child);
      const before = await countsOf(from['x-forwarded-for']);
      expect(await newBrowser(server(), from).signIn(who)).toBeNull();
      expect(await countsOf(from['x-forwarded-for'])).toBe(before);
    });
  });

  describe('somebody who looks for user names', () => {
    it('gets the same answers for names that nobody has', async () => {
      const { username } = await makeAccount(server(), units.child);
      const known = await answersFor(username);
      expect(known.map((answer) => answer?.refused)).toEqual([
        ...Array.from({ length: 5 }, () => 'unauthenticated'),
        'too-many',
      ]);
      expect(await answersFor('nobody-has-this')).toEqual(known);
      expect(await answersFor('not a name <script>')).toEqual(known);
      expect(await answersFor('x'.repeat(1000))).toEqual(known);
      expect(await answersFor('nobody\0has-this-either')).toEqual(known);
    });
  });

  async function fail(username: string, times: number, at = server()): Promise<void> {
    for (let tries = 0; tries < times; tries += 1) {
      expect(await codeOf(username, WRONG, at)).toBe('unauthenticated');
    }
  }

  async function codeOf(
    username: string,
    password: string,
    at: TestServer = server(),
  ): Promise<string> {
    const refused = await newBrowser(at).signIn({ username, password });
    if (refused === null) return 'signed in';
    const minutes = /请过(\d+)分钟/u.exec(refused.message)?.[1];
    return minutes === undefined ? refused.refused : `${refused.refused} ${minutes}`;
  }

  async function codeOfBrowser(
    browser: ReturnType<typeof newBrowser>,
    username: string,
    password: string,
  ): Promise<string> {
    return (await browser.signIn({ username, password }))?.refused ?? 'signed in';
  }

  async function countsOf(address: string): Promise<number> {
    const row = await server()
      .database.reads.selectFrom('rateLimit')
      .select('count')
      .where('key', 'like', `%${address}`)
      .executeTakeFirst();
    return row?.count ?? 0;
  }

  async function answersFor(username: string) {
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) {
      answers.push(await newBrowser(server()).signIn({ username, password: WRONG }));
    }
    return answers;
  }
});
