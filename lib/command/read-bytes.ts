import { readFile, stat } from 'node:fs/promises';

import { FILE_LIMIT_MB } from '@/lib/import/detect-format';
import { refusalText } from '@/lib/import/refusal-text';
import { type FileError, systemError, wholeFile } from './file-error';

export type Bytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: FileError };

const MEGABYTE = 1024 * 1024;

/** The bytes of a file. A file that is too large is not opened at all. */
export async function readBytes(file: string): Promise<Bytes> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory())
      return failed('folder', '这是文件夹，没有从中找到能读取的文件，请直接指定文件。');
    if (!stats.isFile()) return failed('no-file', '这不是普通文件，无法读取。');
    if (stats.size > FILE_LIMIT_MB * MEGABYTE) return tooLarge(stats.size);
    // A Buffer is a Uint8Array, but not one that every reader takes.
    return { ok: true, bytes: Uint8Array.from(await readFile(file)) };
  } catch (error) {
    return { ok: false, error: systemError(error) };
  }
}

function tooLarge(size: number): Bytes {
  const found = `${Math.ceil(size / MEGABYTE)} MB，最多${FILE_LIMIT_MB} MB`;
  return failed('too-large', refusalText({ code: 'too-large', found }));
}

function failed(code: FileError['code'], message: string): Bytes {
  return { ok: false, error: wholeFile(code, message) };
}
