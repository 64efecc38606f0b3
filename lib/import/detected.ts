import type { Refusal } from './refusal';
import type { SourceFormat } from './source';

export type Detected =
  | { readonly ok: true; readonly format: SourceFormat }
  | { readonly ok: false; readonly refusal: Refusal };
