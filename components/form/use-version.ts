import { useCallback, useSyncExternalStore } from 'react';

import type { Editor } from './editor';

/** Draws the component again when the field or topic changes, and for nothing else. */
export function useVersion(editor: Editor, key: string): number {
  const subscribe = useCallback(
    (listener: () => void) => editor.subscribe(key, listener),
    [editor, key],
  );
  const version = () => editor.versionOf(key);
  return useSyncExternalStore(subscribe, version, version);
}
