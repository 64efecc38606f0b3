import { describe, expect, it } from 'vitest';

import { configurePdfInNode } from '@/lib/command/pdf-in-node';
import { barFrom, ruleFrom, textAt } from '../../support/raw-pdf';
import { drawingOf, pages, ruledTable, tableTexts } from './draw-pdf';

configurePdfInNode();

describe('a table with drawn lines', () => {
  const texts = tableTexts(50, 100, [
    ['信息内容', '', '数量'],
    ['规章', '1', '2'],
    ['规范性文件', '', '30'],
  ]);
  const drawn = ['信息内容 (1×2) | 数量', '规章 | 1 | 2', '规范性文件 |  | 30'];

  it.each([
    ['strokes', ruleFrom],
    ['filled bars', barFrom],
  ])('is read from %s', async (_name, draw) => {
    expect(await drawingOf(pages([ruledTable(draw, 50, 100) + texts]))).toEqual(drawn);
  });

  it('is read where the coordinates are changed on the way', async () => {
    const content = `q 0.5 0 0 0.5 100 200 cm ${ruledTable(ruleFrom, 50, 100)}${texts} Q`;
    expect(await drawingOf(pages([content]))).toEqual(drawn);
  });

  it('keeps a number whole that is wider than its cell', async () => {
    const wide = textAt(230, 154, { text: '123456789012345', size: 12 });
    expect(
      (
        await drawingOf(
          pages([ruledTable(ruleFrom, 50, 100) + wide + textAt(60, 134, '规章与文件等')]),
        )
      ).at(-1),
    ).toBe(' |  | 123456789012345');
  });

  it('goes on at the next page without the header printed again', async () => {
    const next = tableTexts(50, 60, [
      ['信息内容', '', '数量'],
      ['行政许可', '5', '6'],
      ['行政处罚', '7', '8'],
    ]);
    const second = ruledTable(ruleFrom, 50, 60) + next + textAt(290, 800, '2');
    const first = ruledTable(ruleFrom, 50, 100) + texts + textAt(290, 800, '1');
    expect(await drawingOf(pages([first, second]))).toEqual([
      ...drawn,
      '行政许可 | 5 | 6',
      '行政处罚 | 7 | 8',
    ]);
  });

  it('keeps like figures of two pages apart', async () => {
    const row = (top: number, label: string) =>
      tableTexts(50, top, [
        ['情形', '', '数量'],
        ['1.一', '0件', '0件'],
        [label, '0件', '0件'],
      ]);
    const second = tableTexts(50, 60, [
      ['3.三', '0件', '0件'],
      ['4.四', '1件', '0件'],
      ['5.五', '0件', '0件'],
    ]);
    const frame = (top: number) =>
      ruledTable(ruleFrom, 50, top) + ruleFrom(150, top, [150, top + 20]);
    const joined = await drawingOf(pages([frame(700) + row(700, '2.二'), frame(60) + second]));
    expect(joined.slice(2)).toEqual([
      '2.二 | 0件 | 0件',
      '3.三 | 0件 | 0件',
      '4.四 | 1件 | 0件',
      '5.五 | 0件 | 0件',
    ]);
  });

  it('has rows whole that a page end cut', async () => {
    const before = tableTexts(50, 700, [
      ['标题', '', '数量'],
      ['1.申请人', '3', '4'],
      ['2.逾期未按', '5', '6'],
    ]);
    const after = tableTexts(50, 60, [
      ['要求缴纳费用', '', ''],
      ['3.其他', '7', '8'],
      ['（七）总计', '9', '9'],
    ]);
    const frame = (top: number) =>
      ruledTable(ruleFrom, 50, top) + ruleFrom(150, top, [150, top + 20]);
    expect(await drawingOf(pages([frame(700) + before, frame(60) + after]))).toEqual([
      '标题 |  | 数量',
      '1.申请人 | 3 | 4',
      '2.逾期未按/要求缴纳费用 | 5 | 6',
      '3.其他 | 7 | 8',
      '（七）总计 | 9 | 9',
    ]);
  });
});

describe('a table without drawn lines', () => {
  const heading = textAt(50, 60, { text: '三、收到和处理政府信息公开申请情况', size: 14 });

  it('is read from the places of its texts, blanks too', async () => {
    const content =
      heading +
      tableTexts(50, 100, [
        ['结果', '自然人', '企业'],
        ['1.国家秘密', '0', '12'],
        ['2.其他', '', '7'],
        ['3.总计', '1234', '19'],
      ]);
    expect(await drawingOf(pages([content]))).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '结果 | 自然人 | 企业',
      '1.国家秘密 | 0 | 12',
      '2.其他 |  | 7',
      '3.总计 | 1234 | 19',
    ]);
  });

  it('has blanks in columns that only have a header, and rows without figures', async () => {
    const content =
      heading +
      tableTexts(50, 100, [
        ['结果', '自然人', '企业', '总计'],
        ['1.国家秘密', '', '', '5'],
        ['2.其他', '', '', ''],
        ['3.合计', '12', '', '17'],
      ]);
    expect((await drawingOf(pages([content]))).slice(1)).toEqual([
      '结果 | 自然人 | 企业 | 总计',
      '1.国家秘密 |  |  | 5',
      '2.其他',
      '3.合计 | 12 |  | 17',
    ]);
  });

  it('has labels whole whose figures stand beside their middle', async () => {
    const label = (top: number, one: string, other: string) =>
      textAt(60, top - 6, one) + textAt(60, top + 6, other);
    const content =
      heading +
      label(120, '1.申请人无正当理由逾期', '不补正、行政机关不再处理') +
      tableTexts(50, 106, [['', '', '3', '4']]) +
      label(150, '2.申请人逾期未按收费通知', '要求缴纳费用') +
      tableTexts(50, 136, [['', '', '5', '6']]) +
      tableTexts(50, 156, [['3.其他', '', '0', '1']]);
    expect(await drawingOf(pages([content]))).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '1.申请人无正当理由逾期/不补正、行政机关不再处理 | 3 | 4',
      '2.申请人逾期未按收费通知/要求缴纳费用 | 5 | 6',
      '3.其他 | 0 | 1',
    ]);
  });

  it('goes on at the next page, where a figure may stand at the very foot', async () => {
    const rows = (top: number, count: number) =>
      tableTexts(
        50,
        top,
        Array.from({ length: count }, (_, row) => [`${row + 1}.情形`, `${row}`, `${row * 7}`]),
      );
    const drawn = await drawingOf(
      pages([
        heading + rows(760, 3) + textAt(290, 832, '- 1 -'),
        rows(40, 2) + textAt(290, 832, '- 2 -'),
      ]),
    );
    expect(drawn).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '1.情形 | 0 | 0',
      '2.情形 | 1 | 7',
      '3.情形 | 2 | 14',
      '1.情形 | 0 | 0',
      '2.情形 | 1 | 7',
    ]);
  });
});
