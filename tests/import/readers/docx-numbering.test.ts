import { describe, expect, it } from 'vitest';

import { drawDocx, p, tbl, tc } from './office-file';

const level = (depth: number, format: string, pattern: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${depth === 3 ? '<w:isLgl/>' : ''}</w:lvl>`;

const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="条"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="条"/>${level(0, 'decimal', '第%1条')}</w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;

const numberIn = (list: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

const listed = (list: number, depth: number, text: string): string =>
  p(text, numberIn(list, depth));

describe('an automatic number', () => {
  it.each([
    [
      'is written out as it is shown',
      listed(1, 0, '总体情况') +
        listed(1, 1, '主动公开') +
        listed(1, 1, '依申请公开') +
        listed(1, 0, '主动公开政府信息情况'),
      ['一、总体情况', '（一）主动公开', '（二）依申请公开', '二、主动公开政府信息情况'],
    ],
    [
      'starts again below a new heading',
      listed(1, 0, '甲') +
        listed(1, 2, '乙') +
        listed(1, 2, '丙') +
        listed(1, 0, '丁') +
        listed(1, 2, '戊'),
      ['一、甲', '1.乙', '2.丙', '二、丁', '1.戊'],
    ],
    [
      'may name the numbers above it',
      listed(1, 0, '甲') + listed(1, 3, '乙'),
      ['一、甲', '1.1 乙'],
    ],
    ['is counted in empty paragraphs too', listed(1, 0, '') + listed(1, 0, '甲'), ['二、甲']],
    [
      'goes on after other text',
      listed(1, 0, '甲') + p('文') + listed(1, 0, '乙'),
      ['一、甲', '文', '二、乙'],
    ],
    [
      'starts again in a list that says so',
      listed(1, 0, '甲') + listed(3, 0, '乙') + listed(3, 0, '丙'),
      ['一、甲', '一、乙', '二、丙'],
    ],
    ['is none for bullets', listed(2, 0, '甲'), ['甲']],
    [
      'is none for list 0 and for unknown lists',
      listed(0, 0, '甲') + listed(9, 0, '乙'),
      ['甲', '乙'],
    ],
    ['may stand in a circle', listed(4, 0, '甲') + listed(4, 0, '乙'), ['①甲', '②乙']],
    ['may come from a list style', listed(5, 0, '甲'), ['第1条 甲']],
    [
      'is not counted where a revision took the paragraph out',
      p('', `${numberIn(1, 0)}<w:rPr><w:del/></w:rPr>`) +
        p('甲', `${numberIn(1, 0)}<w:rPr><w:del/></w:rPr>`) +
        listed(1, 0, '乙'),
      ['一、甲乙'],
    ],
    ['never becomes a part of a figure', listed(1, 2, '25'), ['1. 25']],
    [
      'is written into cells',
      tbl(
        `<w:tr>${tc(listed(1, 2, '属于国家秘密'))}${tc('0')}</w:tr>`,
        `<w:tr>${tc(listed(1, 2, '其他'))}${tc('1')}</w:tr>`,
      ),
      ['0=1.属于国家秘密 | 1=0', '0=2.其他 | 1=1'],
    ],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body, { 'word/numbering.xml': NUMBERING })).toEqual(expected);
  });
});
