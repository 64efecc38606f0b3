import { setImmediate } from 'node:timers/promises';

declare global {
  // Next loads a module once for each bundle; there is one queue all the same.
  var goujiBulkQueue: Promise<unknown> | undefined;
}

/**
 * Making a document holds the process for a moment. Only one is made at a time whatever the
 * number of downloads, and what has come in meanwhile is answered before the next one.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = globalThis.goujiBulkQueue ?? Promise.resolve();
  const done = before.then(async () => {
    await setImmediate();
    return work();
  });
  globalThis.goujiBulkQueue = done.catch(() => {});
  return done;
}
