import type { AccountEntry, FirstPassword } from '@/lib/roster/admin-answers';

/** What is being done to an account in a dialog. */
export type AccountTask =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'reset' | 'close'; readonly account: AccountEntry }
  | { readonly kind: 'password'; readonly password: FirstPassword };
