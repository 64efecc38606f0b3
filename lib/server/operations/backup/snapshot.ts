import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';

import {
  type Database,
  type DatabasePlace,
  openDatabase,
  type Reads,
} from '../../database/database';

export type Row = Readonly<Record<string, unknown>>;

/** The database as it is at one moment, while others go on writing. */
export interface Snapshot {
  /** Names of all tables, those of the migrations too. */
  tables(): Promise<readonly string[]>;
  /** Some rows at a time, so that a large table is never in memory as a whole. */
  rows(table: string): AsyncIterable<readonly Row[]>;
}

/** Looks at a snapshot; `null` when there is no database. */
export function withSnapshot<Result>(
  place: DatabasePlace,
  look: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result | null> {
  return place.kind === 'sqlite' ? lookAtFile(place.file, look) : lookAtPostgres(place, look);
}

const ROWS_AT_ONCE = 200;

/** A read transaction under WAL: it stops no writer, and sees nothing of what is written since. */
async function lookAtFile<Result>(
  file: string,
  look: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result | null> {
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec('begin');
    return await look({
      tables: async () =>
        database
          .prepare("select name from sqlite_master where type = 'table' order by name")
          .all()
          .map(({ name }) => String(name)),
      rows: (table) => inBatches(database.prepare(`select * from "${table}"`).iterate()),
    });
  } finally {
    database.close();
  }
}

async function* inBatches(rows: Iterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function lookAtPostgres<Result>(
  place: DatabasePlace,
  look: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(place);
  try {
    return await inReadTransaction(database, (reads) =>
      look({ tables: () => tablesIn(reads), rows: (table) => fetched(reads, table) }),
    );
  } finally {
    await database.close();
  }
}

function inReadTransaction<Result>(
  { reads }: Database,
  look: (reads: Reads) => Promise<Result>,
): Promise<Result> {
  return reads
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(look);
}

async function tablesIn(reads: Reads): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() order by tablename
  `.execute(reads);
  return rows.map(({ name }) => name);
}

async function* fetched(reads: Reads, table: string): AsyncGenerator<readonly Row[]> {
  await sql`declare dump no scroll cursor for select * from ${sql.table(table)}`.execute(reads);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from dump`.execute(reads);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close dump`.execute(reads);
}
