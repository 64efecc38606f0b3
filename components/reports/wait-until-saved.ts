import type { ServedSession } from './served-view';

/**
 * Resolves to true when the server has everything, and to false when it cannot have it now: it is
 * not reached, does not take it, or two texts wait for a choice.
 */
export function waitUntilSaved(session: ServedSession): Promise<boolean> {
  session.sync();
  return new Promise((resolve) => {
    const look = (): boolean => {
      const { waiting, problem, collisions } = session.view();
      if (waiting > 0 && problem === null && collisions.length === 0) return false;
      resolve(waiting === 0);
      return true;
    };
    if (look()) return;
    const stop = session.subscribe(() => {
      if (look()) stop();
    });
  });
}
