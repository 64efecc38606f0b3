import { useEffect } from 'react';

import type { ServedSession } from './served-view';

/**
 * Ties a session to its page: what waits leaves when the network comes back, when the page is
 * looked at again or the machine wakes up, and once more when the page ends.
 */
export function useSessionLife(session: ServedSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.view().status.kind === 'failed') event.preventDefault();
    };
    const stop = new AbortController();
    const { signal } = stop;
    for (const type of ['online', 'focus', 'pageshow']) {
      window.addEventListener(type, session.sync, { signal });
    }
    // `resume` follows when a page that slept is woken up.
    for (const type of ['visibilitychange', 'resume']) {
      document.addEventListener(type, session.sync, { signal });
    }
    window.addEventListener('pagehide', session.leave, { signal });
    window.addEventListener('beforeunload', warn, { signal });
    return () => stop.abort();
  }, [session]);
}
