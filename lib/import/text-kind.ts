import type { Detected } from './detected';
import { type DecodedText, decodeText } from './readers/decode-text';
import { isWebArchive } from './readers/web-archive';
import type { ForeignKind } from './signature';

const HEAD_BYTES = 64 * 1024;

/** Which kind of text a file without a signature is, or that it is no text. */
export function textKindOf(name: string, bytes: Uint8Array): Detected {
  const start = bytes.subarray(0, HEAD_BYTES);
  const decoded = decodeText(start);
  const head = decoded.text.trimStart();
  if (isBinary(start, decoded)) return foreign('其他');
  if (head === '') return emptyOr(bytes);
  if (/^\{[^{}[\]]{0,2000}"gouji(?:-receipt)?\/\d/u.test(head)) return foreign('报告JSON');
  if (isMarkup(head)) return markupKindOf(head);
  if (isWebArchive(head)) return { ok: true, format: 'html' };
  if (isMarkdown(name, head)) return { ok: true, format: 'markdown' };
  if (isPageFragment(name, head)) return { ok: true, format: 'html' };
  return { ok: true, format: 'text' };
}

function emptyOr(bytes: Uint8Array): Detected {
  return bytes.length > HEAD_BYTES
    ? { ok: true, format: 'text' }
    : { ok: false, refusal: { code: 'empty', found: '' } };
}

const CONTROL = /[^\P{Cc}\t\n\f\r]|\ufffd/gu;

/** Text has next to no control characters; two of a hundred are no accident. */
function isBinary(head: Uint8Array, { text, encoding }: DecodedText): boolean {
  const controls = text.match(CONTROL)?.length ?? 0;
  const zeros = encoding.startsWith('UTF-16') ? 0 : head.filter((byte) => byte === 0).length;
  return (controls + zeros) * 50 > text.length + 50;
}

function isMarkup(head: string): boolean {
  return (
    /^<(?:\?xml|!doctype|html|head|body|\w+:?\w*\s+xmlns)/iu.test(head) || /<html[\s>]/iu.test(head)
  );
}

/** XML is many things; only pages are read. */
function markupKindOf(head: string): Detected {
  if (/<html[\s>]|^<(?:!doctype\s+html|head|body)/iu.test(head))
    return { ok: true, format: 'html' };
  if (/<svg[\s>]/iu.test(head)) return { ok: false, refusal: { code: 'image', found: '' } };
  if (/word\.document|<w:worddocument|<pkg:package/iu.test(head))
    return { ok: true, format: 'docx' };
  if (/excel\.sheet|office:spreadsheet/iu.test(head)) return foreign('Excel XML');
  return /<(?:table|p|div)[\s>]/iu.test(head) ? { ok: true, format: 'html' } : foreign('XML');
}

/** `|---|---|` */
const RULE_UNDER_HEADER =
  /^[ \t]{0,3}\|?[ \t]{0,9}:?-{3,99}:?(?:[ \t]{0,9}\|[ \t]{0,9}:?-{3,99}:?)+/mu;

function isMarkdown(name: string, head: string): boolean {
  if (/\.(?:md|markdown)$/iu.test(name)) return true;
  const headings = head.match(/^#{1,6} \S/gmu)?.length ?? 0;
  return headings > 1 || RULE_UNDER_HEADER.test(head);
}

/** Markup without a frame, as a content system stores it. */
function isPageFragment(name: string, head: string): boolean {
  if (/\.x?html?$/iu.test(name) || /^<(?:!--|[a-z][\w:]{0,20}[\s/>])/iu.test(head)) return true;
  if (/\.(?:txt|csv|tsv)$/iu.test(name)) return false;
  return (head.match(/<\/(?:p|td|tr|div|span)>/giu)?.length ?? 0) > 2;
}

function foreign(found: ForeignKind): Detected {
  return { ok: false, refusal: { code: 'unknown-format', found } };
}
