import { Migrator } from 'kysely/migration';

import type { Database, DatabaseKind, Reads } from './database';
import type { MigrationOf } from './migration-of';
import { firstTables } from './migrations/001-first-tables';
import { shortLog } from './migrations/002-short-log';

/** In order, by name. A migration that was released is never changed. */
const MIGRATIONS: Readonly<Record<string, MigrationOf>> = {
  '001-first-tables': firstTables,
  '002-short-log': shortLog,
};

/** In order. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(MIGRATIONS);

/** Brings the tables up to date; several servers that start together wait for one another. */
export async function migrate({ kind, reads, write }: Database): Promise<void> {
  if (kind === 'postgres') await migrateIn(reads, kind);
  else await write((writes) => migrateIn(writes, kind));
}

export interface Migrations {
  /** The names of all that this version has, in order. */
  readonly known: readonly string[];
  readonly done: readonly string[];
}

export async function migrationsOf({ kind, reads }: Database): Promise<Migrations> {
  const all = await migratorOf(reads, kind).getMigrations();
  const done = all.filter(({ executedAt }) => executedAt !== undefined);
  return { known: all.map(({ name }) => name), done: done.map(({ name }) => name) };
}

/** The same within a transaction. */
export async function migrateIn(db: Reads, kind: DatabaseKind): Promise<void> {
  const { error } = await migratorOf(db, kind).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Makes the tables as an older version had them. */
export async function migrateInTo(db: Reads, kind: DatabaseKind, name: string): Promise<void> {
  const { error } = await migratorOf(db, kind).migrateTo(name);
  if (error !== undefined) throw error;
}

function migratorOf(db: Reads, kind: DatabaseKind): Migrator {
  const migrations = Object.entries(MIGRATIONS).map(([name, of]) => [name, of(kind)]);
  return new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  });
}
