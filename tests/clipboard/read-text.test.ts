import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readText } from '@/lib/clipboard/read-text';

describe('plain text from the clipboard', () => {
  it.each([
    [
      'parts cells by tabs',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'keeps a quoted line break in its cell',
      '"本年新\n制作数量"\t5\n',
      [['本年新\n制作数量', '5']],
    ],
    ['undoubles quotes', '"a ""b"" c"\t1', [['a "b" c', '1']]],
    ['takes a lone quote as text', '"a\t1', [['"a', '1']]],
    [
      'keeps blank cells',
      '\t1\t\n2\t\t3',
      [
        ['', '1', ''],
        ['2', '', '3'],
      ],
    ],
    [
      'parts a label from the numbers behind it',
      '2.重复申请 0 1,165 － 0',
      [['2.重复申请', '0', '1,165', '－', '0']],
    ],
    [
      'parts numbers by spaces',
      '1 2  3\n4 5 6',
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ],
    ['keeps a label with spaces whole', '(四) 无法提供', [['(四) 无法提供']]],
    ['parts cells by bars', '规章 | 0 | 0 |', [['规章', '0', '0']]],
    ['drops bookmarks of documents', '[bookmark: _GoBack]－', [['－']]],
    ['is empty for no text', '', []],
  ])('%s', (_title, text, rows) => {
    expect(readText(text)).toEqual(rows);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(readText(text))).toBe(true);
      }),
    );
    const noisy = fc.string({ unit: fc.constantFrom('"', '\t', '\n', '|', ' ', '1', '字') });
    fc.assert(fc.property(noisy, (text) => readText(text).length >= 0));
  });

  it('reads the longest text at once', () => {
    const text = `${'1 '.repeat(99_000)}字`;
    expect(readText(text)).toHaveLength(1);
    expect(readText('"a\t'.repeat(60_000))).toHaveLength(1);
  });
});
