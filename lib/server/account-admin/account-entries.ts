import type { AccountEntry } from '@/lib/roster/admin-answers';
import type { Reads } from '../database/database';

export function entries(reads: Reads) {
  return reads
    .selectFrom('user')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.id', 'user.username', 'user.displayUsername', 'user.name', 'user.role'])
    .select(['user.unitId', 'unit.name as unitName', 'user.isClosed', 'user.mustChangePassword']);
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

export function entryOf({
  displayUsername,
  isClosed,
  mustChangePassword,
  ...row
}: Row): AccountEntry {
  return {
    ...row,
    username: displayUsername ?? row.username,
    isClosed: isClosed === 1,
    mustChangePassword: mustChangePassword === 1,
  };
}

export async function entryAt(reads: Reads, id: string): Promise<AccountEntry | undefined> {
  const row = await entries(reads).where('user.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : entryOf(row);
}
