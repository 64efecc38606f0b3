import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

const INT8 = 20;
const MOST_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;
/** A server that is gone for good must not keep reports locked. */
const WAIT_WITHIN_MS = 60_000;

/** Counts and times are well below 2^53, so whole numbers of eight bytes are read as numbers. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    application_name: 'gouji',
    max: MOST_CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    idle_in_transaction_session_timeout: WAIT_WITHIN_MS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 ? Number : types.getTypeParser(id, format),
    },
  });
  // A connection that the server closes while idle is replaced; without a listener it would
  // end the process.
  pool.on('error', () => {});
  // The same for one that ends in the middle of a job; the job hears of it at its next question.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}
