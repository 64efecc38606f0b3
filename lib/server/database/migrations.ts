import { Migrator } from 'kysely/migration';

import type { Database } from './database';
import type { MigrationOf } from './migration-of';
import { firstTables } from './migrations/001-first-tables';

/** In order, by name. A migration that was released is never changed. */
const MIGRATIONS: Readonly<Record<string, MigrationOf>> = {
  '001-first-tables': firstTables,
};

/** Brings the tables up to date; several servers that start together wait for one another. */
export async function migrate({ kind, reads }: Database): Promise<void> {
  const migrator = new Migrator({
    db: reads,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(MIGRATIONS).map(([name, of]) => [name, of(kind)])),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
