import type { Detected } from './detected';
import { type ZipEntry, zipDirectoryOf } from './readers/zip-directory';
import type { RefusalCode } from './refusal';
import type { ForeignKind } from './signature';
import type { SourceFormat } from './source';

type Names = ReadonlyMap<string, ZipEntry>;

/** Which office format a ZIP archive is, by the files in it. */
export function packageKindOf(name: string, bytes: Uint8Array): Detected {
  const names = zipDirectoryOf(bytes);
  if (names === null) return refused('damaged', '');
  const format = readableKind(name, names);
  return format === null
    ? refused('unknown-format', foreignKind(name, names))
    : { ok: true, format };
}

function readableKind(name: string, names: Names): SourceFormat | null {
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (!names.has('[content_types].xml')) return null;
  if (/\.(?:docx|docm|dotx|wps)$/iu.test(name)) return 'docx';
  return /\.(?:xlsx|xlsm|et)$/iu.test(name) ? 'xlsx' : null;
}

function foreignKind(name: string, names: Names): ForeignKind {
  if (names.has('ofd.xml')) return 'OFD';
  if (names.has('content.xml') && names.has('mimetype')) {
    return /\.ods$/iu.test(name) ? 'ODS' : 'ODT';
  }
  if (names.has('xl/workbook.bin')) return 'XLSB';
  if (names.has('ppt/presentation.xml')) return '演示文稿';
  if (names.has('meta-inf/container.xml')) return 'EPUB';
  return '压缩包';
}

const DIRECTORY_ENTRY_BYTES = 128;
const NAME_SIZE_OFFSET = 64;
const LONGEST_NAME_BYTES = 64;

/** What the streams of an old office file (a compound file) are called. */
const STREAMS: Readonly<Record<string, Detected>> = {
  EncryptedPackage: refused('encrypted', ''),
  WordDocument: refused('old-word', ''),
  Workbook: refused('old-excel', ''),
  Book: refused('old-excel', ''),
  'PowerPoint Document': refused('unknown-format', '演示文稿'),
};

/** Which program a compound file is from, by its streams, and in doubt by its name. */
export function compoundKindOf(name: string, bytes: Uint8Array): Detected {
  const found = Object.keys(STREAMS).find((stream) => hasStream(bytes, stream));
  const known = found === undefined ? undefined : STREAMS[found];
  if (known !== undefined) return known;
  if (/\.(?:doc|dot|wps|wpt)$/iu.test(name)) return refused('old-word', '');
  if (/\.(?:xls|xlt|et|ett)$/iu.test(name)) return refused('old-excel', '');
  return refused('unknown-format', '其他');
}

/** Entries of the directory stand at multiples of their size, wherever its sectors lie. */
function hasStream(bytes: Uint8Array, stream: string): boolean {
  const size = stream.length * 2 + 2;
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (bytes[at + NAME_SIZE_OFFSET] === size && isNameAt(bytes, at, stream)) return true;
  }
  return false;
}

function isNameAt(bytes: Uint8Array, at: number, stream: string): boolean {
  const name = bytes.subarray(at, at + Math.min(LONGEST_NAME_BYTES, stream.length * 2));
  return name.every((byte, index) =>
    index % 2 === 0 ? byte === stream.charCodeAt(index / 2) : byte === 0,
  );
}

function refused(code: RefusalCode, found: ForeignKind | ''): Detected {
  return { ok: false, refusal: { code, found } };
}
