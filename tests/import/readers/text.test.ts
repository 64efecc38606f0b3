import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readMarkdown, readText } from '@/lib/import/readers/text';
import { drawSource, sourceOf, textsOf } from './draw-source';

async function drawText(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readText(new TextEncoder().encode(text))));
}

async function drawMarkdown(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readMarkdown(new TextEncoder().encode(text))));
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
      '第（一）项 |\n|||\n信息内容 |\n数量 |\n规章 |\n0 |',
      ['第（一）项', '信息内容', '数量', '规章', '0'],
    ],
    [
      'may hold one cell a line, bars before',
      '单位\n| 代码\n| 本期\n| 累计\n|\n条\n| 01\n|\n|',
      ['单位', '代码', '本期', '累计', '条', '01'],
    ],
    [
      'may hold one cell a line behind tabs, and wrap it',
      '\t信息内容\n\t本年新\n制作数量\n\t本年新\n公开数量\n\n\t规章\n\t0\n\t0\n\n四、情况',
      ['信息内容', '本年新制作数量', '本年新公开数量', '规章', '0', '0', '四、情况'],
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

describe('a drawn table', () => {
  it.each([
    [
      'has columns between its bars',
      [
        '-------------------',
        '第（一）项',
        '信息内容 | 制发 | 废止',
        '规章     |    0 |',
        '-------------------',
        '第（五）项',
        '信息内容 |  处理决定',
        '行政许可 |     5',
        '-------------------',
      ],
      [
        '0*3=第（一）项',
        '0=信息内容 | 1=制发 | 2=废止',
        '0=规章 | 1=0 | 2=',
        '0*3=第（五）项',
        '0=信息内容 | 1*2=处理决定',
        '0=行政许可 | 1*2=5',
      ],
    ],
    [
      'joins wrapped cells and spans rows',
      [
        '┌──────────────┬──────────┬────┬────┐',
        '│ 三、本年度办 │（一）予以│  1 │  2 │',
        '│ 理结果       │公开      │    │    │',
        '│              ├──────────┼────┼────┤',
        '│              │（二）部分│  3 │    │',
        '├──────────────┴──────────┼────┼────┤',
        '│ 四、结转                │  5 │  6 │',
        '└─────────────────────────┴────┴────┘',
      ],
      [
        '0^2=三、本年度办/理结果 | 1=（一）予以/公开 | 2=1 | 3=2',
        '1=（二）部分 | 2=3 | 3=',
        '0*2=四、结转 | 2=5 | 3=6',
      ],
    ],
    [
      'may have a rule under its header only',
      [
        '+------+---+',
        '| 信息 | 件|',
        '+------+---+',
        '| 规章 | 0 |',
        '| 文件 | 1 |',
        '+------+---+',
      ],
      ['0=信息 | 1=件', '0=规章 | 1=0', '0=文件 | 1=1'],
    ],
    [
      'may be held apart by blanks',
      [
        '信息内容         本年制发件数   本年废止件数   现行有效件数',
        '规章                        0                            3',
        '行政规范性文件              8              1            66',
      ],
      [
        '0=信息内容 | 1=本年制发件数 | 2=本年废止件数 | 3=现行有效件数',
        '0=规章 | 1=0 | 2= | 3=3',
        '0=行政规范性文件 | 1=8 | 2=1 | 3=66',
      ],
    ],
    ['is not a rule by itself', ['甲', '----------', '乙'], ['甲', '乙']],
  ])('%s', async (_title, lines, expected) => {
    expect(await drawText(lines.join('\n'))).toEqual(expected);
  });
});

describe('Markdown', () => {
  it.each([
    ['states levels', '# 报告\n\n## 一、总体情况 ##', ['# 报告', '## 一、总体情况']],
    [
      'loses its marks',
      '> **加强**[公开](http://x.cn)\n- 甲&nbsp;乙\n\n1\\. 丙*丁*',
      ['加强公开', '甲 乙', '1. 丙丁'],
    ],
    [
      'has tables',
      '| 信息 | **件数** |\n|:--|--:|\n| 规章 | 0&nbsp; |\n| a\\|b<br>c | |',
      ['0=信息 | 1=件数', '0=规章 | 1=0', '0=a|b/c | 1='],
    ],
    [
      'may hold tables in markup',
      '## 二\n\n<table><tr><td colspan="2">甲</td></tr>\n<tr><td>规章</td><td>0</td></tr></table>\n\n末',
      ['## 二', '0*2=甲', '0=规章 | 1=0', '末'],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(await drawMarkdown(text)).toEqual(expected);
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
