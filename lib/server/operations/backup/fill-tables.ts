import type { DatabaseKind, Writes } from '../../database/database';
import { migrateIn, migrateInTo } from '../../database/migrations';
import type { Head } from './dump-lines';
import { type LoadOptions, loadDump } from './load-dump';

/** Makes the tables as they were when the backup was made, fills them and brings them up to date. */
export async function fillTables(
  target: { readonly kind: DatabaseKind; readonly writes: Writes },
  head: Head,
  options: LoadOptions,
): Promise<number> {
  const { kind, writes } = target;
  const last = head.migrations.at(-1);
  if (last === undefined) throw new Error('A backup without tables');
  await migrateInTo(writes, kind, last);
  const rows = await loadDump(target, options);
  await migrateIn(writes, kind);
  return rows;
}
