import type { FirstPassword, NewAccount } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import { createAccount } from '../accounts/accounts';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { entryAt } from './account-entries';
import { checkAccount } from './check-account';

/** Makes an account; its first password is told this once. */
export async function addAccount(
  server: Server,
  actor: Actor,
  wanted: NewAccount,
): Promise<FirstPassword | Refused> {
  if (!may(actor, 'manage.accounts', '')) return refuse('forbidden', '只有管理员能增加账号。');
  const { reads } = server.database;
  const checked = await checkAccount(reads, { ...wanted, unitBefore: null });
  if (isRefused(checked)) return checked;
  const made = await createAccount(server, { ...checked, username: wanted.username });
  if (isRefused(made)) return made;
  server.log.info('account-added');
  return passwordOf(server, made);
}

/** What is handed out to the person. */
export async function passwordOf(
  { database }: Server,
  { id, password }: { readonly id: string; readonly password: string },
): Promise<FirstPassword> {
  const entry = await entryAt(database.reads, id);
  if (entry === undefined) throw new Error('An account that was just made is gone');
  const { unitName, role, name, username } = entry;
  return { unitName, role, name, username, password };
}
