import { useSyncExternalStore } from 'react';

import type { Template } from '@/lib/template/template';

/** Reports are written in the year after; the server that made this page knows no date. */
export function useLastYear(): number {
  return useSyncExternalStore(
    () => () => {},
    () => new Date().getFullYear() - 1,
    () => 2025,
  );
}

/** Years that a report can be begun for, the newest first. */
export function yearsFrom(templates: readonly Template[], lastYear: number): readonly number[] {
  const first = Math.min(...templates.map(({ years }) => years.from));
  const count = Math.max(lastYear + 2 - first, 1);
  return Array.from({ length: count }, (_, index) => lastYear + 1 - index);
}
