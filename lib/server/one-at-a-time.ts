import { setImmediate } from 'node:timers/promises';

import { type Refused, refuse } from './refusal';

interface Queue {
  /** The work that came last, finished or not. */
  last: Promise<unknown>;
  waiting: number;
}

declare global {
  // Next loads a module once for each bundle; there is one queue all the same.
  var goujiQueue: Queue | undefined;
}

/** Of strangers' work, which may be as large as a request may be. */
const MOST_WAITING = 16;

/**
 * Making a document holds the process for a moment. Only one is made at a time whatever the
 * number of downloads, and what has come in meanwhile is answered before the next one.
 */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const queue = queueOfProcess();
  const done = queue.last.then(async () => {
    await setImmediate();
    return work();
  });
  queue.last = done.catch(() => {});
  queue.waiting += 1;
  try {
    return await done;
  } finally {
    queue.waiting -= 1;
  }
}

/** The same for work that everybody may ask for: refused while many wait. */
export async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  if (queueOfProcess().waiting >= MOST_WAITING) {
    return refuse('too-many', '现在生成文件的人很多，请过几秒再试。');
  }
  return oneAtATime(work);
}

function queueOfProcess(): Queue {
  globalThis.goujiQueue ??= { last: Promise.resolve(), waiting: 0 };
  return globalThis.goujiQueue;
}
