import type { FirstPassword } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import { resetPassword } from '../accounts/accounts';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { passwordOf } from './add-account';

/** Gives a person a new temporary password, told this once; all their sessions end. */
export async function resetAccount(
  server: Server,
  actor: Actor,
  id: string,
): Promise<FirstPassword | Refused> {
  if (!may(actor, 'manage.accounts', '')) return refuse('forbidden', '只有管理员能重置密码。');
  const reset = await resetPassword(server, id);
  if (isRefused(reset)) return reset;
  server.log.info('account-reset');
  return passwordOf(server, reset);
}
