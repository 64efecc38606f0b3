import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type Transaction } from 'kysely';

import { nodeSqliteDialect } from './node-sqlite';
import { postgresDialect } from './postgres';
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
  readonly reads: Reads;
  /**
   * Runs a job in a transaction, all or nothing; resolves when it is on the disk. On SQLite jobs
   * that wait at the same time are committed together, each in a savepoint of its own.
   */
  write<Result>(job: (writes: Writes) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function openDatabase(place: DatabasePlace): Database {
  switch (place.kind) {
    case 'sqlite': {
      mkdirSync(dirname(place.file), { recursive: true });
      return databaseOf(place, new Kysely<Tables>({ dialect: nodeSqliteDialect(place.file) }));
    }
    case 'postgres':
      return databaseOf(place, new Kysely<Tables>({ dialect: postgresDialect(place.url) }));
  }
}

function databaseOf(place: DatabasePlace, reads: Reads): Database {
  return {
    kind: place.kind,
    place,
    reads,
    write: (job) => reads.transaction().execute(job),
    close: () => reads.destroy(),
  };
}
