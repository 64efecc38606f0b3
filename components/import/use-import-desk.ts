import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Template } from '@/lib/template/template';
import { takeHandedFiles } from './handed-files';
import { createImportDesk, type DeskState, type ImportDesk } from './import-desk';

let kept: ImportDesk | null = null;

/**
 * The desk with its files, which is still there when a person comes back from a draft that was
 * made of one of them. Leaving the page stops what is being read; coming back goes on with it.
 */
export function useImportDesk(templates: readonly Template[]): readonly [ImportDesk, DeskState] {
  const [desk] = useState(() => {
    kept ??= createImportDesk(templates);
    return kept;
  });
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  useEffect(() => {
    // It stays on the other pages too: the desk is lost with any of them.
    window.addEventListener('beforeunload', askBeforeLoss);
    desk.add(takeHandedFiles());
    desk.resume();
    return desk.stop;
  }, [desk]);
  return [desk, state];
}

function askBeforeLoss(event: BeforeUnloadEvent): void {
  if (kept?.hasUntaken() === true) event.preventDefault();
}
