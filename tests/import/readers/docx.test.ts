import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readDocx } from '@/lib/import/readers/docx';
import { drawSource, sourceOf } from './draw-source';
import { docxOf, drawDocx, p, r, tbl, tc, texts } from './office-file';

describe('the text of a paragraph', () => {
  it.each([
    [
      'is joined from its runs',
      `<w:p>${r('全年')}${r('3', '<w:b/>')}${r('件')}</w:p>`,
      ['全年3件'],
    ],
    [
      'is parted at line breaks',
      `<w:p>${r('甲')}<w:r><w:br/><w:t>乙</w:t></w:r></w:p>`,
      ['甲', '乙'],
    ],
    ['keeps tabs', '<w:p><w:r><w:t>规章</w:t><w:tab/><w:t>3</w:t></w:r></w:p>', ['规章\t3']],
    [
      'keeps hyphens that do not break',
      '<w:p><w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>',
      ['2024-1'],
    ],
    [
      'is in links, tags and content controls',
      `<w:p><w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt></w:p>`,
      ['甲乙丙'],
    ],
    [
      'is not the prompt of a content control',
      `<w:p>${r('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt></w:p>`,
      ['甲'],
    ],
    [
      'has the results of fields and not their codes',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['12'],
    ],
    [
      'has revisions accepted',
      `<w:p>${r('新收')}<w:del><w:r><w:delText>3</w:delText><w:t>3</w:t></w:r></w:del><w:ins>${r('5')}</w:ins>${r('件')}</w:p>`,
      ['新收5件'],
    ],
    [
      'has moved text where it went',
      `<w:p><w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo></w:p>`,
      ['乙甲'],
    ],
    [
      'runs on where its mark was deleted',
      `${p('全年新收', '<w:rPr><w:del/></w:rPr>')}${p('申请3件。')}`,
      ['全年新收申请3件。'],
    ],
    [
      'has no hidden text',
      `<w:p>${r('甲')}${r('乙', '<w:vanish/>')}${r('丙', '<w:vanish w:val="0"/>')}</w:p>`,
      ['甲丙'],
    ],
    [
      'has no readings above characters',
      `<w:p><w:r><w:ruby><w:rt>${r('gōng')}</w:rt><w:rubyBase>${r('公')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['公'],
    ],
    [
      'has no footnote marks, comments and equations of layout',
      `<w:p>${r('甲')}<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:sym w:char="F0A8"/></w:r></w:p>`,
      ['甲'],
    ],
    ['may stand under any prefix', '<x:p><x:r><x:t>甲</x:t></x:r></x:p>', ['甲']],
    ['is left out when blank', `${p('')}${p('　 ')}${p('甲')}`, ['甲']],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body)).toEqual(expected);
  });
});

const BOX = `<w:txbxContent>${p('框内')}</w:txbxContent>`;

describe('what stands beside the text', () => {
  it.each([
    [
      'a text box comes after its paragraph, once',
      `<w:p>${r('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('乙')}</w:p>`,
      ['甲乙', '框内'],
    ],
    [
      'an old text box too',
      `<w:p><w:r><w:pict><v:shape><v:textbox>${BOX}</v:textbox></v:shape></w:pict></w:r></w:p>`,
      ['框内'],
    ],
    [
      'a table in a text box is a table',
      `<w:p><w:r><w:pict><w:txbxContent>${tbl(texts('规章', '3'))}</w:txbxContent></w:pict></w:r></w:p>`,
      ['0=规章 | 1=3'],
    ],
    [
      'drawn words are no text',
      `<w:p>${r('甲')}<w:r><w:drawing><a:p><a:r><a:t>图表</a:t></a:r></a:p></w:drawing></w:r></w:p>`,
      ['甲'],
    ],
    [
      'blocks in content controls and revisions count',
      `<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:ins>${p('乙')}</w:ins>`,
      ['甲', '乙'],
    ],
    [
      'headers and section settings do not',
      `${p('甲')}<w:sectPr><w:headerReference/></w:sectPr>`,
      ['甲'],
    ],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body)).toEqual(expected);
  });
});

const STYLES = `<w:styles>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="a"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="b"><w:name w:val="节"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="c"><w:name w:val="正文"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="x"><w:name w:val="圈"/><w:basedOn w:val="y"/></w:style>
  <w:style w:type="paragraph" w:styleId="y"><w:name w:val="套"/><w:basedOn w:val="x"/></w:style>
  <w:style w:type="character" w:styleId="h"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`;

const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
const broken = (id: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`;

describe('the level of a heading', () => {
  it.each([
    ['comes from the name of its style', styled('1', '甲'), ['# 甲']],
    ['comes from the style that its style is based on', styled('a', '甲'), ['# 甲']],
    ['comes from the outline level of its style', styled('b', '甲'), ['### 甲']],
    ['comes from the paragraph itself', p('甲', '<w:outlineLvl w:val="1"/>'), ['## 甲']],
    ['is taken back by body text', styled('c', '甲'), ['甲']],
    ['is not looked for in circles', styled('x', '甲'), ['甲']],
    ['holds for all lines of a heading', broken('1'), ['# 甲', '#+ 乙']],
    ['is none for a title, which goes on too', broken('t'), ['甲', '+ 乙']],
    ['is not read from a table of contents', styled('toc1', '甲\t1') + styled('1', '甲'), ['# 甲']],
    ['is none without a style', styled('unknown', '甲'), ['甲']],
    [
      'is for text that can be seen',
      `<w:p>${r('甲')}${r('乙', '<w:rStyle w:val="h"/>')}</w:p>`,
      ['甲'],
    ],
  ])('%s', async (_title, body, expected) => {
    expect(await drawDocx(body, { 'word/styles.xml': STYLES })).toEqual(expected);
  });
});

describe('a Word document', () => {
  it('counts paragraphs and rows from 1', async () => {
    const read = await readDocx(
      docxOf(p('甲') + p('') + tbl(texts('乙', '丙'), texts('丁', '戊')) + p('己')),
    );
    expect(read.ok && read.source.blocks.map(({ place }) => place.line)).toEqual([1, 2, 4]);
  });

  it('says what it calls itself', async () => {
    const core = '<cp:coreProperties><dc:title> 某某区 </dc:title></cp:coreProperties>';
    const read = await readDocx(docxOf(p('甲'), { 'docProps/core.xml': core }));
    expect(read.ok && read.source.title).toBe('某某区');
  });

  it.each([
    ['nothing', {}, 'empty'],
    ['pictures only', { 'word/media/image1.jpeg': 'x' }, 'image'],
  ])('is refused when it holds %s', async (_title, parts, code) => {
    expect(await readDocx(docxOf(p(''), parts))).toEqual({
      ok: false,
      refusal: { code, found: '' },
    });
  });
});

const MERGED = `${p('甲')}${tbl(`<w:tr>${tc('三', '<w:vmerge w:val="restart"/>')}${tc('1')}</w:tr>`, `<w:tr>${tc('', '<w:vmerge/>')}${tc('2')}</w:tr>`)}`;

describe('a Word document in one XML file', () => {
  it.each([
    [
      'may be a package',
      `<pkg:package><pkg:part pkg:name="/docProps/core.xml"><pkg:xmlData><c><dc:title>题</dc:title></c></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body>${MERGED}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`,
      ['甲', '0^2=三 | 1=1', '1=2'],
    ],
    [
      'may be of Word 2003',
      `<w:wordDocument><o:DocumentProperties><o:Title>题</o:Title></o:DocumentProperties><w:body><wx:sect><wx:sub-section>${p('总体情况', '<w:listPr><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>')}${MERGED}</wx:sub-section></wx:sect></w:body></w:wordDocument>`,
      ['一、总体情况', '甲', '0^2=三 | 1=1', '1=2'],
    ],
  ])('%s', async (_title, xml, expected) => {
    const source = sourceOf(await readDocx(strToU8(`<?xml version="1.0"?>${xml}`)));
    expect(drawSource(source)).toEqual(expected);
    expect(source.title).toBe('题');
  });
});
