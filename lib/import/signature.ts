/** What the first bytes of a file say it is; a name for a person where we can do nothing with it. */
export type Signature = 'zip' | 'ole' | 'pdf' | 'image' | ForeignKind;

/** Kinds of files that are known by sight and cannot be read. */
export type ForeignKind =
  | 'RTF'
  | 'OFD'
  | 'ODT'
  | 'ODS'
  | 'XLSB'
  | 'Excel XML'
  | 'XML'
  | 'EPUB'
  | '演示文稿'
  | '压缩包'
  | '音视频'
  | '程序'
  | '报告JSON'
  | '其他';

interface Pattern {
  readonly signature: Signature;
  readonly offset: number;
  /** `null` stands for any byte. */
  readonly bytes: readonly (number | null)[];
}

const ascii = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));

const begins = (signature: Signature, bytes: Pattern['bytes'], offset = 0): Pattern => ({
  signature,
  offset,
  bytes,
});

/** The first that fits decides. */
const PATTERNS: readonly Pattern[] = [
  begins('zip', ascii('PK\x03\x04')),
  begins('zip', ascii('PK\x05\x06')),
  begins('ole', [0xd0, 0xcf, 0x11, 0xe0]),
  begins('pdf', ascii('%PDF')),
  begins('image', [0x89, ...ascii('PNG')]),
  begins('image', [0xff, 0xd8, 0xff]),
  begins('image', ascii('GIF8')),
  begins('image', ascii('II*\0')),
  begins('image', ascii('MM\0*')),
  begins('image', ascii('8BPS')),
  begins('image', ascii('WEBP'), 8),
  begins('image', [...ascii('BM'), null, null, null, null, 0, 0, 0, 0]),
  begins('image', ascii('ftyphei'), 4),
  begins('image', ascii('ftypmif1'), 4),
  begins('image', ascii('ftypavif'), 4),
  begins('音视频', ascii('ftyp'), 4),
  begins('音视频', ascii('ID3')),
  begins('RTF', ascii('{\\rtf')),
  begins('压缩包', ascii('Rar!')),
  begins('压缩包', [0x37, 0x7a, 0xbc, 0xaf]),
  begins('压缩包', [0x1f, 0x8b, 0x08]),
  begins('程序', ascii('MZ\x90')),
  begins('程序', [0x7f, ...ascii('ELF')]),
];

const PDF_MARK = '%PDF-';
const JUNK_BEFORE_PDF = 1024;

/** `null` for files without a signature: text in some encoding, or anything at all. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const found = PATTERNS.find((pattern) => isAt(bytes, pattern));
  if (found !== undefined) return found.signature;
  return hasLatePdfMark(bytes) ? 'pdf' : null;
}

function isAt(bytes: Uint8Array, { offset, bytes: pattern }: Pattern): boolean {
  return pattern.every((byte, index) => byte === null || bytes[offset + index] === byte);
}

/** Some servers put a few lines in front of a PDF. */
function hasLatePdfMark(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, JUNK_BEFORE_PDF));
  return head.includes(PDF_MARK);
}
