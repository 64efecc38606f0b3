import { describe, expect, it } from 'vitest';

import { readXlsx } from '@/lib/import/readers/xlsx';
import { drawSource, sourceOf } from './draw-source';
import { type SheetXml, xlsxOf, zipOf } from './office-file';

const s = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (at: string, value: string): string => `<c r="${at}"><v>${value}</v></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;

async function drawRows(rows: string, merges: readonly string[] = []): Promise<readonly string[]> {
  return drawSheets([{ name: 'Sheet1', rows, merges }]);
}

async function drawSheets(
  sheets: readonly SheetXml[],
  sharedStrings = '',
): Promise<readonly string[]> {
  return drawSource(sourceOf(await readXlsx(xlsxOf(sheets, sharedStrings))));
}

describe('a cell of a workbook', () => {
  it.each([
    ['may hold a whole number', n('A1', '1165'), '0=1165'],
    ['has no noise of binary fractions', n('A1', '56742.164400000001'), '0=56742.1644'],
    ['has no exponent when it is large', n('A1', '1.2E+15'), '0=1200000000000000'],
    ['has no exponent when it is small', n('A1', '-2.5E-7'), '0=-0.00000025'],
    ['may be negative', n('A1', '-207'), '0=-207'],
    ['may hold text that looks like a number', s('A1', '001'), '0=001'],
    ['shows the result of a formula', '<c r="A1"><f>SUM(B1:C1)</f><v>12</v></c>', '0=12'],
    ['shows the text of a formula', '<c r="A1" t="str"><f>A2</f><v>甲</v></c>', '0=甲'],
    ['shows errors', '<c r="A1" t="e"><f>A2</f><v>#REF!</v></c>', '0=#REF!'],
    ['shows truth values', '<c r="A1" t="b"><v>1</v></c>', '0=TRUE'],
    ['keeps line breaks', s('A1', '结果\n维持'), '0=结果/维持'],
    ['keeps line breaks that are written as codes', s('A1', '结果_x000D_\n维持'), '0=结果/维持'],
    ['may be an unknown shared text', '<c r="A1" t="s"><v>7</v></c><c r="B1"><v>2</v></c>', '0=2'],
    ['needs no reference', '<c><v>1</v></c><c><v>2</v></c>', '0=1 | 1=2'],
    [
      'has no readings',
      '<c r="A1" t="inlineStr"><is><t>甲</t><rPh><t>jiǎ</t></rPh></is></c>',
      '0=甲',
    ],
  ])('%s', async (_title, cells, expected) => {
    expect(await drawRows(row(cells))).toEqual([expected]);
  });

  it('may refer to a shared text, whole or in runs', async () => {
    const shared =
      '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r><rPh><t>bǐng</t></rPh></si>';
    const rows = row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>');
    expect(await drawSheets([{ name: 'Sheet1', rows }], shared)).toEqual(['0=甲 | 1=乙丙']);
  });
});

describe('a sheet', () => {
  it('begins at its first filled cell', async () => {
    expect(
      await drawRows(row(s('C4', '甲'), n('D4', '1')) + row(s('C5', '乙'), n('D5', '2'))),
    ).toEqual(['0=甲 | 1=1', '0=乙 | 1=2']);
  });

  it('has blank cells where nothing is filled in', async () => {
    const rows = row(s('A1', '甲'), n('C1', '1')) + row(s('A2', '乙'), '<c r="B2" s="3"/>');
    expect(await drawRows(rows)).toEqual(['0=甲 | 1= | 2=1', '0=乙 | 1= | 2=']);
  });

  it('keeps one blank row where it has several', async () => {
    expect(await drawRows(row(s('A1', '甲')) + row(s('A9', '乙')))).toEqual(['0=甲', '0=', '0=乙']);
  });

  it('keeps a drawn row without figures at its end', async () => {
    const rows =
      row(s('A1', '维持'), s('B1', '纠正')) + row('<c r="A2" s="1"/>', '<c r="B2" s="1"/>');
    expect(await drawRows(rows)).toEqual(['0=维持 | 1=纠正', '0= | 1=']);
  });

  it('is the same with a hundred thousand cells that are only drawn', async () => {
    const drawn = Array.from({ length: 2500 }, (_, at) => {
      const line = at + 3;
      const cells = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((c) => `<c r="${c}${line}" s="1"/>`);
      return `<row r="${line}">${cells.join('')}</row>`;
    });
    const last = `<row r="3000">${s('B3000', '完')}</row>`;
    const rows = `<row r="1">${s('A1', '甲')}<c r="B1" s="1"/>${n('C1', '1')}</row>`;
    expect(await drawRows(rows + drawn.join('') + last)).toEqual([
      '0=甲 | 1= | 2=1',
      '0= | 1= | 2=',
      '0= | 1=完',
    ]);
  });

  it('has merged cells as one', async () => {
    const rows =
      row(s('A1', '三'), s('B1', '申请人情况'), '<c r="C1"/>') +
      row('<c r="A2"/>', s('B2', '自然人'), s('C2', '总计'));
    expect(await drawRows(rows, ['A1:A2', 'B1:C1'])).toEqual([
      '0^2=三 | 1*2=申请人情况',
      '1=自然人 | 2=总计',
    ]);
  });

  it('counts only the rows it keeps for a merged cell', async () => {
    const rows = row(s('A1', '题')) + row(s('A6', '甲'), n('B6', '1'));
    expect(await drawRows(rows, ['A1:B5'])).toEqual(['0*2^2=题', '', '0=甲 | 1=1']);
  });

  it('may hold tables of different widths below each other', async () => {
    const rows =
      row(s('A1', '规章'), s('B1', '1')) +
      row(s('A3', '新收'), s('B3', '1'), s('C3', '总计')) +
      row(s('A4', '结转'));
    expect(await drawRows(rows)).toEqual([
      '0=规章 | 1=1',
      '0= | 1=',
      '0=新收 | 1=1 | 2=总计',
      '0=结转 | 1= | 2=',
    ]);
  });

  it('is not widened by merges and cells far away', async () => {
    expect(await drawRows(row(s('A1', '甲')) + row(n('B2', '1')), ['A1:XFD1'])).toEqual([
      '0*2=甲',
      '0= | 1=1',
    ]);
    const [far] = await drawRows(row(s('A1', '甲'), n('XFD1', '9')));
    expect(far?.split(' | ')).toHaveLength(257);
  });
});

describe('a workbook', () => {
  it('is read sheet by sheet, below names without numbers', async () => {
    const sheets: readonly SheetXml[] = [
      { name: '表二', rows: row(s('A1', '规章'), n('B1', '1')) },
      { name: '草稿', state: 'hidden', rows: row(s('A1', '旧')) },
      { name: '空', rows: '' },
      { name: '表4', rows: row(s('A1', '复议')) },
    ];
    expect(await drawSheets(sheets)).toEqual(['表二', '0=规章 | 1=1', '0=复议']);
  });

  it('is refused when it is empty', async () => {
    expect(await readXlsx(xlsxOf([{ name: 'Sheet1', rows: '' }]))).toEqual({
      ok: false,
      refusal: { code: 'empty', found: '' },
    });
  });

  it('may keep its parts elsewhere and under other prefixes', async () => {
    const bytes = zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="/Book/Main.xml"/></Relationships>',
      'book/main.xml':
        '<x:workbook><x:sheets><x:sheet name="表" r:id="a"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels':
        '<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="../one.xml"/></Relationships>',
      'one.xml':
        '<x:worksheet><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(drawSource(sourceOf(await readXlsx(bytes)))).toEqual(['表', '0=5']);
  });
});
