import { useCallback, useSyncExternalStore } from 'react';

import type { Editor } from '@/components/form/editor';

/**
 * What a component shows of some cells, as one text. The component is drawn again when that
 * text changes, and not whenever one of the cells does.
 */
export function useSnapshot(
  editor: Editor,
  addresses: readonly string[],
  read: () => string,
): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = addresses.map((address) => editor.subscribe(address, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor, addresses],
  );
  return useSyncExternalStore(subscribe, read, read);
}
