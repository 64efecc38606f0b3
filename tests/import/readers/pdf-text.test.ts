import { describe, expect, it } from 'vitest';

import { configurePdfInNode } from '@/lib/command/pdf-in-node';
import { encodedTextAt, rawPdf, textAt, turnedTextAt } from '../../support/raw-pdf';
import { drawingOf, linesAt, PROSE, pages } from './draw-pdf';

configurePdfInNode();

describe('the text of a PDF', () => {
  it.each([
    [
      'is read though its characters are drawn one by one',
      [...'主动公开'].map((one, index) => textAt(50 + 10 * index, 100, one)).join(''),
      ['主动公开'],
    ],
    [
      'is read once though it is drawn twice for weight',
      textAt(50, 100, '总体情况') + textAt(50.3, 100, '总体情况'),
      ['总体情况'],
    ],
    [
      'is read though it is invisible above a photo',
      `3 Tr ${textAt(50, 100, '总体情况')}`,
      ['总体情况'],
    ],
    ['has no blanks where a line was spread', `6 Tc ${textAt(50, 100, '总体情况')}`, ['总体情况']],
    ['keeps blanks between words', textAt(50, 100, 'open government'), ['open government']],
    [
      'is read without what is set aslant across the page',
      turnedTextAt([0.7, 0.7, -0.7, 0.7], [200, 500], { text: '草稿', size: 100 }),
      [],
    ],
    [
      'keeps figures that stand apart',
      textAt(50, 100, '合计') + textAt(300, 100, '12'),
      ['合计 12'],
    ],
  ])('%s', async (_title, content, expected) => {
    const whole = content + linesAt(50, 300, [PROSE, PROSE]);
    expect((await drawingOf(pages([whole]))).slice(0, -2)).toEqual(expected);
  });

  it('is read upright on a page that lies on its side', async () => {
    const turned = rawPdf([
      { content: turnedTextAt([0, 1, -1, 0], [300, 500], { text: PROSE, size: 10 }), rotate: 90 },
    ]);
    expect(await drawingOf(turned)).toEqual([PROSE]);
  });

  it('is read upright though all of it is turned', async () => {
    const down = [0, -1, 1, 0] as const;
    const content =
      turnedTextAt(down, [300, 100], { text: PROSE, size: 10 }) +
      turnedTextAt(down, [270, 100], { text: '其他事项', size: 10 });
    expect(await drawingOf(pages([content]))).toEqual([PROSE, '+其他事项']);
  });

  it('is read by the character maps that old files name', async () => {
    const gbk = 'd6f7b6afb9abbfaad5feb8aed0c5cfa2c7e9bff6';
    expect(await drawingOf(pages([encodedTextAt(50, 100, gbk + gbk)], 'GBK-EUC-H'))).toEqual([
      '主动公开政府信息情况主动公开政府信息情况',
    ]);
  });

  it('is read from columns of vertical writing', async () => {
    expect(
      (
        await drawingOf(pages([linesAt(300, 100, ['主动公开政府信息情况表格'])], 'UniGB-UCS2-V'))
      ).join(''),
    ).toBe([...'主动公开政府信息情况表格'].join('+'));
  });
});

describe('paragraphs', () => {
  const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';

  it('go on where a line is full and the next one is not indented', async () => {
    const content =
      textAt(70, 100, full.slice(2)) +
      textAt(50, 120, full) +
      textAt(50, 140, '到此为止。') +
      textAt(70, 160, '另起一段。');
    expect(await drawingOf(pages([content]))).toEqual([
      full.slice(2),
      `+${full}`,
      '+到此为止。',
      '另起一段。',
    ]);
  });

  it('go on at the next page, past page numbers and running heads', async () => {
    const page = (text: string, number: number) =>
      textAt(250, 40, '某某县年度报告') +
      textAt(50, 120, full) +
      textAt(50, 140, text) +
      textAt(290, 800, `— ${number} —`);
    expect(await drawingOf(pages([page(full, 1), page('末行', 2)]))).toEqual([
      full,
      `+${full}`,
      `+${full}`,
      '+末行',
    ]);
  });

  it('do not go on from a short line, nor in another size', async () => {
    const content =
      textAt(50, 100, full) +
      textAt(50, 120, '短行') +
      textAt(50, 140, full) +
      textAt(50, 160, { text: full, size: 12 });
    expect(await drawingOf(pages([content]))).toEqual([full, '+短行', full, full]);
  });
});
