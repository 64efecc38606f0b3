import { randomBytes } from 'node:crypto';

import type { Database } from '../database/database';

const NAME = 'secret';

/**
 * Signs the cookies of sessions. It lies in the database, so that all servers on one database
 * share it and none is ever typed or committed.
 */
export async function secretOf(database: Database): Promise<string> {
  await database.write((writes) =>
    writes
      .insertInto('setting')
      .values({ name: NAME, value: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
  const { value } = await database.reads
    .selectFrom('setting')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return value;
}
