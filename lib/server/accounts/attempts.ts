import type { Writes } from '../database/database';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';

/** So many wrong passwords in a row cost nothing but the next try. */
const FREE_FAILURES = 5;
const MINUTE_MS = 60_000;
const LONGEST_WAIT_MINUTES = 15;
/** Failures older than this are forgotten. */
const FORGET_MS = 24 * 60 * MINUTE_MS;

/**
 * Counts a try for a user name as a failure before the password is looked at, so that guesses at
 * the same time, on any server, count too; `clearAttempts` takes it back. Names that nobody has
 * are counted alike.
 */
export function countAttempt({ database, now }: Server, name: string): Promise<Refused | null> {
  const at = now();
  return database.write(async (writes) => {
    await writes
      .deleteFrom('attempt')
      .where('lastAt', '<', at - FORGET_MS)
      .execute();
    // After the clock was set back a wait is never longer than it was.
    await writes
      .updateTable('attempt')
      .set({ lastAt: at })
      .where('name', '=', name)
      .where('lastAt', '>', at)
      .execute();
    // Also where the row is there already, this holds it until the transaction is over.
    const { failures, lastAt } = await writes
      .insertInto('attempt')
      .values({ name, failures: 0, lastAt: at })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
      .returning(['failures', 'lastAt'])
      .executeTakeFirstOrThrow();
    const waitMs = waitAfter(failures) - (at - lastAt);
    if (waitMs > 0) return refusalFor(waitMs);
    await writes
      .updateTable('attempt')
      .set({ failures: failures + 1, lastAt: at })
      .where('name', '=', name)
      .execute();
    return null;
  });
}

export async function clearAttempts(writes: Writes, name: string): Promise<void> {
  await writes.deleteFrom('attempt').where('name', '=', name).execute();
}

/** 1, 2, 4, 8 and then always 15 minutes. */
function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MINUTES) * MINUTE_MS;
}

function refusalFor(waitMs: number): Refused {
  const minutes = Math.ceil(waitMs / MINUTE_MS);
  const message = `密码连续输错次数太多，请过${minutes}分钟再试。忘了密码，请找管理员重置。`;
  return refuse('too-many', message, { minutes });
}
