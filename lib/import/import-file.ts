import type { Template } from '@/lib/template/template';
import { detectFormat } from './detect-format';
import type { ImportOutcome, NamedFile, ReadFile } from './imported';
import { readSource } from './read-source';
import { readers } from './readers/registry';
import { isTooMuch } from './readers/too-much';
import type { RefusalCode } from './refusal';

/**
 * Reads a published report from a file of any readable format. A file that cannot be read is
 * refused with its reason; only a mistake of ours throws. It bounds what a file may unpack to,
 * but not the time; run it where it can be ended.
 */
export async function importFile(
  templates: readonly Template[],
  file: NamedFile,
): Promise<ImportOutcome> {
  const read = await readFile(file);
  return read.ok ? readSource(templates, read.source, file.name) : read;
}

/** The neutral source of a file, without looking at what it says. */
export async function readFile(file: NamedFile): Promise<ReadFile> {
  const detected = detectFormat(file);
  if (!detected.ok) return detected;
  try {
    const read = await readers[detected.format](file.bytes);
    return read.ok && read.source.blocks.length === 0 ? refused('empty') : read;
  } catch (error) {
    return refused(isTooMuch(error) ? 'unpacks-too-large' : 'damaged');
  }
}

function refused(code: RefusalCode): ReadFile {
  return { ok: false, refusal: { code, found: '' } };
}
