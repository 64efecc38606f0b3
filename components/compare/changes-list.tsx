'use client';

import type { Change } from '@/lib/compare/change';
import type { Template } from '@/lib/template/template';

export interface ChangesListProps {
  readonly template: Template;
  /** Of the report before, when it is another edition. */
  readonly beforeTemplate?: Template;
  readonly changes: readonly Change[];
  readonly active: string | null;
  readonly onActive: (id: string) => void;
}

/** All changes in words, by section. Fills the height it is given. */
export function ChangesList({ changes }: ChangesListProps) {
  return <section aria-label="改动清单">{changes.length}</section>;
}
