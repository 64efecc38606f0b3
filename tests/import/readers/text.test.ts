import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readMarkdown, readText } from '@/lib/import/readers/text';
import { drawSource, sourceOf, textsOf } from './draw-source';

async function drawText(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readText(new TextEncoder().encode(text))));
}

describe('plain text', () => {
  it.each([
    [
      'is a paragraph a line',
      '一、总体情况\r\n　　无。\r\r甲\u2028乙',
      ['一、总体情况', '无。', '甲', '乙'],
    ],
    [
      'has rows where tabs are',
      '规章\t0\t3\n文件\t\t4',
      ['0=规章 | 1=0 | 2=3', '0=文件 | 1= | 2=4'],
    ],
    [
      'keeps blank cells at both ends',
      '\t自然人\t总计\n第一项\t\t',
      ['0= | 1=自然人 | 2=总计', '0=第一项 | 1= | 2='],
    ],
    [
      'has rows where bars are',
      '规章 | 0 | 3 |\n文件 | | ||',
      ['0=规章 | 1=0 | 2=3', '0=文件 | 1= | 2= | 3='],
    ],
    [
      'needs no bar at the end',
      '规章 | 0 | 3\n文件 | 1 |',
      ['0=规章 | 1=0 | 2=3', '0=文件 | 1=1 | 2='],
    ],
    [
      'goes on with a table behind blank lines',
      '规章\t0\n\n文件\t1\n\n\n\n强制\t2',
      ['0=规章 | 1=0', '0=文件 | 1=1', '0=强制 | 1=2'],
    ],
    [
      'may hold one cell a line, bars behind',
      '第（一）项 |\n||\n信息内容 |\n制发 |\n废止 |\n规章 |\n0 |\n|\n文件 |\n1 |\n2 |\n强制 |\n3 |\n4 |',
      [
        '0=第（一）项 | 1= | 2=',
        '0=信息内容 | 1=制发 | 2=废止',
        '0=规章 | 1=0 | 2=',
        '0=文件 | 1=1 | 2=2',
        '0=强制 | 1=3 | 2=4',
      ],
    ],
    [
      'may hold one cell a line, and figures only in the last row',
      '复议 |\n诉讼 |\n||||\n维持 |\n纠正 |\n其他 |\n未结 |\n总计 |\n|\n0 |\n1 |\n2 |\n3 |\n4 |\n5 |',
      [
        '0=复议 | 1=诉讼 | 2= | 3= | 4= | 5=',
        '0=维持 | 1=纠正 | 2=其他 | 3=未结 | 4=总计 | 5=',
        '0=0 | 1=1 | 2=2 | 3=3 | 4=4 | 5=5',
      ],
    ],
    [
      'may open its rows with a bar',
      '| \n 信息内容 | \n 制发 | \n 废止 | \n| \n 规章 | \n  | \n 2 | \n| \n 许可 | \n 3 | |',
      ['0=信息内容 | 1=制发 | 2=废止', '0=规章 | 1= | 2=2', '0=许可 | 1=3 | 2='],
    ],
    [
      'may not say where its rows end',
      '信息内容\n|\n制发\n件数\n|\n规章\n|\n0\n|\n强制\n|\n\n|\n许可\n|\n许可决定\n|\n7\n|',
      ['信息内容', '制发/件数', '规章', '0', '强制', '', '许可', '许可决定', '7'].map(
        (cell) => `0=${cell}`,
      ),
    ],
    [
      'may hold one cell a line, bars before',
      '单位\n| 代码\n| 本期\n|\n条\n| 01\n|\n|\n件\n| 02\n| 3\n|\n项\n| 03\n| 4\n|\n',
      ['0=单位 | 1=代码 | 2=本期', '0=条 | 1=01 | 2=', '0=件 | 1=02 | 2=3', '0=项 | 1=03 | 2=4'],
    ],
    [
      'may hold one cell a line behind tabs, and wrap it',
      '\t信息内容\n\t本年新\n制作数量\n\t本年新\n公开数量\n\n\t规章\n\t0\n\t0\n\n四、情况',
      ['0=信息内容 | 1=本年新/制作数量 | 2=本年新/公开数量', '0=规章 | 1=0 | 2=0', '四、情况'],
    ],
    ['indents a paragraph with a tab', '\t2023年，我局认真落实。', ['2023年，我局认真落实。']],
    ['parts a number from its heading with a tab', '一、\t总体情况', ['一、总体情况']],
    ['holds bars in prose', '　　通过网站 | 微信公开信息3条。', ['通过网站 | 微信公开信息3条。']],
    [
      'quotes cells of several lines',
      '"本年\n制发"\t"说""明"\n0\t1',
      ['0=本年/制发 | 1=说"明', '0=0 | 1=1'],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(await drawText(text)).toEqual(expected);
  });

  it('counts blank lines', async () => {
    const source = sourceOf(await readText(new TextEncoder().encode('\n\n甲\n\n乙\t1\n\n丙\t2')));
    expect(source.blocks.map(({ place }) => place.line)).toEqual([3, 5]);
    expect(source.encoding).toBe('UTF-8');
  });
});

describe('commas', () => {
  it.each([
    [
      'part cells where all lines have as many',
      '"二、主动公开",,\n规章,"1,165",0\n文件,,"甲\n乙"\n',
      ['0=二、主动公开 | 1= | 2=', '0=规章 | 1=1,165 | 2=0', '0=文件 | 1= | 2=甲/乙'],
    ],
    [
      'leave prose in a sheet as prose',
      '规章,0,1\n文件,2,3\n"2023年，我局落实。",,\n强制,4,5',
      ['0=规章 | 1=0 | 2=1', '0=文件 | 1=2 | 2=3', '2023年，我局落实。', '0=强制 | 1=4 | 2=5'],
    ],
    [
      'are punctuation in prose',
      '我县落实,加强,推进。\n我县公开,管理,归档。\n我县培训,考核,检查。',
      ['我县落实,加强,推进。', '我县公开,管理,归档。', '我县培训,考核,检查。'],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(await drawText(text)).toEqual(expected);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '规章',
    '0',
    '\t',
    '|',
    '\n',
    ' ',
    '　',
    '-',
    '+',
    '┌─┬',
    '│',
    '"',
    ',',
  );

  it('is read, and no word of it is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (all) => {
        const text = all.join('');
        const read = textsOf(sourceOf(await readText(new TextEncoder().encode(text)))).join('\n');
        expect(read.match(/规章|0/gu)).toEqual(text.match(/规章|0/gu));
      }),
      { numRuns: 300 },
    );
  });

  it('is read from any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readText(bytes)).ok).toBe(true);
        expect((await readMarkdown(bytes)).ok).toBe(true);
      }),
    );
  });
});
