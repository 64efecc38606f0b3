import { basename } from 'node:path';

import { importFile } from '@/lib/import/import-file';
import type { Imported } from '@/lib/import/imported';
import { refusalText } from '@/lib/import/refusal-text';
import type { Template } from '@/lib/template/template';
import { type FileErrorCode, type UnreadableFile, wholeFile } from './file-error';
import { readBytes } from './read-bytes';
import { type ReadableFile, readReportBytes } from './report-file';

/** A saved report, or a published document of any readable format. Never throws. */
export async function readInput(
  templates: readonly Template[],
  file: string,
): Promise<ReadableFile | ReadDocument | UnreadableFile> {
  const read = await readBytes(file);
  if (!read.ok) return { ok: false, file, error: read.error };
  return isData(file, read.bytes)
    ? readReportBytes(templates, file, read.bytes)
    : readDocument(templates, file, read.bytes);
}

export interface ReadDocument extends Imported {
  readonly ok: true;
  readonly file: string;
}

/** A published document only: a saved report needs no reading in. */
export async function readPublished(
  templates: readonly Template[],
  file: string,
): Promise<ReadDocument | UnreadableFile> {
  const read = await readBytes(file);
  if (!read.ok) return { ok: false, file, error: read.error };
  return isData(file, read.bytes)
    ? unreadable(file, 'already-data', '这已经是报告的数据文件，不用导入；核对用gouji check。')
    : readDocument(templates, file, read.bytes);
}

async function readDocument(
  templates: readonly Template[],
  file: string,
  bytes: Uint8Array,
): Promise<ReadDocument | UnreadableFile> {
  const outcome = await importFile(templates, { name: basename(file), bytes });
  if (outcome.ok) return { ...outcome, file };
  return unreadable(file, outcome.refusal.code, refusalText(outcome.refusal));
}

function unreadable(file: string, code: FileErrorCode, message: string): UnreadableFile {
  return { ok: false, file, error: wholeFile(code, message) };
}

/** JSON by its name, or by what it begins with. */
function isData(file: string, bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 100));
  return /\.json$/iu.test(file) || /^\s*\{\s*"/u.test(start);
}
