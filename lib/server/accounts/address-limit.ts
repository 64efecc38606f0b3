import { sql } from 'kysely';

import type { Writes } from '../database/database';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';

const WINDOW_MS = 10 * 60_000;
/** A whole county may sign in from behind one address; only failures stay counted. */
const MOST_FAILURES = 200;

/**
 * Slows down somebody who tries one password on many names. Counted before the password is looked
 * at and taken back by `forgiveAddress` when it was right.
 */
export async function countAddress(
  { database, now }: Server,
  address: string,
): Promise<Refused | null> {
  const at = now();
  const key = keyOf(address);
  return database.write(async (writes) => {
    await writes
      .deleteFrom('rateLimit')
      .where((row) =>
        row.or([
          row('lastRequest', '<', at - WINDOW_MS),
          // The clock was set back.
          row('lastRequest', '>', at + WINDOW_MS),
        ]),
      )
      .execute();
    const { count } = await writes
      .insertInto('rateLimit')
      .values({ id: key, key, count: 1, lastRequest: at })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ count: sql`${sql.ref('rateLimit.count')} + 1` }),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    if (count <= MOST_FAILURES) return null;
    return refuse('too-many', '从这里登录失败的次数太多，请过10分钟再试，或联系管理员。');
  });
}

export async function forgiveAddress(writes: Writes, address: string): Promise<void> {
  await writes
    .updateTable('rateLimit')
    .set({ count: sql`count - 1` })
    .where('key', '=', keyOf(address))
    .execute();
}

function keyOf(address: string): string {
  return `sign-in ${address}`;
}
