import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';

import type { Tables } from './tables';

type Writes = Transaction<Tables>;

/** Commits jobs that wait at the same time together: a commit costs milliseconds, a job does not. */
export interface GroupCommit {
  write<Result>(job: (writes: Writes) => Promise<Result>): Promise<Result>;
  /** Resolves when nothing waits any more. */
  finish(): Promise<void>;
}

/**
 * A commit stops the process until it is on the disk. While many write, the process has more time
 * for itself than commits take, so that a slow disk makes groups larger and not everybody wait.
 */
const REST_FOR_COMMIT = 1.5;
const LONGEST_REST_MS = 20;
const MOST_JOBS = 100;

export function groupCommit(kysely: Kysely<Tables>): GroupCommit {
  const waiting: WaitingJob[] = [];
  let running: Promise<void> | null = null;
  const runAll = async () => {
    await setImmediate();
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_JOBS);
      const start = performance.now();
      await commitGroup(kysely, group);
      const restMs = Math.min((performance.now() - start) * REST_FOR_COMMIT, LONGEST_REST_MS);
      await (group.length > 1 ? setTimeout(restMs) : setImmediate());
    }
    running = null;
  };
  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ run: (writes) => runJob(writes, job, { resolve, reject }), reject });
        running ??= runAll();
      }),
    finish: async () => {
      await running;
    },
  };
}

interface WaitingJob {
  run(writes: Writes): Promise<Settle>;
  reject(error: unknown): void;
}

/** Tells the one who waits how it went; only called when everything is on the disk. */
type Settle = () => void;

interface Settling<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

async function commitGroup(kysely: Kysely<Tables>, group: readonly WaitingJob[]): Promise<void> {
  try {
    const settles = await kysely.transaction().execute(async (writes) => {
      const settled: Settle[] = [];
      for (const { run } of group) settled.push(await run(writes));
      return settled;
    });
    for (const settle of settles) settle();
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

async function runJob<Result>(
  writes: Writes,
  job: (writes: Writes) => Promise<Result>,
  { resolve, reject }: Settling<Result>,
): Promise<Settle> {
  await sql`savepoint job`.execute(writes);
  try {
    const result = await job(writes);
    await sql`release job`.execute(writes);
    return () => resolve(result);
  } catch (error) {
    await undo(writes, error);
    return () => reject(error);
  }
}

/** A failure that has ended the whole transaction is one of the whole group. */
async function undo(writes: Writes, failure: unknown): Promise<void> {
  try {
    await sql`rollback to job`.execute(writes);
    await sql`release job`.execute(writes);
  } catch {
    throw failure;
  }
}
