import { type Selectable, sql } from 'kysely';

import type { Database, Reads, Writes } from '../database/database';
import type { UnitTable } from '../database/tables';

export type UnitRow = Selectable<UnitTable>;

/** Whether a path lies in the subtree of another; unlike `like`, it knows no wildcards. */
export function isWithin(path: string) {
  return sql<boolean>`substr("unit"."path", 1, ${path.length}) = ${path}`;
}

export async function unitAt(reads: Reads, id: string): Promise<UnitRow | undefined> {
  return reads.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function childrenOf(reads: Reads, id: string): Promise<readonly UnitRow[]> {
  return reads
    .selectFrom('unit')
    .selectAll()
    .where('parentId', '=', id)
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** Changes of the tree come one after another: two moves at once could make a circle. */
export async function lockTree({ kind }: Database, writes: Writes): Promise<void> {
  if (kind === 'sqlite') return;
  await writes.selectFrom('unit').select('id').where('parentId', 'is', null).forUpdate().execute();
}
