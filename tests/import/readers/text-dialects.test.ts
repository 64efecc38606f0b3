import { describe, expect, it } from 'vitest';

import { readMarkdown, readText } from '@/lib/import/readers/text';
import { drawSource, sourceOf } from './draw-source';

async function drawText(lines: readonly string[]): Promise<readonly string[]> {
  return drawSource(sourceOf(await readText(new TextEncoder().encode(lines.join('\n')))));
}

async function drawMarkdown(lines: readonly string[]): Promise<readonly string[]> {
  return drawSource(sourceOf(await readMarkdown(new TextEncoder().encode(lines.join('\n')))));
}

describe('tables as programs write them', () => {
  it.each([
    [
      'a box whose Chinese characters count as one column, with rules between some columns',
      [
        '+----------------+',
        '|  |（一）予以公开|1 |2 |',
        '|  |-------+--+--|',
        '|三 |1.“公开” |0 |3 |',
        '|、 |-------+--+--|',
        '|本 |2.其他   |4 |0 |',
        '+----------------+',
      ],
      [
        '0^3=三/、/本 | 1=（一）予以公开 | 2=1 | 3=2',
        '1=1.“公开” | 2=0 | 3=3',
        '1=2.其他 | 2=4 | 3=0',
      ],
    ],
    [
      'a box whose quotation marks are narrow',
      [
        '┌──┬──────────┬──┬──┐',
        '│三│1.“公开”  │0 │3 │',
        '│、├──────────┼──┼──┤',
        '│本│2.其他    │4 │0 │',
        '└──┴──────────┴──┴──┘',
      ],
      ['0^2=三/、/本 | 1=1.“公开” | 2=0 | 3=3', '1=2.其他 | 2=4 | 3=0'],
    ],
    [
      'rules that show the columns, a row on several lines',
      [
        '  ----- ----- ----',
        '  结\\   结\\   总\\',
        '  维    果    计',
        '',
        '  1           1',
        '  ----- ----- ----',
        '',
        '五、其他',
      ],
      ['0=结/维 | 1=结/果 | 2=总/计', '0=1 | 1= | 2=1', '五、其他'],
    ],
    [
      'rows without blank lines between rules',
      ['==== ====', '规章 0', '其他 12', '==== ===='],
      ['0=规章 | 1=0', '0=其他 | 1=12'],
    ],
    [
      'fields separated by semicolons',
      ['信息;制发;废止', '规章;0;1', '"其他;文件";2;'],
      ['0=信息 | 1=制发 | 2=废止', '0=规章 | 1=0 | 2=1', '0=其他;文件 | 1=2 | 2='],
    ],
  ])('%s', async (_, lines, drawn) => {
    expect(await drawText(lines)).toEqual(drawn);
  });
});

describe('cells between bars, wrapped at blanks', () => {
  it('are not cut by the ends of lines', async () => {
    const words = Array.from({ length: 90 }, (_, index) => `${1000 + index}`).join(' | ');
    const wrapped = words.match(/.{1,77}(?: |$)/gu)?.map((line) => line.trim()) ?? [];
    const drawn = await drawMarkdown([...wrapped, '', '末']);
    expect(wrapped.length).toBeGreaterThan(3);
    expect(drawn).toHaveLength(2);
    expect(drawn[0]?.split(' | ').map((cell) => cell.split('=')[1])).toEqual(words.split(' | '));
  });
});

describe('marks of converters', () => {
  it('takes attributes, spans and divisions off', async () => {
    const drawn = await drawMarkdown([
      '::: {.section style="layout-grid:15.6pt"}',
      '## [一、总体]{style="x:1"} {#一 style="text-indent:32pt"}',
      '',
      '[办理[14]{lang="EN-US"}件]{style="font-size:16.0pt;font-family:仿宋"}',
      ':::',
    ]);
    expect(drawn).toEqual(['## 一、总体', '办理14件']);
  });

  it('takes directives, drawers and headings with stars off', async () => {
    const drawn = await drawText([
      '* 平川区年度报告',
      '  :PROPERTIES:',
      '  :CUSTOM_ID: 平川区年度报告',
      '  :END:',
      '*一、总体情况*',
      '.. container:: con',
      '',
      '   .. rubric:: 二、公开',
      '   `首页 </>`__\\ `公开 </zwgk/>`__',
    ]);
    expect(drawn).toEqual(['平川区年度报告', '一、总体情况', '二、公开', '首页  公开']);
  });
});
