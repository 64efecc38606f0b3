import type { Writes } from '../database/database';
import { type Refused, refuse } from '../refusal';
import { type UnitRow, unitAt } from './unit-rows';

interface Wanted {
  readonly closed: boolean | undefined;
  readonly now: number;
}

/** A unit closes when none below it is open, and opens again below an open one. */
export async function closeOrReopen(
  writes: Writes,
  unit: UnitRow,
  { closed, now }: Wanted,
): Promise<Refused | null> {
  const isClosed = unit.closedAt !== null;
  if (closed === undefined || closed === isClosed) return null;
  const refused = closed ? await closeRefusal(writes, unit) : await reopenRefusal(writes, unit);
  if (refused !== null) return refused;
  const closedAt = closed ? now : null;
  await writes.updateTable('unit').set({ closedAt }).where('id', '=', unit.id).execute();
  return null;
}

async function closeRefusal(writes: Writes, unit: UnitRow): Promise<Refused | null> {
  if (unit.parentId === null) return refuse('conflict', '最上级单位不能停用。');
  const open = await writes
    .selectFrom('unit')
    .select('name')
    .where('parentId', '=', unit.id)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (open === undefined) return null;
  return refuse(
    'conflict',
    `“${unit.name}”下面还有“${open.name}”等单位没有停用。请先停用下级单位，或者把它们移到别处。`,
  );
}

async function reopenRefusal(writes: Writes, unit: UnitRow): Promise<Refused | null> {
  const parent = await unitAt(writes, unit.parentId ?? '');
  if (parent === undefined || parent.closedAt === null) return null;
  return refuse('conflict', `上级单位“${parent.name}”已停用，请先恢复上级单位。`);
}
