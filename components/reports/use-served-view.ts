import { useSyncExternalStore } from 'react';

import type { ServedSession, ServedView } from './served-view';

/** Draws again when the chosen part of the view is another one, and for nothing else. */
export function useServedView<Part>(
  session: ServedSession,
  choose: (view: ServedView) => Part,
): Part {
  const read = () => choose(session.view());
  return useSyncExternalStore(session.subscribe, read, read);
}
