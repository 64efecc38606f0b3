import { type Actor, ROLES } from '../access/access';
import type { Server } from '../server';
import { type Auth, authFor } from './auth';
import { sessionRow } from './session-row';

/** Who sent a request with these headers; `null` for nobody or a closed account. */
export async function actorOf(server: Server, headers: Headers): Promise<Actor | null> {
  if (!headers.has('cookie')) return null;
  const auth = await authFor(server, headers);
  const row =
    (await sessionRow(server, auth, headers)) ?? (await movedSession(server, auth, headers));
  const role = ROLES.find((name) => name === row?.role);
  if (row === null || role === undefined || row.isClosed !== 0) return null;
  return {
    id: row.id,
    name: row.name,
    role,
    unitId: row.unitId,
    unitPath: row.path,
    mustChangePassword: row.mustChangePassword === 1,
  };
}

/** better-auth moves the end of a session on, or ends it. */
async function movedSession({ database }: Server, auth: Auth, headers: Headers) {
  const session = await auth.api.getSession({ headers });
  if (session === null) return null;
  const row = await database.reads
    .selectFrom('user')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.id', 'user.name', 'user.role', 'user.unitId', 'unit.path'])
    .select(['user.mustChangePassword', 'user.isClosed'])
    .where('user.id', '=', session.user.id)
    .executeTakeFirst();
  return row ?? null;
}
