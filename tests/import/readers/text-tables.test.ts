import { describe, expect, it } from 'vitest';

import { readMarkdown, readText } from '@/lib/import/readers/text';
import { drawSource, sourceOf } from './draw-source';

async function drawText(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readText(new TextEncoder().encode(text))));
}

async function drawMarkdown(text: string): Promise<readonly string[]> {
  return drawSource(sourceOf(await readMarkdown(new TextEncoder().encode(text))));
}

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
    [
      'may have blank cells in any row, and lines of groups',
      [
        '（本列数据）            申请人情况',
        '                        自然人  法人或其他组织      总计',
        '                                商业企业  科研机构',
        '一、本年新收            27      2                   29',
        '二、上年结转',
        '三、结果    （一）公开  5       1                   6',
        '            （二）部分          4                   4',
      ],
      [
        '0=（本列数据） | 2*2=申请人情况',
        '2=自然人 | 3*2=法人或其他组织 | 5=总计',
        '3=商业企业 | 4=科研机构',
        '0=一、本年新收 | 2=27 | 3=2 | 4= | 5=29',
        '0=二、上年结转',
        '0=三、结果 | 1=（一）公开 | 2=5 | 3=1 | 4= | 5=6',
        '0=（二）部分 | 2= | 3=4 | 4= | 5=4',
      ],
    ],
    [
      'is counted from the left where nothing stands in line',
      [
        '信息内容    本年制发件数    本年废止件数    现行有效',
        '规章    0        3',
        '行政规范性文件    8    1    66',
      ],
      [
        '0=信息内容 | 1=本年制发件数 | 2=本年废止件数 | 3=现行有效',
        '0=规章 | 1=0 | 2=3',
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
