import type { ReadFile } from '../imported';

export async function readText(_bytes: Uint8Array): Promise<ReadFile> {
  return { ok: false, refusal: { code: 'unknown-format', found: 'text' } };
}

export async function readMarkdown(bytes: Uint8Array): Promise<ReadFile> {
  return readText(bytes);
}
