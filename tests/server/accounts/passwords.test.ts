import { createHook } from 'node:async_hooks';
import { beforeAll, describe, expect, it } from 'vitest';

import { changePassword } from '@/lib/server/accounts/change-password';
import { hashOf } from '@/lib/server/accounts/passwords';
import { isRefused } from '@/lib/server/refusal';
import { onEachDatabase } from '../each-database';
import { makeUnits, type TestUnits } from '../make-units';
import { makeAccount, newBrowser, setClosed, signedInBrowser } from './browser';

onEachDatabase((server) => {
  let units: TestUnits;
  beforeAll(async () => {
    units = await makeUnits(server());
  });

  describe('a closed account', () => {
    it('is told so only by its own password', async () => {
      const who = await makeAccount(server(), units.child);
      await setClosed(server(), who.id, true);
      const browser = newBrowser(server());
      expect((await browser.signIn(who))?.message).toMatch(/已停用/u);
      const wrong = await browser.signIn({ ...who, password: 'something-else' });
      expect(wrong?.message).toMatch(/用户名或密码不对/u);
      await setClosed(server(), who.id, false);
      expect(await browser.signIn(who)).toBeNull();
    });
  });

  describe('changing the password', () => {
    const next = '一个新的密码啊啊';

    it('ends every other session and goes on with a new one', async () => {
      const who = await makeAccount(server(), units.child);
      const other = await signedInBrowser(server(), who);
      const browser = await signedInBrowser(server(), who);
      const before = browser.headers();
      const actor = await browser.actor();
      if (actor === null) throw new Error('signed in');
      const change = { current: who.password, next };
      const cookies = await changePassword(server(), actor, { headers: before, change });
      if (isRefused(cookies)) throw new Error(cookies.message);
      browser.take(cookies);
      expect(await other.actor()).toBeNull();
      expect(await newBrowser(server(), Object.fromEntries(before)).actor()).toBeNull();
      expect(await browser.actor()).toMatchObject({ id: who.id, mustChangePassword: false });
      expect(await other.signIn(who)).not.toBeNull();
      expect(await other.signIn({ ...who, password: next })).toBeNull();
    });

    it.each([
      [
        'the present password is wrong',
        { current: 'wrong-password' },
        'current',
        /现在的密码不对/u,
      ],
      ['the new one is too short', { next: '1234567' }, 'next', /太短/u],
      ['the new one is too long', { next: 'x'.repeat(129) }, 'next', /太长/u],
    ])('is refused where %s', async (...[, tried, field, said]) => {
      const who = await makeAccount(server(), units.child);
      const browser = await signedInBrowser(server(), who);
      const actor = await browser.actor();
      if (actor === null) throw new Error('signed in');
      const change = { current: who.password, next, ...tried };
      const answer = await changePassword(server(), actor, { headers: browser.headers(), change });
      expect(answer).toMatchObject({
        refused: 'invalid',
        details: { fields: { [field]: expect.any(String) } },
      });
      expect(isRefused(answer) ? answer.message : '').toMatch(said);
      expect(await browser.actor()).toMatchObject({ mustChangePassword: true });
    });
  });
});

describe('a password', () => {
  it('is hashed beside the event loop', async () => {
    const kinds: string[] = [];
    const hook = createHook({ init: (_id, kind) => void kinds.push(kind) }).enable();
    await hashOf('correct-horse-1');
    hook.disable();
    expect(kinds).toContain('SCRYPTREQUEST');
  });
});
