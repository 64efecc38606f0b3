import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Template } from '@/lib/template/template';
import { takeHandedFiles } from './handed-files';
import { createImportDesk, type DeskState, type ImportDesk } from './import-desk';

/** The desk of this page; leaving the page ends whatever is still being read. */
export function useImportDesk(templates: readonly Template[]): readonly [ImportDesk, DeskState] {
  const [desk] = useState(() => createImportDesk(templates));
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  useEffect(() => {
    desk.add(takeHandedFiles());
    desk.resume();
    return desk.stop;
  }, [desk]);
  return [desk, state];
}
