import { availableParallelism } from 'node:os';
import { type Pool, Promise as PoolPromise, pool, TerminateError } from 'workerpool';

import { refusalText } from '@/lib/import/refusal-text';
import { type FileError, type UnreadableFile, wholeFile } from './file-error';
import type { FileTasks } from './serve-files';

/** How files are worked on. */
export interface FileWork {
  readonly files: readonly string[];
  /** Last year's report of the file; only checking looks at it. */
  readonly previous?: string | null;
  /** The path of the script that every worker starts with. */
  readonly workerScript: string;
  readonly workers: number;
  readonly secondsEach: number;
}

export type Task = keyof FileTasks;
export type Result<T extends Task> = Awaited<ReturnType<FileTasks[T]>> | UnreadableFile;

/** One for each core. */
export function usualWorkers(): number {
  return availableParallelism();
}

/** What to do with each result; what it answers is kept. */
export type Take<T extends Task, Kept> = (result: Result<T>, index: number) => Promise<Kept>;

/**
 * Does a task with every file, in processes that each file may use for its time only. What is kept
 * is in the order of the files; a file that ends its process is told as unreadable.
 */
export async function workOnFiles<T extends Task, Kept>(
  task: T,
  work: FileWork,
  take: Take<T, Kept>,
): Promise<readonly Kept[]> {
  const workers = openPool(work);
  const kept: Kept[] = [];
  const { previous = null, secondsEach } = work;
  const rest = work.files.entries();
  try {
    // The pool takes no task out of its own queue once a worker has died, so none waits there.
    const lanes = Array.from({ length: Math.min(work.workers, work.files.length) }, async () => {
      for (const [index, file] of rest) {
        const result = await run(workers, { task, file, previous, secondsEach });
        kept[index] = await take(result, index);
      }
    });
    await Promise.all(lanes);
    return kept;
  } finally {
    await workers.terminate();
  }
}

/** Enough for the largest file that is taken in; what is in buffers is not counted. */
const MOST_HEAP_MB = 256;
const KILL_AFTER_MS = 200;

/** Processes and not threads: a thread that is out of memory may take the whole program along. */
function openPool({ workerScript, workers }: FileWork): Pool {
  return pool(workerScript, {
    workerType: 'process',
    maxWorkers: Math.max(1, workers),
    workerTerminateTimeout: KILL_AFTER_MS,
    // What packages print there is not for the user, and is dropped.
    emitStdStreams: true,
    forkOpts: {
      execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
    },
  });
}

interface Job<T extends Task> {
  readonly task: T;
  readonly file: string;
  readonly previous: string | null;
  readonly secondsEach: number;
}

async function run<T extends Task>(
  workers: Pool,
  { task, file, previous, secondsEach }: Job<T>,
): Promise<Result<T>> {
  try {
    return await workers.exec(task, [file, previous]).timeout(secondsEach * 1000);
  } catch (error) {
    return { ok: false, file, error: errorOf(error) };
  }
}

function errorOf(error: unknown): FileError {
  if (error instanceof PoolPromise.TimeoutError) {
    return wholeFile('took-too-long', refusalText({ code: 'took-too-long', found: '' }));
  }
  if (error instanceof TerminateError) {
    return wholeFile(
      'out-of-memory',
      '读取这个文件需要的内存太多，已停止。请用WPS或Word打开原文件，另存为DOCX后再试。',
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return wholeFile('failed', `程序读取这个文件时出错（${reason}），请把文件交给维护者。`);
}
