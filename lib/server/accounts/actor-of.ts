import { type Actor, ROLES } from '../access/access';
import type { Server } from '../server';
import { authOf } from './auth';

/** Who sent a request with these headers; `null` for nobody or a closed account. */
export async function actorOf(server: Server, headers: Headers): Promise<Actor | null> {
  const auth = await authOf(server);
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
  if (row === undefined || role === undefined || row.isClosed === 1) return null;
  return {
    id: row.id,
    name: row.name,
    role,
    unitId: row.unitId,
    unitPath: row.path,
    mustChangePassword: row.mustChangePassword === 1,
  };
}
