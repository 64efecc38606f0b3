import { sql } from 'kysely';

import type { Database, Writes } from '../../database/database';
import type { Head } from './dump-lines';
import { DUMPED, LEFT_OUT } from './dumped-tables';
import { fillTables } from './fill-tables';
import type { Restored, RestoreOptions } from './restore-options';

/** Everything in one transaction: the old tables go and the new ones come in the same moment. */
export async function restorePostgres(
  database: Database,
  head: Head,
  options: RestoreOptions,
): Promise<Restored> {
  try {
    return await database.write(async (writes) => {
      if (await isInUse(writes)) return 'in-use';
      const tables = await tablesIn(writes);
      if (options.existing === 'keep' && (await hasRows(writes, tables))) return 'not-empty';
      for (const table of tables.filter((name) => OURS.has(name))) {
        await sql`drop table ${sql.table(table)} cascade`.execute(writes);
      }
      const rows = await fillTables({ kind: 'postgres', writes }, head, options);
      return { rows, kept: null };
    });
  } finally {
    await database.close();
  }
}

/** Other programs may have tables in the same database. */
const OURS: ReadonlySet<string> = new Set([
  ...DUMPED.map(({ name }) => name),
  ...LEFT_OUT,
  'kysely_migration',
  'kysely_migration_lock',
]);

/** Servers of ours call themselves by one name. */
async function isInUse(writes: Writes): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'gouji' and pid <> pg_backend_pid()
  `.execute(writes);
  return rows.length > 0;
}

async function tablesIn(writes: Writes): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()
  `.execute(writes);
  return rows.map(({ name }) => name);
}

async function hasRows(writes: Writes, tables: readonly string[]): Promise<boolean> {
  for (const table of ['unit', 'user', 'report']) {
    if (!tables.includes(table)) continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(writes);
    if (rows.length > 0) return true;
  }
  return false;
}
