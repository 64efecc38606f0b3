import { useSyncExternalStore } from 'react';

import type { Editor } from '@/components/form/editor';
import { useVersion } from '@/components/form/use-version';
import { LAST_YEAR } from '@/lib/report/field-names';
import type { LastYear } from '@/lib/report/report';
import { showLastYear } from './show-last-year';

export function useShownLastYear(): boolean {
  return useSyncExternalStore(showLastYear.subscribe, isShown, () => false);
}

/** The report of the year before; `null` while there is none. */
export function useLastYear(editor: Editor): LastYear | null {
  useVersion(editor, LAST_YEAR);
  return editor.lastYear()?.report ?? null;
}

function isShown(): boolean {
  return showLastYear.read() === 'yes';
}
