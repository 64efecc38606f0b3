import { describe, expect, it } from 'vitest';

import { writeText } from '@/lib/writers/text';
import { widthOf } from '@/lib/writers/text-width';
import { bandGrid, documentOf, nestedGrid } from './sample-document';

describe('the width of a text', () => {
  it.each([
    ['abc 123', 7],
    ['政府', 4],
    ['（一）', 6],
    ['“三安全”', 10],
    ['——……', 8],
    ['①Ⅰ℃', 6],
    ['ｱ', 1],
    ['𠀀', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('of %s is %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a plain text', () => {
  it('draws nested labels by their indents', async () => {
    expect(await textOf(nestedGrid)).toMatchInlineSnapshot(`
      "
      --------------------------------------------------------
                                       |  申请人情况   |
      （本列数据的勾稽关系）           | 自然人 | 其他 |  总计
      --------------------------------------------------------
      一、本年新收数量                 |     16 |    2 |    18
      三、办理结果
        （一）部分公开（只计这一情形） |      1 |      |     1
        （二）不予公开
          1.危及“三安全一稳定”       |      0 |    0 |     0
          2.属于行政查询事项           |  12345 |    0 | 12345
        （三）总计                     |     15 |    3 |    18
      --------------------------------------------------------
      "
    `);
  });

  it('draws bands as parts of one table', async () => {
    expect(await textOf(bandGrid)).toMatchInlineSnapshot(`
      "
      -----------------------------------------------
      第二十条第（一）项
      信息内容       | 制发件数 | 废止件数 | 有效件数
      规章           |        1 |        0 |       11
      -----------------------------------------------
      第二十条第（八）项
      信息内容       |     收费金额（单位：万元）
      行政事业性收费 |            96171.6
      -----------------------------------------------
      "
    `);
  });

  it('marks a draft at its head, its sections and its end', async () => {
    const blocks = ['一、甲', '二、乙'].map(
      (text) => ({ kind: 'heading', level: 1, text }) as const,
    );
    const bytes = await writeText(documentOf(blocks, '草稿'));
    expect(new TextDecoder().decode(bytes)).toBe(
      '【草稿】\n\n【草稿】\n一、甲\n\n【草稿】\n二、乙\n\n【草稿】\n',
    );
  });
});

async function textOf(grid: typeof nestedGrid): Promise<string> {
  const bytes = await writeText(documentOf([{ kind: 'table', grid }]));
  return new TextDecoder().decode(bytes);
}
