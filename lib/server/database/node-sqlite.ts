import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

const MOST_STATEMENTS = 500;
/** Waits so long, standing still, for another process that holds the file. */
const BUSY_MS = 50;

/** One connection to a SQLite file. Every call blocks the process until it is done. */
export interface SqliteFile {
  readonly connection: DatabaseConnection;
  exec(statement: string): void;
  isInTransaction(): boolean;
  close(): void;
}

/**
 * `synchronous=FULL` puts every commit on the disk before it is answered, also through a power
 * cut. With WAL, reading goes on beside writing and sees what was committed.
 */
export function openSqlite(file: string): SqliteFile {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  return {
    connection: connectionOf(database),
    exec: (statement) => database.exec(statement),
    isInTransaction: () => database.isTransaction,
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

function connectionOf(database: DatabaseSync): DatabaseConnection {
  const known = new Map<string, Prepared>();
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const prepared = known.get(sql) ?? preparedOf(database.prepare(sql));
      if (known.size >= MOST_STATEMENTS) known.clear();
      known.set(sql, prepared);
      return resultOf<Row>(prepared, parameters);
    },
    async *streamQuery<Row>({ sql, parameters }: CompiledQuery) {
      for (const row of database.prepare(sql).iterate(...parameters.map(inputOf))) {
        yield { rows: [row as Row] };
      }
    },
  };
}

interface Prepared {
  readonly statement: StatementSync;
  /** None where the statement gives no rows. */
  readonly columns: readonly string[];
}

/** Rows as arrays are made in half the time that rows as objects take. */
function preparedOf(statement: StatementSync): Prepared {
  statement.setReturnArrays(true);
  return { statement, columns: statement.columns().map(({ name }) => name) };
}

function resultOf<Row>(
  { statement, columns }: Prepared,
  parameters: readonly unknown[],
): QueryResult<Row> {
  const values = parameters.map(inputOf);
  if (columns.length > 0) {
    return { rows: statement.all(...values).map((row) => rowOf<Row>(columns, row)) };
  }
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function rowOf<Row>(columns: readonly string[], given: unknown): Row {
  const values: readonly unknown[] = Array.isArray(given) ? given : [];
  const row: Record<string, unknown> = {};
  for (let column = 0; column < columns.length; column += 1) {
    row[columns[column] ?? ''] = values[column];
  }
  return row as Row;
}

/** SQLite knows neither dates nor truth values. */
function inputOf(value: unknown): SQLInputValue {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  if (value instanceof Uint8Array) return value;
  throw new Error(`No value for a database: ${typeof value}`);
}
