import type { LoadOptions } from './load-dump';

export interface RestoreOptions extends LoadOptions {
  /** What is to happen with a database that is not empty. */
  readonly existing: 'keep' | 'replace';
  /** An ISO time, for the name of what is replaced. */
  readonly now: string;
}

export type RestoreFault = 'no-backup' | 'broken' | 'newer-backup' | 'not-empty' | 'in-use';

export type RestoreOutcome =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly madeAt: string;
      /** Where the database that was replaced lies now; `null` where it is gone. */
      readonly kept: string | null;
    }
  | { readonly ok: false; readonly fault: RestoreFault };

export type Restored = { readonly rows: number; readonly kept: string | null } | RestoreFault;
