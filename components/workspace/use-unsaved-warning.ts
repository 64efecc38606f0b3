import { useEffect } from 'react';

import type { DraftSession } from './draft-session';

const RETRY_MS = 5000;

/**
 * While an edit is not on the disk, leaving asks first and saving is tried again and again. What
 * is on its way when the page ends is kept for the next one.
 */
export function useUnsavedWarning(session: DraftSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.saveState().kind === 'failed') event.preventDefault();
    };
    const timer = setInterval(() => {
      const state = session.saveState();
      const canRetry = state.kind === 'failed' && state.failure !== 'taken-over';
      if (canRetry && state.failure !== 'removed') session.retrySaving();
    }, RETRY_MS);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', session.keepUnsaved);
    return () => {
      clearInterval(timer);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', session.keepUnsaved);
    };
  }, [session]);
}
