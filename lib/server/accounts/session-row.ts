import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Server } from '../server';
import type { Auth } from './auth';

/**
 * The session of a request with its person and unit, in one question to the database; every save
 * asks it. `null` sends the caller to better-auth: for no session, and for one whose end is to be
 * moved on or has come.
 */
export async function sessionRow({ database }: Server, auth: Auth, headers: Headers) {
  const { secret, authCookies, sessionConfig } = await auth.$context;
  const token = signedToken(headers.get('cookie') ?? '', {
    name: authCookies.sessionToken.name,
    secret,
  });
  if (token === null) return null;
  const row = await database.reads
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.id', 'user.name', 'user.role', 'user.unitId', 'unit.path'])
    .select(['user.mustChangePassword', 'user.isClosed', 'session.expiresAt'])
    .where('session.token', '=', token)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { expiresIn, updateAge } = sessionConfig;
  const movesAt = timeOf(row.expiresAt) - (expiresIn - updateAge) * 1000;
  return Date.now() < movesAt ? row : null;
}

interface SignedCookie {
  readonly name: string;
  readonly secret: string;
}

/** The value of a cookie as better-auth signs it: `value.signature`, in percent signs. */
function signedToken(cookies: string, { name, secret }: SignedCookie): string | null {
  const start = `${name}=`;
  const cookie = cookies.split(/;\s*/u).find((part) => part.startsWith(start));
  const signed = decoded(cookie?.slice(start.length) ?? '');
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** SQLite keeps a time as ISO text, PostgreSQL as a date. */
function timeOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}
