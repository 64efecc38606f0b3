import { randomUUID } from 'node:crypto';

import type { NewUnit, UnitEntry } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { closedRefusal, twinRefusal, wordsRefusal } from './check-unit';
import { entryAt } from './list-units';
import { childrenOf, lockTree, type UnitRow, unitAt } from './unit-rows';

/** Adds a unit as the last below its parent. */
export async function addUnit(
  server: Server,
  actor: Actor,
  wanted: NewUnit,
): Promise<UnitEntry | Refused> {
  if (!may(actor, 'manage.units', '')) return refuse('forbidden', '只有管理员能增加单位。');
  const unit = { ...wanted, name: wanted.name.trim() };
  const refused = wordsRefusal(server, unit);
  if (refused !== null) return refused;
  const added = await server.database.write(async (writes) => {
    await lockTree(server.database, writes);
    return insert(writes, unit);
  });
  if (isRefused(added)) return added;
  server.log.info('unit-added');
  return entryAt(server.database.reads, added);
}

async function insert(writes: Writes, unit: NewUnit): Promise<UnitRow | Refused> {
  const parent = await unitAt(writes, unit.parentId);
  if (parent === undefined) return refuse('not-found', '没有这个上级单位，可能刚被别人改动。');
  const children = await childrenOf(writes, parent.id);
  const refused =
    closedRefusal(parent) ?? twinRefusal({ name: unit.name, id: null }, parent, children);
  if (refused !== null) return refused;
  const row = newUnitRow(unit, parent, endOf(children));
  await writes.insertInto('unit').values(row).execute();
  return row;
}

/** The position after all others. */
export function endOf(children: readonly UnitRow[]): number {
  return (children.at(-1)?.position ?? -1) + 1;
}

export function newUnitRow(
  { name, kind, scope }: Omit<NewUnit, 'parentId'>,
  parent: Pick<UnitRow, 'id' | 'path' | 'level'>,
  position: number,
): UnitRow {
  const id = randomUUID();
  return {
    id,
    parentId: parent.id,
    path: `${parent.path}${id}/`,
    name,
    kind,
    scope,
    level: parent.level + 1,
    position,
    closedAt: null,
  };
}
