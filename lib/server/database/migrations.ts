import { Migrator } from 'kysely/migration';

import type { Database, DatabaseKind, Reads } from './database';
import type { MigrationOf } from './migration-of';
import { firstTables } from './migrations/001-first-tables';

/** In order, by name. A migration that was released is never changed. */
const MIGRATIONS: Readonly<Record<string, MigrationOf>> = {
  '001-first-tables': firstTables,
};

/** A database, or a transaction on one that can make tables in it. */
export type Migrated = Pick<Database, 'kind' | 'reads'>;

/** Brings the tables up to date; several servers that start together wait for one another. */
export async function migrate(database: Database): Promise<void> {
  const { kind, reads, write } = database;
  if (kind === 'postgres') await migrateIn(reads, kind);
  else await write((writes) => migrateIn(writes, kind));
}

async function migrateIn(db: Reads, kind: DatabaseKind): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, of]) => [name, of(kind)]);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
