import type { UnitEntry } from '@/lib/roster/admin-answers';
import type { Choice } from '@/lib/template/template';

export interface UnitWords {
  readonly kinds: readonly Choice[];
  readonly scopes: readonly Choice[];
}

/** What is being done to a unit in a dialog. */
export type UnitTask =
  | { readonly kind: 'add'; readonly parent: UnitEntry }
  | { readonly kind: 'edit' | 'close' | 'reopen'; readonly unit: UnitEntry };
