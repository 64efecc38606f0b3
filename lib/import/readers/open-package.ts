import { Inflate } from 'fflate';

import type { Refusal, RefusalCode } from '../refusal';
import { type ZipEntry, zipDirectoryOf } from './zip-directory';

/** What all parts of a package that are read may unpack to, together. */
const UNPACKED_LIMIT_MB = 32;

const MEGABYTE = 1024 * 1024;
/** A compressed byte unpacks to at most 1032, so a step is bounded before it is counted. */
const STEP_BYTES = 16 * 1024;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

export interface Package {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Unpacks parts to text; names that the package does not have are left out. */
  texts(names: readonly string[]): UnpackedParts;
}

export type OpenedPackage =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly refusal: Refusal };

type UnpackedParts =
  | { readonly ok: true; readonly texts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly refusal: Refusal };

/** Opens an office file. Only parts that are asked for are unpacked, and all of them together
 * to no more than the limit, whatever the archive says of their sizes. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const entries = zipDirectoryOf(bytes);
  if (entries === null) return refused('damaged', '');
  let left = UNPACKED_LIMIT_MB * MEGABYTE;
  const texts = (names: readonly string[]): UnpackedParts => {
    const wanted = names.flatMap((name) => entries.get(name) ?? []);
    if (wanted.some((entry) => entry.encrypted)) return refused('encrypted', '');
    const unpacked = new Map<string, string>();
    for (const entry of wanted) {
      const part = unpack(bytes, entry, left);
      if (part === null) return refused('unpacks-too-large', `超过${UNPACKED_LIMIT_MB} MB`);
      left -= part.length;
      unpacked.set(entry.name, textOf(part));
    }
    return { ok: true, texts: unpacked };
  };
  return { ok: true, package: { entries, texts } };
}

function refused(code: RefusalCode, found: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, found } };
}

/** `null` when it is larger than `limit`; throws when it is damaged. */
function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | null {
  const packed = packedBytes(bytes, entry);
  const chunks = entry.method === STORED ? [packed] : inflate(packed, entry.method, limit);
  if (chunks === null) return null;
  const part = joined(chunks);
  if (part.length > limit) return null;
  // Some programs leave the checksum out.
  if (entry.crc !== 0 && crcOf(part) !== entry.crc) throw new Error(`${entry.name} is damaged`);
  return part;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const from = entry.offset + LOCAL_HEADER_SIZE + tail;
  if (from + entry.packedSize > bytes.length) throw new Error(`${entry.name} is cut off`);
  return bytes.subarray(from, from + entry.packedSize);
}

function inflate(packed: Uint8Array, method: number, limit: number): Uint8Array[] | null {
  if (method !== DEFLATED) throw new Error(`packed by an unknown method ${method}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  for (let from = 0; from < packed.length && size <= limit; from += STEP_BYTES) {
    const to = from + STEP_BYTES;
    stream.push(packed.subarray(from, to), to >= packed.length);
  }
  return size <= limit ? chunks : null;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. Throws on bytes that are neither. */
function textOf(part: Uint8Array): string {
  const mark = ((part[0] ?? 0) << 8) | (part[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le', { fatal: true }).decode(part);
  if (mark === 0xfeff) return new TextDecoder('utf-16be', { fatal: true }).decode(part);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}
