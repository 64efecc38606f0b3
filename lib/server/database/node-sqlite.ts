import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** Waits so long for another process that holds the file, as during a backup. */
const BUSY_MS = 5000;
const MOST_STATEMENTS = 500;

/**
 * Kysely's SQLite dialect over Node's own SQLite. `synchronous=FULL` puts every commit on the
 * disk before it is answered, also through a power cut.
 */
export function nodeSqliteDialect(file: string): SqliteDialect {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  const known = new Map<string, Prepared>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (text) => {
        const prepared = known.get(text) ?? preparedOf(database.prepare(text));
        if (known.size >= MOST_STATEMENTS) known.clear();
        known.set(text, prepared);
        return prepared;
      },
    },
  });
}

type Prepared = ReturnType<typeof preparedOf>;

function preparedOf(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (values: readonly unknown[]) => statement.all(...values.map(inputOf)),
    run: (values: readonly unknown[]) => statement.run(...values.map(inputOf)),
    iterate: (values: readonly unknown[]) => statement.iterate(...values.map(inputOf)),
  };
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
