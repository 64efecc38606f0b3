import type { ReadFile } from '../imported';

export async function readXlsx(_bytes: Uint8Array): Promise<ReadFile> {
  return { ok: false, refusal: { code: 'unknown-format', found: 'xlsx' } };
}
