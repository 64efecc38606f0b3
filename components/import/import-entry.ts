import type { FileSummary } from '@/lib/checkup/file-summary';
import type { Finding } from '@/lib/findings/finding';
import type { Answers } from '@/lib/import/answer-cells';
import type { Imported } from '@/lib/import/imported';
import type { Refusal } from '@/lib/import/refusal';

/** A file, or pasted text, that came in. */
export interface Incoming {
  /** With its folders, when it came in one. */
  readonly name: string;
  readonly file: Blob;
}

export interface Entry extends Incoming {
  readonly id: number;
  readonly state: EntryState;
}

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly summary: FileSummary };

/** A file whose receipt is looked at, with what has been answered. */
export interface OpenImport {
  readonly original: Imported;
  readonly answers: Answers;
  /** The import with the answers in it. */
  readonly imported: Imported;
  readonly findings: readonly Finding[];
}
