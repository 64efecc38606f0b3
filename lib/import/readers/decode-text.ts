export interface DecodedText {
  readonly text: string;
  /** The name of the encoding as its standard writes it. */
  readonly encoding: string;
}

/**
 * Finds out how a text is encoded and decodes it. The bytes decide: what a page says about its
 * encoding is only asked where they leave a choice. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked !== null) return decodedAs(marked, bytes);
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return decodedAs(wide, bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: cleaned(utf8), encoding: NAMES['utf-8'] };
  if (isMostlyUtf8(bytes)) return decodedAs('utf-8', bytes);
  return decodedAs(/^big-?5/iu.test(declaredIn(bytes)) ? 'big5' : 'gb18030', bytes);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

function byMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

const SAMPLE = 8192;

/** UTF-16 without a mark: no other encoding of text has zero bytes. */
function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (!sample.includes(0)) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (isLikely(sample[at + 1], sample[at])) little += 1;
    if (isLikely(sample[at], sample[at + 1])) big += 1;
  }
  if (Math.max(little, big) * 4 < sample.length) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Whether a code unit is ASCII, Chinese, or punctuation of either. */
function isLikely(high: number | undefined, low: number | undefined): boolean {
  if (high === undefined || low === undefined) return false;
  if (high === 0) return low >= 0x09 && low < 0x7f;
  return high === 0x20 || high === 0x30 || high === 0xff || (high >= 0x4e && high <= 0x9f);
}

/** A character that is cut off at the end is left out. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const DAMAGE = '\ufffd';

/** Chinese in another encoding is damaged at nearly every character, UTF-8 at a few. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let damaged = 0;
  let sound = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === DAMAGE) damaged += 1;
    else if (character > '\u07ff') sound += 1;
  }
  return sound > damaged * 5;
}

function declaredIn(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  return /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})/iu.exec(head)?.[1] ?? '';
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    text: cleaned(text.endsWith(DAMAGE) ? text.slice(0, -1) : text),
    encoding: NAMES[encoding],
  };
}

/** Marks and characters without width say nothing, and part words. */
function cleaned(text: string): string {
  return INVISIBLE.test(text) ? text.replace(INVISIBLE_ALL, '') : text;
}

const INVISIBLE = /[\0\u00ad\u200b\u2060\ufeff]/u;
const INVISIBLE_ALL = /[\0\u00ad\u200b\u2060\ufeff]/gu;
