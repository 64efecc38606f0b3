import type { Database } from '../database/database';
import { migrationsOf } from '../database/migrations';

export type Readiness = 'ready' | 'database-unreachable' | 'migrations-missing';

/** A balancer asks every few seconds; one that gets no answer in time takes another server. */
const ANSWER_WITHIN_MS = 3000;

/** Whether this server can do its work now. */
export async function readinessOf(database: Database): Promise<Readiness> {
  const asked = askDatabase(database);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve('database-unreachable'), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function askDatabase(database: Database): Promise<Readiness> {
  try {
    const { known, done } = await migrationsOf(database);
    return done.length === known.length ? 'ready' : 'migrations-missing';
  } catch {
    return 'database-unreachable';
  }
}
