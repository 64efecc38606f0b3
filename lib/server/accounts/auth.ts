import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';

import { isUserName, LONGEST_NAME, SHORTEST_NAME, userNameOf } from '@/lib/roster/user-names';
import { type Scheme, schemeOf } from '../http/sender';
import type { Server } from '../server';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords';
import { secretOf } from './secret';

const known = new WeakMap<Server, Map<Scheme, Promise<Auth>>>();

/** A session that nobody used for so long ends. */
const IDLE_SECONDS = 12 * 60 * 60;
/** So often at most is the end of a session moved on. */
const MOVE_SECONDS = 10 * 60;

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** Only set by us, never by a request. */
const OURS = { required: true, input: false } as const;

/**
 * better-auth over our own database, with cookies for the scheme that the request came by. Only
 * our routes call it, none of its own are served.
 */
export function authFor(server: Server, headers: Headers): Promise<Auth> {
  const scheme = schemeOf(headers);
  const auths = known.get(server) ?? new Map<Scheme, Promise<Auth>>();
  known.set(server, auths);
  const auth = auths.get(scheme) ?? createAuth(server, scheme);
  auths.set(scheme, auth);
  // A database that was away for a moment must not end every session until the next start.
  auth.catch(() => auths.delete(scheme));
  return auth;
}

async function createAuth({ database }: Server, scheme: Scheme) {
  const secret = await secretOf(database);
  return betterAuth({
    database: { db: database.reads, type: database.kind },
    secret,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: MOVE_SECONDS },
    user: {
      additionalFields: {
        unitId: { type: 'string', ...OURS },
        role: { type: 'string', ...OURS },
        mustChangePassword: { type: 'number', ...OURS },
        isClosed: { type: 'number', ...OURS },
      },
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => mayBegin(database.reads, userId) } },
    },
    plugins: [
      username({
        minUsernameLength: SHORTEST_NAME,
        maxUsernameLength: LONGEST_NAME,
        usernameNormalization: userNameOf,
        usernameValidator: isUserName,
      }),
    ],
    advanced: {
      cookiePrefix: 'gouji',
      useSecureCookies: scheme === 'https',
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** `false` keeps a session from being made. */
async function mayBegin(reads: Server['database']['reads'], userId: string): Promise<boolean> {
  const row = await reads
    .selectFrom('user')
    .select('isClosed')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.isClosed === 0;
}
