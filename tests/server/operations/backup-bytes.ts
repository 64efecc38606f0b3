import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

const DIGEST_BYTES = 32;

export function linesIn(file: Buffer): readonly string[] {
  const text = gunzipSync(file.subarray(0, file.length - DIGEST_BYTES)).toString();
  return text.trimEnd().split('\n');
}

/** A file that is whole, whatever its lines say. */
export function fileOf(lines: readonly string[]): Buffer {
  const packed = gzipSync(`${lines.join('\n')}\n`);
  return Buffer.concat([packed, createHash('sha256').update(packed).digest()]);
}
