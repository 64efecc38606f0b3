import { sql } from 'kysely';

import type { UnitChange } from '@/lib/roster/admin-answers';
import type { Writes } from '../database/database';
import { endOf } from './add-unit';
import { childrenOf, isWithin, type UnitRow, unitAt } from './unit-rows';

/** Moves a unit to another parent, or one place among its siblings. It may be moved there. */
export async function moveUnit(
  writes: Writes,
  unit: UnitRow,
  { parentId, step }: UnitChange,
): Promise<void> {
  if (parentId !== undefined && parentId !== unit.parentId) {
    const parent = await unitAt(writes, parentId);
    if (parent !== undefined) await putBelow(writes, unit, parent);
  } else if (step !== undefined) {
    await stepBy(writes, unit, step === 'up' ? -1 : 1);
  }
}

async function putBelow(writes: Writes, unit: UnitRow, parent: UnitRow): Promise<void> {
  const position = endOf(await childrenOf(writes, parent.id));
  const path = `${parent.path}${unit.id}/`;
  const deeper = parent.level + 1 - unit.level;
  const rest = unit.path.length + 1;
  await writes
    .updateTable('unit')
    .set({
      path: sql<string>`cast(${path} as text) || substr("path", ${rest})`,
      level: sql<number>`"level" + ${deeper}`,
    })
    .where(isWithin(unit.path))
    .execute();
  await writes
    .updateTable('unit')
    .set({ parentId: parent.id, position })
    .where('id', '=', unit.id)
    .execute();
}

/** All siblings are counted anew: several may stand at the same position. */
async function stepBy(writes: Writes, unit: UnitRow, step: -1 | 1): Promise<void> {
  if (unit.parentId === null) return;
  const order = (await childrenOf(writes, unit.parentId)).map(({ id }) => id);
  const from = order.indexOf(unit.id);
  const to = from + step;
  if (to < 0 || to >= order.length) return;
  order.splice(from, 1);
  order.splice(to, 0, unit.id);
  for (const [position, id] of order.entries()) {
    await writes.updateTable('unit').set({ position }).where('id', '=', id).execute();
  }
}
