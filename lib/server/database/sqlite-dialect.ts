import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

import { isBusy } from './database-errors';
import type { SqliteFile } from './node-sqlite';

const RETRY_AFTER_MS = 20;
const MOST_TRIES = 150;

/** The one connection that writes. Its transactions take the file at once or wait for it. */
export function writingDialect(file: SqliteFile): Dialect {
  return dialectOf(oneConnection, {
    ...driverOf(file.connection),
    beginTransaction: () => begin(file),
    commitTransaction: async () => file.exec('commit'),
    // Some failures, such as a full disk, have ended the transaction already.
    rollbackTransaction: async () => {
      if (file.isInTransaction()) file.exec('rollback');
    },
  });
}

/** Runs one statement in a transaction of its own. */
export type RunStatement = <Row>(statement: CompiledQuery<Row>) => Promise<QueryResult<Row>>;

/**
 * Reads see only what is committed. A statement that writes is handed on, for other packages that
 * know nothing of `Database.write`.
 */
export function readingDialect(file: SqliteFile, write: RunStatement): Dialect {
  file.exec('PRAGMA query_only = ON');
  const connection: DatabaseConnection = {
    ...file.connection,
    executeQuery: <Row>(query: CompiledQuery) =>
      isRead(query) ? file.connection.executeQuery<Row>(query) : write(query as CompiledQuery<Row>),
  };
  return dialectOf(manyConnections, driverOf(connection));
}

/** A process that stands still until the other one is done would answer nobody meanwhile. */
async function begin(file: SqliteFile): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      file.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || tries === MOST_TRIES) throw error;
    }
    await setTimeout(RETRY_AFTER_MS);
  }
}

function isRead({ query, sql }: CompiledQuery): boolean {
  if (query.kind === 'RawNode') return /^\s*(?:select|with|explain|pragma)\b/iu.test(sql);
  return query.kind === 'SelectQueryNode';
}

function dialectOf(adapter: DialectAdapter, driver: Driver): Dialect {
  return {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(connection: DatabaseConnection): Driver {
  const refuse = async () => {
    throw new Error('Transactions begin at Database.write');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    // Whoever opened the file closes it.
    destroy: async () => {},
  };
}

const manyConnections: DialectAdapter = {
  supportsCreateIfNotExists: true,
  /** Every read is over before the next begins, so they need not wait for one another. */
  supportsMultipleConnections: true,
  supportsTransactionalDdl: true,
  supportsReturning: true,
  supportsOutput: false,
  /** The transaction that migrates holds the file. */
  acquireMigrationLock: async () => {},
  releaseMigrationLock: async () => {},
};

const oneConnection: DialectAdapter = { ...manyConnections, supportsMultipleConnections: false };
