import type { FileSummary } from '@/lib/checkup/file-summary';
import type { Finding } from '@/lib/findings/finding';
import type { Imported } from '@/lib/import/imported';
import type { Refusal } from '@/lib/import/refusal';
import type { Template } from '@/lib/template/template';

/** What the page says to a reading worker: the templates once, then one file after the other. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly templates: readonly Template[] }
  | { readonly kind: 'read'; readonly file: Blob; readonly name: string; readonly detail: Detail };

/** Among many files only the summary of each is kept. */
export type Detail = 'summary' | 'whole';

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: ReadResult };

export type ReadResult =
  | { readonly ok: true; readonly summary: FileSummary; readonly whole: WholeImport | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** An import without its template, which the page has. */
export interface WholeImport extends Omit<Imported, 'template'> {
  readonly findings: readonly Finding[];
}
