import type { ReadFile } from '../imported';

export async function readDocx(_bytes: Uint8Array): Promise<ReadFile> {
  return { ok: false, refusal: { code: 'unknown-format', found: 'docx' } };
}
