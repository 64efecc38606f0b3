import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { detectFormat, FILE_LIMIT_MB } from '@/lib/import/detect-format';
import { refusalText } from '@/lib/import/refusal-text';
import { docxOf, p, xlsxOf, zipOf } from './office-file';

function detect(bytes: Uint8Array, name = '年报'): string {
  const detected = detectFormat({ name, bytes });
  if (detected.ok) return detected.format;
  const { code, found } = detected.refusal;
  return found === '' ? code : `${code} ${found}`;
}

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part, true)] : [part])),
  );

function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  );
}

/** A compound file with one entry in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  bytes.set(utf16(stream), 1024 + 128);
  bytes[1024 + 128 + 64] = stream.length * 2 + 2;
  return bytes;
}

describe('a file with a signature', () => {
  it.each([
    ['a Word document', docxOf(p('甲')), 'docx'],
    ['a workbook', xlsxOf([]), 'xlsx'],
    ['an OFD', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'unknown-format OFD'],
    ['an ODT', zipOf({ mimetype: '', 'content.xml': '' }), 'unknown-format ODT'],
    ['slides', zipOf({ 'ppt/presentation.xml': '' }), 'unknown-format 演示文稿'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': '' }), 'unknown-format XLSB'],
    ['a packed document', zipOf({ '年报.docx': 'PK' }), 'unknown-format 压缩包'],
    ['a package cut off', docxOf(p('甲')).subarray(0, 300), 'damaged'],
    ['an old Word file', compound('WordDocument'), 'old-word'],
    ['an old workbook', compound('Workbook'), 'old-excel'],
    ['old slides', compound('PowerPoint Document'), 'unknown-format 演示文稿'],
    ['an encrypted document', compound('EncryptedPackage'), 'encrypted'],
    ['another compound file', compound('Anything'), 'unknown-format 其他'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a PDF after other lines', bytesOf('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n'), 'pdf'],
    ['a PNG', bytesOf(0x89, 'PNG\r\n'), 'image'],
    ['a photograph', bytesOf(0xff, 0xd8, 0xff, 0xe0), 'image'],
    ['a bitmap', bytesOf('BM', 1, 2, 3, 4, 0, 0, 0, 0, 54), 'image'],
    ['a WebP', bytesOf('RIFF', 1, 2, 3, 4, 'WEBP'), 'image'],
    ['a telephone photograph', bytesOf(0, 0, 0, 24, 'ftypheic'), 'image'],
    ['a video', bytesOf(0, 0, 0, 24, 'ftypmp42'), 'unknown-format 音视频'],
    ['RTF', bytesOf('{\\rtf1\\ansi 甲}'), 'unknown-format RTF'],
    ['a RAR', bytesOf('Rar!', 0x1a, 7), 'unknown-format 压缩包'],
  ])('is known: %s', (_title, bytes, expected) => {
    expect(detect(bytes)).toBe(expected);
  });

  it('is known in doubt by its name', () => {
    expect(detect(compound('x'), '年报.wps')).toBe('old-word');
    expect(detect(compound('x'), '统计表.ET')).toBe('old-excel');
    expect(detect(zipOf({ '[Content_Types].xml': '', 'a.xml': '' }), '年报.docx')).toBe('docx');
  });

  it('is told by its bytes and not by its name', () => {
    expect(detect(docxOf(p('甲')), '年报.doc')).toBe('docx');
    expect(detect(strToU8('<html><p>甲</p></html>'), '年报.doc')).toBe('html');
    expect(detect(strToU8('总体情况'), '年报.pdf')).toBe('text');
  });
});

describe('a text', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><body>甲</body></html>', 'html'],
    ['a page as XML', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['a page after blank lines', '\n\n  <html lang="zh">', 'html'],
    ['a part of a page', '<table><tr><td>1</td></tr></table>', 'html'],
    ['a part that begins with text', '年报<p>甲</p><p>乙</p><p>丙</p>', 'html'],
    [
      'a page saved as one file',
      'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n',
      'html',
    ],
    [
      'XML from Word',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
      'docx',
    ],
    [
      'XML from Excel',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'unknown-format Excel XML',
    ],
    ['other XML', '<?xml version="1.0"?><rss/>', 'unknown-format XML'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image'],
    ['headings of Markdown', '# 年报\n\n## 一、总体情况\n', 'markdown'],
    ['a table of Markdown', '信息内容|数量\n--- | :---:\n规章|1\n', 'markdown'],
    ['lines with bars', '信息内容|数量\n规章|1\n', 'text'],
    ['a report of ours', '{"format":"gouji/1","edition":"2021"}', 'unknown-format 报告JSON'],
    ['a receipt of ours', '{\n  "format": "gouji-receipt/1"', 'unknown-format 报告JSON'],
    ['plain text', '一、总体情况\n2024年，a < b。', 'text'],
    ['nothing but blanks', ' \r\n\t　\ufeff\n', 'empty'],
    ['nothing', '', 'empty'],
  ])('is known: %s', (_title, text, expected) => {
    expect(detect(strToU8(text))).toBe(expected);
  });

  it('may be of any encoding', () => {
    expect(detect(bytesOf(0xff, 0xfe, ...utf16('<html><p>总体情况')))).toBe('html');
    expect(detect(utf16('一、总体情况\r\n新收申请 3 件'))).toBe('text');
    // GB18030 for a heading of a report.
    expect(detect(bytesOf(0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6))).toBe('text');
  });

  it('is Markdown by its name', () => {
    expect(detect(strToU8('总体情况'), '年报.md')).toBe('markdown');
  });

  it('is none with zeros and control characters', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251);
    expect(detect(noise)).toBe('unknown-format 其他');
    expect(detect(new Uint8Array(1000))).toBe('unknown-format 其他');
  });
});

describe('a file that is too large', () => {
  it('is refused with its size and the limit', () => {
    const bytes = new Uint8Array(FILE_LIMIT_MB * 1024 * 1024 + 1);
    expect(detect(bytes)).toBe('too-large 33 MB，最多32 MB');
  });
});

describe('the words for a refusal', () => {
  it.each([
    ['old-word', '', '另存为'],
    ['old-excel', '', '.xlsx'],
    ['encrypted', '', '取消密码'],
    ['scanned-pdf', '', '文字识别'],
    ['unknown-format', 'OFD', '导出为PDF'],
    ['unknown-format', '压缩包', '先解压'],
    ['unknown-format', '其他', '可以读DOCX'],
    ['unknown-format', '音视频', '（音视频）'],
    ['too-large', '33 MB，最多32 MB', '（33 MB，最多32 MB）'],
  ] as const)('say what to do: %s %s', (code, found, expected) => {
    expect(refusalText({ code, found })).toContain(expected);
  });
});
