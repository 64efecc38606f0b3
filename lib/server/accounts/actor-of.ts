import { type Actor, ROLES } from '../access/access';
import type { Server } from '../server';
import { authFor } from './auth';

/** Who sent a request with these headers; `null` for nobody or a closed account. */
export async function actorOf(server: Server, headers: Headers): Promise<Actor | null> {
  if (!headers.has('cookie')) return null;
  const auth = await authFor(server, headers);
  const session = await auth.api.getSession({ headers });
  if (session === null) return null;
  const row = await server.database.reads
    .selectFrom('user')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.id', 'user.name', 'user.role', 'user.unitId', 'unit.path'])
    .select(['user.mustChangePassword', 'user.isClosed'])
    .where('user.id', '=', session.user.id)
    .executeTakeFirst();
  const role = ROLES.find((name) => name === row?.role);
  if (row === undefined || role === undefined || row.isClosed !== 0) return null;
  return {
    id: row.id,
    name: row.name,
    role,
    unitId: row.unitId,
    unitPath: row.path,
    mustChangePassword: row.mustChangePassword === 1,
  };
}
