import { describe, expect, it } from 'vitest';

import { begin, drawDocx, goOn, p, r, span, tbl, tc, texts, tr } from './office-file';

describe('a table of a Word document', () => {
  it.each([
    [
      'has a row for each row',
      tbl(texts('规章', '1'), texts('其他', '')),
      ['0=规章 | 1=1', '0=其他 | 1='],
    ],
    [
      'has cells over several columns',
      tbl(tr(tc('申请人情况', span(2)), tc('总计')), texts('自然人', '其他', '3')),
      ['0*2=申请人情况 | 2=总计', '0=自然人 | 1=其他 | 2=3'],
    ],
    [
      'has cells over several rows, which begin once',
      tbl(
        tr(tc('三', begin), tc('甲')),
        tr(tc('', goOn), tc('乙')),
        tr(tc('', goOn), tc('丙')),
        texts('四', '丁'),
      ),
      ['0^3=三 | 1=甲', '1=乙', '1=丙', '0=四 | 1=丁'],
    ],
    [
      'begins anew after a cell over several rows',
      tbl(
        tr(tc('三', begin), tc('甲')),
        tr(tc('', goOn), tc('乙')),
        tr(tc('四', begin), tc('丙')),
        tr(tc('', goOn), tc('丁')),
      ),
      ['0^2=三 | 1=甲', '1=乙', '0^2=四 | 1=丙', '1=丁'],
    ],
    [
      'has cells over rows and columns',
      tbl(tr(tc('甲', span(2) + begin), tc('乙')), tr(tc('', span(2) + goOn), tc('丙'))),
      ['0*2^2=甲 | 2=乙', '2=丙'],
    ],
    [
      'has cells that go on from nothing as cells of their own',
      tbl(tr(tc('甲'), tc('乙')), tr(tc('', goOn), tc('丙'))),
      ['0=甲 | 1=乙', '0= | 1=丙'],
    ],
    [
      'may begin a row further right',
      tbl(texts('甲', '乙'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`),
      ['0=甲 | 1=乙', '1=丙'],
    ],
    [
      'joins cells in the old way',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'))),
      ['0*2=甲 | 2=乙'],
    ],
    [
      'keeps the lines of a cell',
      tbl(
        tr(
          tc(p('结果') + p('维持')),
          tc('<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>'),
        ),
      ),
      ['0=结果/维持 | 1=甲/乙'],
    ],
    [
      'has rows and cells in content controls',
      tbl(
        `<w:sdt><w:sdtContent>${texts('甲', '1')}</w:sdtContent></w:sdt>`,
        `<w:tr>${tc('乙')}<w:sdt><w:sdtContent>${tc('2')}</w:sdtContent></w:sdt></w:tr>`,
      ),
      ['0=甲 | 1=1', '0=乙 | 1=2'],
    ],
    [
      'has no deleted or hidden rows',
      tbl(
        texts('甲', '1'),
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('乙')}${tc('2')}</w:tr>`,
        `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('丙')}${tc('3')}</w:tr>`,
        `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc('丁')}${tc('4')}</w:tr>`,
      ),
      ['0=甲 | 1=1', '0=丁 | 1=4'],
    ],
    [
      'has text boxes in its cells as text',
      tbl(
        tr(
          tc('甲'),
          tc(`<w:p><w:r><w:pict><w:txbxContent>${p('3')}</w:txbxContent></w:pict></w:r></w:p>`),
        ),
      ),
      ['0=甲 | 1=3'],
    ],
    [
      'has no columns that are too narrow for text',
      tbl(
        '<w:tblGrid><w:gridCol w:w="589"/><w:gridCol w:w="1"/><w:gridCol w:w="590"/></w:tblGrid>',
        tr(tc('复议'), tc('诉讼', span(2))),
        tr(tc('1', span(2)), tc('2')),
      ),
      ['0=复议 | 1=诉讼', '0=1 | 1=2'],
    ],
    [
      'keeps narrow columns that hold a cell of their own',
      tbl('<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="0"/></w:tblGrid>', tr(tc('1'), tc('2'))),
      ['0=1 | 1=2'],
    ],
    ['says nothing when it is blank', p('甲') + tbl(texts('', '')) + p('乙'), ['甲', '乙']],
    ['of one cell is a frame around text', tbl(tr(tc(p('甲') + p('乙')))), ['甲', '乙']],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body)).toEqual(expected);
  });
});

const INNER = tbl(texts('规章', '1'), texts('许可', '2'));

describe('a table in a table', () => {
  it.each([
    [
      'is read in its place when the outer one is layout',
      tbl(tr(tc(p('二、主动公开') + INNER + p('注')))),
      ['二、主动公开', '0=规章 | 1=1', '0=许可 | 1=2', '注'],
    ],
    [
      'is read in its place beside a heading',
      tbl(tr(tc('一、'), tc('总体情况')), tr(tc('二、'), tc(INNER))),
      ['一、', '总体情况', '二、', '0=规章 | 1=1', '0=许可 | 1=2'],
    ],
    [
      'follows a table of figures',
      tbl(texts('甲', '1', '2', '3'), tr(tc('乙'), tc('4'), tc(INNER), tc('6'))),
      ['0=甲 | 1=1 | 2=2 | 3=3', '0=乙 | 1=4 | 2= | 3=6', '0=规章 | 1=1', '0=许可 | 1=2'],
    ],
    [
      'of one cell is the text of the cell around it',
      tbl(texts('甲', '1'), tr(tc('乙'), tc(tbl(tr(tc(`<w:p>${r('7')}</w:p>`)))))),
      ['0=甲 | 1=1', '0=乙 | 1=7'],
    ],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body)).toEqual(expected);
  });
});
