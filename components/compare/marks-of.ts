import type { Mark } from '@/components/pages/mark';
import type { Change } from '@/lib/compare/change';
import type { Template } from '@/lib/template/template';

/** The marks of changes on the pages of the report after; their ids are those of the changes. */
export function marksOf(_template: Template, _changes: readonly Change[]): readonly Mark[] {
  return [];
}
