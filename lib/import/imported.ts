import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Receipt } from './receipt';
import type { Refusal } from './refusal';
import type { Source } from './source';

/** A file as it comes in. `name` is only looked at for its ending, never opened. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadFile =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly refusal: Refusal };

export type ImportOutcome =
  | ({ readonly ok: true } & Imported)
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A report as it was read. `report.values` holds the totals that the document printed, right or
 * wrong; doubtful, blank and missing cells are `null` there.
 */
export interface Imported {
  readonly template: Template;
  readonly report: Report;
  readonly receipt: Receipt;
  readonly source: Source;
}
