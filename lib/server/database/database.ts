import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, type Transaction } from 'kysely';

import { observeQuery } from '../operations/metrics';
import { isInEachOthersWay } from './database-errors';
import { groupCommit } from './group-commit';
import { openSqlite } from './node-sqlite';
import { postgresDialect } from './postgres';
import { readingDialect, writingDialect } from './sqlite-dialect';
import type { Tables } from './tables';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Where the data lies: a file for SQLite, an address for PostgreSQL. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Reads inside or outside a transaction. */
export type Reads = Kysely<Tables>;
export type Writes = Transaction<Tables>;

export interface Database {
  readonly kind: DatabaseKind;
  readonly place: DatabasePlace;
  /** Sees what is committed; a single statement that writes is a commit of its own. */
  readonly reads: Reads;
  /**
   * Runs a job in a transaction, all or nothing; resolves when it is on the disk. On SQLite jobs
   * that wait at the same time are committed together, each in a savepoint of its own; others wait
   * for a job, so it does nothing slow, and it reads and writes with `writes` alone. On PostgreSQL
   * a job that was in the way of another one is run again.
   */
  write<Result>(job: (writes: Writes) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function openDatabase(place: DatabasePlace): Database {
  return place.kind === 'sqlite' ? openFile(place) : openPostgres(place);
}

function openFile(place: DatabasePlace & { readonly kind: 'sqlite' }): Database {
  mkdirSync(dirname(place.file), { recursive: true });
  const files = { writing: openSqlite(place.file), reading: openSqlite(place.file) };
  const writing = new Kysely<Tables>({
    dialect: writingDialect(files.writing),
    log: observeQuery,
  });
  const { write, finish } = groupCommit(writing);
  const reads = new Kysely<Tables>({
    dialect: readingDialect(files.reading, (statement) =>
      write((writes) => writes.executeQuery(statement)),
    ),
    log: observeQuery,
  });
  return {
    kind: place.kind,
    place,
    reads,
    write,
    close: async () => {
      await finish();
      files.reading.close();
      files.writing.close();
    },
  };
}

function openPostgres(place: DatabasePlace & { readonly kind: 'postgres' }): Database {
  const reads = new Kysely<Tables>({ dialect: postgresDialect(place.url), log: observeQuery });
  return {
    kind: place.kind,
    place,
    reads,
    write: (job) => withRetries(() => reads.transaction().execute(job)),
    close: () => reads.destroy(),
  };
}

const MOST_TRIES = 8;
const RETRY_WITHIN_MS = 20;

async function withRetries<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isInEachOthersWay(error) || tries === MOST_TRIES) throw error;
    }
    await setTimeout(Math.random() * RETRY_WITHIN_MS * tries);
  }
}
