import { useSyncExternalStore } from 'react';

/** `false` until the page answers to clicks. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
