import type { ServedSession } from './served-view';

/**
 * Resolves to true when the server has everything, and to false when it cannot have it now: it is
 * not reached, does not take it, or two texts wait for a choice.
 */
export function waitUntilSaved(session: ServedSession): Promise<boolean> {
  session.sync();
  return new Promise((resolve) => {
    const look = (): boolean => {
      const { kind } = session.view().status;
      if (kind === 'sending') return false;
      resolve(kind === 'on-server');
      return true;
    };
    if (look()) return;
    const stop = session.subscribe(() => {
      if (look()) stop();
    });
  });
}
