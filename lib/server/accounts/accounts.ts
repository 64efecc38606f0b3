import { randomUUID } from 'node:crypto';

import { isUserName, USER_NAME_RULE, userNameOf } from '@/lib/roster/user-names';
import type { Role } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { clearAttempts } from './attempts';
import { hashOf, temporaryPassword } from './passwords';
import { setPassword } from './set-password';

export interface NewAccount {
  readonly username: string;
  /** Of the person, as others read it. */
  readonly name: string;
  readonly unitId: string;
  readonly role: Role;
}

export interface FirstPassword {
  readonly id: string;
  /** Shown once, kept nowhere; the person must change it. */
  readonly password: string;
}

/** Callers judge whether they may. Problems of one field are in `details.fields`. */
export async function createAccount(
  server: Server,
  account: NewAccount,
): Promise<FirstPassword | Refused> {
  const password = temporaryPassword();
  const hash = await hashOf(password);
  const id = await server.database.write((writes) =>
    insertAccount(writes, account, { hash, mustChange: 1 }),
  );
  return isRefused(id) ? id : { id, password };
}

/** For several accounts in one write job: the hash is made before it with `hashOf`. */
export async function insertAccount(
  writes: Writes,
  { username, name, unitId, role }: NewAccount,
  { hash, mustChange }: { readonly hash: string; readonly mustChange: 0 | 1 },
): Promise<string | Refused> {
  const wanted = userNameOf(username);
  if (!isUserName(wanted)) return problemAt('username', USER_NAME_RULE);
  const id = randomUUID();
  const now = new Date();
  const { numInsertedOrUpdatedRows } = await writes
    .insertInto('user')
    .values({
      ...{ id, name: name.trim(), username: wanted, displayUsername: username.trim() },
      // better-auth wants one; nothing is ever sent.
      ...{ email: `${id}@gouji.invalid`, emailVerified: false, image: null },
      ...{ unitId, role, mustChangePassword: mustChange, isClosed: 0 },
      ...{ createdAt: now, updatedAt: now },
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    return problemAt('username', `用户名“${wanted}”已经有人用了，请换一个。`);
  }
  await insertCredential(writes, id, hash);
  return id;
}

/** A new temporary password; every session of the person ends. */
export async function resetPassword(
  server: Server,
  userId: string,
): Promise<FirstPassword | Refused> {
  const password = temporaryPassword();
  const hash = await hashOf(password);
  return server.database.write(async (writes) => {
    const username = await userNameIn(writes, userId);
    if (username === null) return NO_ACCOUNT;
    await setPassword(writes, userId, { hash, mustChange: 1 });
    await clearAttempts(writes, username);
    return { id: userId, password };
  });
}

const NO_ACCOUNT = refuse('not-found', '没有这个账号，可能刚被删除。请刷新页面。');

function problemAt(field: string, message: string): Refused {
  return refuse('invalid', message, { fields: { [field]: message } });
}

async function insertCredential(writes: Writes, userId: string, hash: string): Promise<void> {
  const now = new Date();
  await writes
    .insertInto('account')
    .values({
      ...{ id: randomUUID(), accountId: userId, providerId: 'credential', userId },
      ...{ accessToken: null, refreshToken: null, idToken: null, scope: null },
      ...{ accessTokenExpiresAt: null, refreshTokenExpiresAt: null, password: hash },
      ...{ createdAt: now, updatedAt: now },
    })
    .execute();
}

async function userNameIn(writes: Writes, userId: string): Promise<string | null> {
  const row = await writes
    .selectFrom('user')
    .select('username')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.username ?? null;
}
