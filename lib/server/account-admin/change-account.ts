import type { AccountChange, AccountEntry } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import { endSessions } from '../accounts/set-password';
import type { Database, Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { entryAt } from './account-entries';
import { checkAccount } from './check-account';

/** Renames an account, gives it another unit or role, closes or reopens it. */
export async function changeAccount(
  server: Server,
  actor: Actor,
  { id, change }: { readonly id: string; readonly change: AccountChange },
): Promise<AccountEntry | Refused> {
  if (!may(actor, 'manage.accounts', '')) return refuse('forbidden', '只有管理员能改动账号。');
  const { database } = server;
  const refused = await database.write(async (writes) => {
    await lockAdministrators(database, writes);
    return apply(writes, id, change);
  });
  if (refused !== null) return refused;
  server.log.info('account-changed', { fields: Object.keys(change).join(' ') });
  return (await entryAt(database.reads, id)) ?? NO_ACCOUNT;
}

const NO_ACCOUNT = refuse('not-found', '没有这个账号，可能刚被别人改动。请刷新页面。');

/** Two administrators who close each other at once must not both succeed. */
async function lockAdministrators({ kind }: Database, writes: Writes): Promise<void> {
  if (kind === 'sqlite') return;
  await writes
    .selectFrom('user')
    .select('id')
    .where('role', '=', 'administrator')
    .forUpdate()
    .execute();
}

async function apply(writes: Writes, id: string, change: AccountChange): Promise<Refused | null> {
  const entry = await entryAt(writes, id);
  if (entry === undefined) return NO_ACCOUNT;
  const closed = change.closed ?? entry.isClosed;
  const checked = await checkAccount(writes, withChange(entry, change));
  if (isRefused(checked)) return checked;
  const isAdministrator = checked.role === 'administrator' && !closed;
  if (!isAdministrator && (await isLastAdministrator(writes, id))) {
    return refuse(
      'conflict',
      '这是最后一个能用的管理员账号。请先另设一个管理员，再停用它或改它的角色。',
    );
  }
  const { name, role, unitId } = checked;
  const values = { name, role, unitId, isClosed: closed ? 1 : 0, updatedAt: new Date() };
  await writes.updateTable('user').set(values).where('id', '=', id).execute();
  if (closed) await endSessions(writes, id);
  return null;
}

function withChange(entry: AccountEntry, { name, role, unitId }: AccountChange) {
  return {
    name: name ?? entry.name,
    role: role ?? entry.role,
    unitId: unitId ?? entry.unitId,
    unitBefore: entry.unitId,
  };
}

async function isLastAdministrator(writes: Writes, id: string): Promise<boolean> {
  const open = await writes
    .selectFrom('user')
    .select('id')
    .where('role', '=', 'administrator')
    .where('isClosed', '=', 0)
    .limit(2)
    .execute();
  return open.length === 1 && open[0]?.id === id;
}
