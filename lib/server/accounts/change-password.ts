import type { Actor } from '../access/access';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { clearAttempts, countAttempt } from './attempts';
import { hashOf, isPasswordOf, problemOfPassword } from './passwords';
import { setPassword } from './set-password';
import { beginSession, type Cookies } from './sign-in';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Ends every session of the person and begins a new one here. */
export async function changePassword(
  server: Server,
  actor: Actor,
  { headers, change }: { readonly headers: Headers; readonly change: PasswordChange },
): Promise<Cookies | Refused> {
  const { username, hash } = await credentialsOf(server, actor.id);
  const problem = problemOfPassword(change.next, username);
  if (problem !== null) return problemAt('next', problem);
  const tooMany = await countAttempt(server, username);
  if (tooMany !== null) return tooMany;
  if (!(await isPasswordOf(hash, change.current))) {
    return problemAt('current', '现在的密码不对，请重新输入。');
  }
  if (change.next === change.current) return problemAt('next', '新密码与现在的相同，请换一个。');
  const newHash = await hashOf(change.next);
  const kept = await server.database.write((writes) =>
    setPassword(writes, actor.id, { hash: newHash, mustChange: 0, insteadOf: hash }),
  );
  if (!kept) return refuse('conflict', '密码刚刚在别处改过。请用新的密码重新登录。');
  await server.database.write((writes) => clearAttempts(writes, username));
  return beginSession(server, headers, { username, password: change.next });
}

function problemAt(field: keyof PasswordChange, message: string): Refused {
  return refuse('invalid', message, { fields: { [field]: message } });
}

async function credentialsOf({ database }: Server, userId: string) {
  const { username, password } = await database.reads
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .select(['user.username', 'account.password'])
    .where('user.id', '=', userId)
    .where('account.providerId', '=', 'credential')
    .executeTakeFirstOrThrow();
  return { username, hash: password ?? '' };
}
