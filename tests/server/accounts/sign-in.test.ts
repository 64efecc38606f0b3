import { beforeAll, describe, expect, it } from 'vitest';

import { resetPassword } from '@/lib/server/accounts/accounts';
import { actorOf } from '@/lib/server/accounts/actor-of';
import { signIn, signOut } from '@/lib/server/accounts/sign-in';
import { isRefused } from '@/lib/server/refusal';
import { onEachDatabase } from '../each-database';
import { makeUnits, type TestUnits } from '../make-units';
import { makeAccount, newBrowser, setClosed, signedInBrowser } from './browser';

onEachDatabase((server) => {
  let units: TestUnits;
  beforeAll(async () => {
    units = await makeUnits(server());
  });

  describe('signing in', () => {
    it('tells role and unit from the tables, and that the first password must change', async () => {
      const who = await makeAccount(server(), units.child, 'reviewer');
      const browser = await signedInBrowser(server(), who);
      expect(await browser.actor()).toEqual({
        id: who.id,
        name: '李四',
        role: 'reviewer',
        unitId: units.child.id,
        unitPath: units.child.path,
        mustChangePassword: true,
      });
    });

    it.each([
      ['in capital letters', (name: string) => name.toUpperCase()],
      ['in full-width letters', (name: string) => name.replace('u', 'ｕ')],
      ['with blanks around it', (name: string) => ` ${name} `],
    ])('takes the user name %s', async (_title, written) => {
      const who = await makeAccount(server(), units.child);
      const browser = newBrowser(server());
      const username = written(who.username);
      expect(await browser.signIn({ username, password: who.password })).toBeNull();
    });

    it('keeps neither the address nor the browser with the session', async () => {
      const who = await makeAccount(server(), units.child);
      const from = { 'x-forwarded-for': '192.0.2.9', 'user-agent': 'Chromium 140' };
      expect(await newBrowser(server(), from).signIn(who)).toBeNull();
      const session = await server()
        .database.reads.selectFrom('session')
        .select(['ipAddress', 'userAgent'])
        .where('userId', '=', who.id)
        .executeTakeFirstOrThrow();
      expect([session.ipAddress, session.userAgent]).toEqual(['', '']);
    });

    it.each([
      ['http', false],
      ['https', true],
    ])(
      'over %s, the cookie is HttpOnly and SameSite, ends with the browser',
      async (proto, isSecure) => {
        const who = await makeAccount(server(), units.child);
        const cookies = await signIn(server(), new Headers({ 'x-forwarded-proto': proto }), who);
        if (isRefused(cookies)) throw new Error(cookies.message);
        const [cookie = ''] = cookies.filter((text) => text.includes('session_token'));
        expect(cookie).toMatch(/; HttpOnly/u);
        expect(cookie).toMatch(/; SameSite=Lax/u);
        expect(cookie).toMatch(/; Path=\//u);
        expect(cookie).not.toMatch(/max-age|expires|domain/iu);
        expect(/; Secure/u.test(cookie)).toBe(isSecure);
        expect(cookie.startsWith('__Secure-')).toBe(isSecure);
      },
    );

    it('does not take a cookie of http over https', async () => {
      const browser = await signedInBrowser(server(), await makeAccount(server(), units.child));
      const overTls = browser.headers();
      overTls.set('x-forwarded-proto', 'https');
      expect(await actorOf(server(), overTls)).toBeNull();
    });
  });

  describe('a session', () => {
    it('is a new one at every sign-in, and the one before ends', async () => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      const before = browser.headers();
      expect(await browser.signIn(who)).toBeNull();
      expect(browser.headers().get('cookie')).not.toBe(before.get('cookie'));
      expect(await actorOf(server(), before)).toBeNull();
      expect(await browser.actor()).not.toBeNull();
    });

    it('is never one that a stranger put into the browser', async () => {
      const stranger = await makeAccount(server(), units.sibling);
      const planted = await signedInBrowser(server(), stranger);
      const strangers = planted.headers().get('cookie');
      const who = await makeAccount(server(), units.child);
      expect(await planted.signIn(who)).toBeNull();
      expect(planted.headers().get('cookie')).not.toBe(strangers);
      const attacker = newBrowser(server(), { cookie: strangers ?? '' });
      expect(await attacker.actor()).toBeNull();
      expect((await planted.actor())?.id).toBe(who.id);
    });

    it.each([
      ['made up', 'gouji.session_token=abcdefghijklmnopqrstuvwxyzabcdef.c2lnbmF0dXJl'],
      ['without a signature', 'gouji.session_token=abcdefghijklmnopqrstuvwxyzabcdef'],
      ['empty', 'gouji.session_token='],
      ['broken', 'gouji.session_token=%E0%A4%A'],
    ])('is not made of a cookie that is %s', async (_title, cookie) => {
      expect(await newBrowser(server(), { cookie }).actor()).toBeNull();
    });

    it('ends on all servers when the person signs out', async () => {
      const browser = await signedInBrowser(server(), await makeAccount(server(), units.child));
      const before = browser.headers();
      browser.take(await signOut(server(), before));
      expect(await newBrowser(server(), Object.fromEntries(before)).actor()).toBeNull();
      expect(await browser.actor()).toBeNull();
    });

    it('ends after twelve hours without use', async () => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      const ends = await expiryOf(who.id);
      expect(Math.round((ends - Date.now()) / 3_600_000)).toBe(12);
      await server().database.write((writes) =>
        writes
          .updateTable('session')
          .set({ expiresAt: new Date(Date.now() - 1000) })
          .where('userId', '=', who.id)
          .execute(),
      );
      expect(await browser.actor()).toBeNull();
    });

    it('that is over leaves nothing behind at the next sign-in of anybody', async () => {
      const who = await makeAccount(server(), units.child);
      await signedInBrowser(server(), who);
      await server().database.write((writes) =>
        writes
          .updateTable('session')
          .set({ expiresAt: new Date(Date.now() - 1000) })
          .where('userId', '=', who.id)
          .execute(),
      );
      await signedInBrowser(server(), await makeAccount(server(), units.child));
      const left = await server()
        .database.reads.selectFrom('session')
        .select('id')
        .where('userId', '=', who.id)
        .execute();
      expect(left).toEqual([]);
    });

    it('lasts longer while it is used', async () => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      const soon = Date.now() + 60_000;
      await server().database.write((writes) =>
        writes
          .updateTable('session')
          .set({ expiresAt: new Date(soon) })
          .where('userId', '=', who.id)
          .execute(),
      );
      expect(await browser.actor()).not.toBeNull();
      expect(await expiryOf(who.id)).toBeGreaterThan(soon);
    });

    it.each([
      ['the account is closed', (id: string) => setClosed(server(), id, true)],
      ['the password is reset', (id: string) => resetPassword(server(), id)],
    ])('ends when %s', async (_title, happen) => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      await happen(who.id);
      expect(await browser.actor()).toBeNull();
      expect(await browser.signIn(who)).not.toBeNull();
    });
  });

  async function expiryOf(userId: string): Promise<number> {
    const { expiresAt } = await server()
      .database.reads.selectFrom('session')
      .select('expiresAt')
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow();
    return new Date(String(expiresAt)).getTime();
  }
});
