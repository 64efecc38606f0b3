import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';

import type { Server } from '../server';
import { secretOf } from './secret';

const known = new WeakMap<Server, Promise<Auth>>();

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** better-auth over our own database; only our routes call it, none of its own are served. */
export function authOf(server: Server): Promise<Auth> {
  const auth = known.get(server) ?? createAuth(server);
  known.set(server, auth);
  return auth;
}

async function createAuth({ database }: Server) {
  return betterAuth({
    database: { db: database.reads, type: database.kind },
    secret: await secretOf(database),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    plugins: [username()],
    telemetry: { enabled: false },
  });
}
