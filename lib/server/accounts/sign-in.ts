import { isAPIError } from 'better-auth/api';

import { isUserName, userNameOf } from '@/lib/roster/user-names';
import type { Writes } from '../database/database';
import { addressOf } from '../http/sender';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { countAddress, forgiveAddress } from './address-limit';
import { clearAttempts, countAttempt } from './attempts';
import { authFor } from './auth';
import { hashOf } from './passwords';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The values of `Set-Cookie` that begin or end a session. */
export type Cookies = readonly string[];

const WRONG = '用户名或密码不对，请检查后再试。忘了密码，请找管理员重置。';
const CLOSED = '这个账号已停用，不能登录。需要继续使用，请联系管理员。';
/** Longer ones are nobody's, and are counted as one. */
const MOST_COUNTED = 40;

/** Begins a new session; one that the browser had before ends. */
export async function signIn(
  server: Server,
  headers: Headers,
  { username, password }: Credentials,
): Promise<Cookies | Refused> {
  // PostgreSQL takes no NUL.
  const name = userNameOf(username).replaceAll('\0', '').slice(0, MOST_COUNTED);
  const address = addressOf(headers);
  const tooMany = (await countAddress(server, address)) ?? (await countAttempt(server, name));
  if (tooMany !== null) return tooMany;
  const cookies = await beginSession(server, headers, { username: name, password });
  if (isRefused(cookies)) return cookies;
  await server.database.write(async (writes) => {
    await forgiveAddress(writes, address);
    await clearAttempts(writes, name);
    await removeOldSessions(writes);
  });
  await signOut(server, headers);
  return cookies;
}

/** Ends the session of these headers, if there is one. */
export async function signOut(server: Server, headers: Headers): Promise<Cookies> {
  const auth = await authFor(server, headers);
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** Without counting: for a password that was just checked or chosen. */
export async function beginSession(
  server: Server,
  headers: Headers,
  { username, password }: Credentials,
): Promise<Cookies | Refused> {
  if (!isUserName(username)) {
    // Takes as long as a name that somebody could have.
    await hashOf(password);
    return refuse('unauthenticated', WRONG);
  }
  const auth = await authFor(server, headers);
  try {
    const body = { username, password };
    const answer = await auth.api.signInUsername({ body, headers: NONE, returnHeaders: true });
    return answer.headers.getSetCookie().map(untilTheBrowserCloses);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.statusCode === 400 || error.statusCode === 401) {
      return refuse('unauthenticated', WRONG);
    }
    if (error.body?.code === 'FAILED_TO_CREATE_SESSION') return refuse('forbidden', CLOSED);
    throw error;
  }
}

/** Of those who closed the browser without signing out. */
async function removeOldSessions(writes: Writes): Promise<void> {
  await writes.deleteFrom('session').where('expiresAt', '<', new Date()).execute();
}

/** Nothing of the request is kept with the session: no address, no kind of browser. */
const NONE = new Headers();

/** How long a session lasts is settled by the server alone. */
function untilTheBrowserCloses(cookie: string): string {
  return cookie.replace(/;\s*max-age=\d+/iu, '');
}
