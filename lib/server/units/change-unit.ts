import type { UnitChange, UnitEntry } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { closedRefusal, fieldRefusal, twinRefusal, wordsRefusal } from './check-unit';
import { closeOrReopen } from './close-unit';
import { entryAt } from './list-units';
import { moveUnit } from './move-unit';
import { childrenOf, lockTree, type UnitRow, unitAt } from './unit-rows';

/** Renames, describes, moves, closes or reopens a unit; all that is asked for, or nothing. */
export async function changeUnit(
  server: Server,
  actor: Actor,
  { id, change }: { readonly id: string; readonly change: UnitChange },
): Promise<UnitEntry | Refused> {
  if (!may(actor, 'manage.units', '')) return refuse('forbidden', '只有管理员能改动单位。');
  const changed = await server.database.write(async (writes) => {
    await lockTree(server.database, writes);
    return apply({ server, writes }, id, change);
  });
  if (isRefused(changed)) return changed;
  server.log.info('unit-changed', { fields: Object.keys(change).join(' ') });
  return entryAt(server.database.reads, changed);
}

interface Work {
  readonly server: Server;
  readonly writes: Writes;
}

/** All questions come before the first write: what was written before a refusal would stay. */
async function apply(
  { server, writes }: Work,
  id: string,
  change: UnitChange,
): Promise<UnitRow | Refused> {
  const unit = await unitAt(writes, id);
  if (unit === undefined) return refuse('not-found', '没有这个单位，可能刚被别人改动。');
  const words = wordsOf(unit, change);
  const refused =
    wordsRefusal(server, words) ?? (await parentRefusal(writes, unit, { ...change, ...words }));
  if (refused !== null) return refused;
  const closed = await closeOrReopen(writes, unit, { closed: change.closed, now: server.now() });
  if (isRefused(closed)) return closed;
  await writes.updateTable('unit').set(words).where('id', '=', id).execute();
  await moveUnit(writes, unit, change);
  return (await unitAt(writes, id)) ?? unit;
}

function wordsOf(unit: UnitRow, { name, kind, scope }: UnitChange) {
  return {
    name: name === undefined ? unit.name : name.trim(),
    kind: kind ?? unit.kind,
    scope: scope ?? unit.scope,
  };
}

async function parentRefusal(
  writes: Writes,
  unit: UnitRow,
  { parentId, name = unit.name }: UnitChange,
): Promise<Refused | null> {
  const target = parentId ?? unit.parentId;
  if (target === null) return null;
  if (unit.parentId === null) return refuse('conflict', '最上级单位不能移到别的单位下面。');
  const parent = await unitAt(writes, target);
  if (parent === undefined) return refuse('not-found', '没有这个上级单位，可能刚被别人改动。');
  if (parent.path.startsWith(unit.path)) {
    return fieldRefusal('parentId', '不能移到它自己或它的下级单位下面。');
  }
  const refused = parent.id === unit.parentId ? null : closedRefusal(parent);
  return refused ?? twinRefusal({ name, id: unit.id }, parent, await childrenOf(writes, parent.id));
}
