import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';

import { openServerAt, openTestServer } from '../each-database';

it('goes on after PostgreSQL has ended a connection in the middle of a job', async () => {
  const server = await openTestServer('postgres');
  onTestFinished(() => server.close());
  const other = await openServerAt(server.database.place);
  onTestFinished(() => other.close());
  const job = server.database.write(async (writes) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(writes);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.database.reads);
    await sql`select 1`.execute(writes);
  });
  await expect(job).rejects.toThrow();
  const { rows } = await server.database.write((writes) => sql`select 1`.execute(writes));
  expect(rows).toHaveLength(1);
});
