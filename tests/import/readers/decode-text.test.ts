import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeText } from '@/lib/import/readers/decode-text';

const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2]; // 政府信息
const BIG5 = [0xac, 0x46, 0xa9, 0xb2]; // 政府

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function utf16(text: string, order: 'little' | 'big'): number[] {
  return [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    const bytes = [code & 0xff, code >> 8];
    return order === 'little' ? bytes : bytes.toReversed();
  });
}

describe('the encoding of a text', () => {
  it.each([
    ['is UTF-8 where all bytes say so', utf8('政府信息'), 'UTF-8', '政府信息'],
    ['is said by a mark', [0xef, 0xbb, 0xbf, ...utf8('规章')], 'UTF-8', '规章'],
    ['may be UTF-16', [0xff, 0xfe, ...utf16('规章 0', 'little')], 'UTF-16LE', '规章 0'],
    ['may be big-endian', [0xfe, 0xff, ...utf16('规章 0', 'big')], 'UTF-16BE', '规章 0'],
    [
      'may be UTF-16 without a mark',
      utf16('一、总体情况\n无\n', 'little'),
      'UTF-16LE',
      '一、总体情况\n无\n',
    ],
    [
      'may be big-endian without a mark',
      utf16('一、总体情况\n无\n', 'big'),
      'UTF-16BE',
      '一、总体情况\n无\n',
    ],
    ['is GB18030 otherwise', GBK, 'GB18030', '政府信息'],
    [
      'is not what a page wrongly says (UTF-8)',
      [...utf8('<meta charset="utf-8">'), ...GBK],
      'GB18030',
      '<meta charset="utf-8">政府信息',
    ],
    [
      'is not what a page wrongly says (GBK)',
      utf8('<meta charset="gbk">政府'),
      'UTF-8',
      '<meta charset="gbk">政府',
    ],
    [
      'is Big5 where a page says so',
      [...utf8('<meta charset=big5>'), ...BIG5],
      'Big5',
      '<meta charset=big5>政府',
    ],
    ['is still UTF-8 when the end is cut off', utf8('政府信息').slice(0, -1), 'UTF-8', '政府信'],
    [
      'is still UTF-8 when a byte is damaged',
      [...utf8('政府信息公开工作年度'), 0xff, ...utf8('报告')],
      'UTF-8',
      '政府信息公开工作年度\ufffd报告',
    ],
    ['is still GB18030 when the end is cut off', GBK.slice(0, -1), 'GB18030', '政府信'],
    ['leaves out what has no width', utf8('政\u200b府\ufeff'), 'UTF-8', '政府'],
  ])('%s', (_title, bytes, ...decoded) => {
    const { encoding, text } = decodeText(new Uint8Array(bytes));
    expect([encoding, text]).toEqual(decoded);
  });

  it('is found for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeText(bytes).encoding).not.toBe('');
      }),
    );
  });
});
