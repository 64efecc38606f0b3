/** A file of a ZIP archive, as the archive's directory states it. Sizes are claims, not facts. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const WIDE = 0xffffffff;
const WIDE_FIELD = 1;

/**
 * The directory of an archive by name; `null` when there is none (the archive is cut off), or when
 * it is not sound. Names are lower case with forward slashes, as packages compare them.
 */
export function zipDirectoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const entry = entryAt(view, at);
    entries.set(entry.name, entry);
    at += ENTRY_SIZE + tailSizeAt(view, at);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function tailSizeAt(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function entryAt(view: DataView, at: number): ZipEntry {
  const nameSize = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_SIZE);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameSize);
  const sizes = wideSizes(view, at);
  return {
    name: partName(new TextDecoder().decode(name)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packed,
    offset: sizes.offset,
  };
}

/** Some programs write sizes of 64 bits for small files too; they stand in an extra field. */
function wideSizes(view: DataView, at: number): { packed: number; offset: number } {
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  if (packed !== WIDE && offset !== WIDE) return { packed, offset };
  let next = wideFieldAt(view, at);
  const read = () => {
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  if (view.getUint32(at + 24, true) === WIDE) read();
  return {
    packed: packed === WIDE ? read() : packed,
    offset: offset === WIDE ? read() : offset,
  };
}

function wideFieldAt(view: DataView, at: number): number {
  let field = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field < end && view.getUint16(field, true) !== WIDE_FIELD) {
    field += 4 + view.getUint16(field + 2, true);
  }
  return field + 4;
}

export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}
