import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

const INT8 = 20;
const MOST_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

/** Counts and times are well below 2^53, so whole numbers of eight bytes are read as numbers. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    application_name: 'gouji',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 ? Number : types.getTypeParser(id, format),
    },
  });
  // A connection that the server closes while idle is replaced; without a listener it would
  // end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
