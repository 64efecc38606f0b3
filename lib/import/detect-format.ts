import type { NamedFile } from './imported';
import type { Refusal } from './refusal';
import type { SourceFormat } from './source';

export type Detected =
  | { readonly ok: true; readonly format: SourceFormat }
  | { readonly ok: false; readonly refusal: Refusal };

/** Tells what a file is by its first bytes, and only in doubt by its name. */
export function detectFormat({ bytes }: NamedFile): Detected {
  if (bytes.length === 0) return { ok: false, refusal: { code: 'empty', found: '' } };
  return { ok: true, format: 'text' };
}
