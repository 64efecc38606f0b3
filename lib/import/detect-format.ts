import type { Detected } from './detected';
import type { NamedFile } from './imported';
import { compoundKindOf, packageKindOf } from './office-kind';
import type { RefusalCode } from './refusal';
import { signatureOf } from './signature';
import { textKindOf } from './text-kind';

/** No file that is larger is looked into. */
export const FILE_LIMIT_MB = 32;

const MEGABYTE = 1024 * 1024;

/** Tells what a file is by its first bytes, and only in doubt by its name. */
export function detectFormat({ name, bytes }: NamedFile): Detected {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > FILE_LIMIT_MB * MEGABYTE) return refused('too-large', sizeText(bytes.length));
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

function sizeText(size: number): string {
  return `${Math.ceil(size / MEGABYTE)} MB，最多${FILE_LIMIT_MB} MB`;
}

function refused(code: RefusalCode, found = ''): Detected {
  return { ok: false, refusal: { code, found } };
}
