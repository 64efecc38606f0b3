import type { Template } from '@/lib/template/template';
import type { ImportOutcome } from './imported';
import type { Source } from './source';

/** Finds the report in a source. `name` is the file's, for the receipt. */
export function readSource(
  _templates: readonly Template[],
  _source: Source,
  _name: string,
): ImportOutcome {
  return { ok: false, refusal: { code: 'not-a-report', found: '' } };
}
