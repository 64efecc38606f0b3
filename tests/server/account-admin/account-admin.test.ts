import { beforeAll, describe, expect, it } from 'vitest';

import { accountFilterSchema } from '@/lib/roster/admin-answers';
import type { Actor } from '@/lib/server/access/access';
import { addAccount } from '@/lib/server/account-admin/add-account';
import { changeAccount } from '@/lib/server/account-admin/change-account';
import { listAccounts } from '@/lib/server/account-admin/list-accounts';
import { resetAccount } from '@/lib/server/account-admin/reset-account';
import { actorOf } from '@/lib/server/accounts/actor-of';
import { isRefused } from '@/lib/server/refusal';
import { onEachDatabase } from '../each-database';
import { makeActor, makeUnits, type TestUnits } from '../make-units';
import { signedInAs } from './signed-in-as';

onEachDatabase((server) => {
  let units: TestUnits;
  let administrator: Actor;

  beforeAll(async () => {
    units = await makeUnits(server());
    administrator = await makeActor(server(), 'administrator', units.top);
  });

  async function made(username: string, role = 'clerk', unitId = units.child.id) {
    const account = { unitId, role, username, name: '王敏' };
    const first = await addAccount(server(), administrator, account);
    if (isRefused(first)) throw new Error(first.message);
    const [entry] = await found({ text: username, closed: 'all' });
    return { ...first, id: entry?.id ?? '' };
  }

  const change = (id: string, wanted: Parameters<typeof changeAccount>[2]['change']) =>
    changeAccount(server(), administrator, { id, change: wanted });

  async function found(filter: Readonly<Record<string, string>>) {
    const list = await listAccounts(server(), administrator, accountFilterSchema.parse(filter));
    if (isRefused(list)) throw new Error(list.message);
    return list.accounts;
  }

  describe('the list', () => {
    it('is found by name, user name and unit, in small or large letters', async () => {
      await made('Zhang.San');
      expect(await found({ text: 'zhang.s' })).toMatchObject([
        { username: 'Zhang.San', unitName: '测试县教育局', mustChangePassword: true },
      ]);
      expect((await found({ text: '教育局' })).length).toBeGreaterThan(0);
      expect(await found({ text: 'zhang_san' })).toEqual([]);
      expect(await found({ text: '100%' })).toEqual([]);
    });

    it('is narrowed by unit with all below it, role and state', async () => {
      const { id } = await made('li.si', 'reviewer', units.grandchild.id);
      const below = await found({ unit: units.child.id, role: 'reviewer' });
      expect(below.map(({ username }) => username)).toEqual(['li.si']);
      expect(await found({ unit: units.sibling.id })).toEqual([]);
      await change(id, { closed: true });
      expect(await found({ text: 'li.si' })).toEqual([]);
      expect(await found({ text: 'li.si', closed: 'closed' })).toHaveLength(1);
    });

    it('is for administrators', async () => {
      const reviewer = await makeActor(server(), 'reviewer', units.top);
      const filter = accountFilterSchema.parse({});
      expect(await listAccounts(server(), reviewer, filter)).toMatchObject({
        refused: 'forbidden',
      });
    });
  });

  describe('a new account', () => {
    it.each([
      ['a role that there is not', { role: 'king' }, 'role'],
      ['no name', { name: ' ' }, 'name'],
      ['no unit', { unitId: 'nowhere' }, 'unitId'],
      ['a short user name', { username: 'ab' }, 'username'],
    ])('is not made with %s', async (_title, wrong, field) => {
      const account = { unitId: units.child.id, role: 'clerk', username: 'good.name', name: '甲' };
      const refused = await addAccount(server(), administrator, { ...account, ...wrong });
      expect(isRefused(refused) && refused.details).toMatchObject({
        fields: { [field]: expect.any(String) },
      });
    });

    it('does not take the user name of another', async () => {
      await made('once');
      const account = { unitId: units.child.id, role: 'clerk', username: 'ONCE', name: '乙' };
      expect(await addAccount(server(), administrator, account)).toMatchObject({
        refused: 'invalid',
      });
    });

    it('is made by administrators only', async () => {
      const clerk = await makeActor(server(), 'clerk', units.top);
      const account = { unitId: units.child.id, role: 'clerk', username: 'nobody', name: '乙' };
      expect(await addAccount(server(), clerk, account)).toMatchObject({ refused: 'forbidden' });
    });
  });

  describe('a change', () => {
    it('of role and unit counts with the next request', async () => {
      const account = await made('moved');
      const headers = await signedInAs(server(), account);
      expect(await actorOf(server(), headers)).toMatchObject({ role: 'clerk' });
      await change(account.id, { role: 'reviewer', unitId: units.sibling.id });
      expect(await actorOf(server(), headers)).toMatchObject({
        role: 'reviewer',
        unitPath: units.sibling.path,
      });
    });

    it('that closes the account ends its sessions', async () => {
      const account = await made('closing');
      const headers = await signedInAs(server(), account);
      await change(account.id, { closed: true });
      expect(await actorOf(server(), headers)).toBeNull();
      await change(account.id, { closed: false });
      expect(await actorOf(server(), headers)).toBeNull();
      await signedInAs(server(), account);
    });

    it('of the password gives a new one and ends the sessions', async () => {
      const account = await made('forgetful');
      const headers = await signedInAs(server(), account);
      const reset = await resetAccount(server(), administrator, account.id);
      if (isRefused(reset)) throw new Error(reset.message);
      expect(reset.password).not.toBe(account.password);
      expect(await actorOf(server(), headers)).toBeNull();
      await signedInAs(server(), reset);
      expect(await found({ text: 'forgetful' })).toMatchObject([{ mustChangePassword: true }]);
    });
  });

  describe('the last administrator', () => {
    it('stays open and stays administrator', async () => {
      const own = administrator.id;
      expect(await change(own, { closed: true })).toMatchObject({ refused: 'conflict' });
      expect(await change(own, { role: 'clerk' })).toMatchObject({ refused: 'conflict' });
      const other = await made('second.admin', 'administrator', units.top.id);
      expect(await change(own, { role: 'clerk' })).toMatchObject({ role: 'clerk' });
      await change(own, { role: 'administrator' });
      const both = await Promise.all([
        change(own, { closed: true }),
        change(other.id, { closed: true }),
      ]);
      expect(both.filter(isRefused)).toHaveLength(1);
    });
  });
});
