import type { Detected } from './detected';
import type { NamedFile } from './imported';
import { compoundKindOf, packageKindOf } from './office-kind';
import type { Refusal, RefusalCode } from './refusal';
import { signatureOf } from './signature';
import { textKindOf } from './text-kind';

/** No file that is larger is looked into. */
export const FILE_LIMIT_MB = 32;

const MEGABYTE = 1024 * 1024;

/** Tells what a file is by its first bytes, and only in doubt by its name. */
export function detectFormat({ name, bytes }: NamedFile): Detected {
  if (bytes.length === 0) return refused('empty');
  const tooLarge = sizeRefusal(bytes.length);
  if (tooLarge !== null) return { ok: false, refusal: tooLarge };
  const signature = signatureOf(bytes);
  switch (signature) {
    case 'zip':
      return packageKindOf(name, bytes);
    case 'ole':
      return compoundKindOf(name, bytes);
    case 'pdf':
      return { ok: true, format: 'pdf' };
    case 'image':
      return refused('image');
    case null:
      return textKindOf(name, bytes);
    default:
      return refused('unknown-format', signature);
  }
}

/** Why a file of so many bytes is not even loaded; `null` when it may be. */
export function sizeRefusal(size: number): Refusal | null {
  return size > FILE_LIMIT_MB * MEGABYTE ? { code: 'too-large', found: sizeText(size) } : null;
}

function sizeText(size: number): string {
  return `${Math.ceil(size / MEGABYTE)} MB，最多${FILE_LIMIT_MB} MB`;
}

function refused(code: RefusalCode, found = ''): Detected {
  return { ok: false, refusal: { code, found } };
}
