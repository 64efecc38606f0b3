import { ACTIONS, type Action, type Actor, mayAnywhere, type Role } from '../access/access';
import type { Server } from '../server';

/** What a page may know of the person before it. */
export interface Me {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly mustChangePassword: boolean;
  readonly permissions: readonly Action[];
}

export async function meOf({ database }: Server, actor: Actor): Promise<Me> {
  const row = await database.reads
    .selectFrom('user')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.username', 'user.displayUsername', 'unit.name as unitName'])
    .where('user.id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const { id, name, role, unitId, mustChangePassword } = actor;
  return {
    ...{ id, name, role, unitId, mustChangePassword },
    username: row.displayUsername ?? row.username,
    unitName: row.unitName,
    permissions: ACTIONS.filter((action) => mayAnywhere(actor, action)),
  };
}
