import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readHtml } from '@/lib/import/readers/html';
import type { Source } from '@/lib/import/source';
import { drawSource, sourceOf, textsOf } from './draw-source';

async function sourceIn(markup: string): Promise<Source> {
  return sourceOf(await readHtml(new TextEncoder().encode(markup)));
}

async function draw(markup: string): Promise<readonly string[]> {
  return drawSource(await sourceIn(markup));
}

describe('the text of a page', () => {
  it.each([
    [
      'is parted at blocks and breaks',
      '甲<p>乙<b>丙</b></p><div>丁<br>戊<div>己</div>庚</div>',
      ['甲', '乙丙', '丁', '戊', '己', '庚'],
    ],
    [
      'states the levels of headings',
      '<h1>报告</h1><h3>一、<i>情况</i></h3>',
      ['# 报告', '### 一、情况'],
    ],
    [
      'goes on in a broken heading',
      '<h1>某区2023年<br>年度报告</h1><p>甲</p>',
      ['# 某区2023年', '#+ 年度报告', '甲'],
    ],
    [
      'has blanks as browsers show them',
      '<p>\u3000\u3000&nbsp; 公开\n   信息 \t 3\n件&ensp;</p>',
      ['公开信息 3 件'],
    ],
    [
      'has no navigation, forms or scripts',
      '<nav>首页</nav><header>某市</header><script>alert(1)</script><style>p{}</style><noscript>开</noscript>' +
        '<select><option>年</option></select><textarea>写</textarea><iframe src="x"></iframe><svg><text>图</text></svg>' +
        '<div class="breadcrumb">首页</div><div role="navigation">列表</div><p>文</p><footer>版权</footer>',
      ['文'],
    ],
    [
      'keeps the head of an article, and tables anywhere',
      '<article><header>标题</header></article><footer><table><tr><td>规章<td>0</table></footer>',
      ['标题', '0=规章 | 1=0'],
    ],
    [
      'leaves out what is hidden',
      '<p hidden>甲</p><p style="DISPLAY : none">乙</p><p>丙<span style="visibility:hidden">丁</span></p>',
      ['丙'],
    ],
    [
      'has the numbers of lists',
      '<ol start=3><li>甲</li><li>乙</li></ol><ol type=a><li>丙</ol><ol style="list-style:none"><li>丁</ol><ul><li>戊</ul>',
      ['3.甲', '4.乙', 'a.丙', '丁', '戊'],
    ],
    [
      'may come out of Word',
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal>' +
        "<![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>总体<o:p>&nbsp;</o:p></p>",
      ['一、 总体'],
    ],
    [
      'keeps the lines and columns of preformatted text',
      '<pre>信息内容    本年   现行\n规章          0      1\n</pre>',
      ['0=信息内容 | 1=本年 | 2=现行', '0=规章 | 1=0 | 2=1'],
    ],
    [
      'has rows where figures stand behind wide gaps',
      '<p>规章&nbsp;&nbsp;&nbsp;0&nbsp;&nbsp;1</p><p>文件&emsp;2&emsp;3</p>',
      ['0=规章 | 1=0 | 2=1', '0=文件 | 1=2 | 2=3'],
    ],
  ])('%s', async (_title, markup, expected) => {
    expect(await draw(markup)).toEqual(expected);
  });

  it.each([
    ['<title> 某区 \n年报 </title>', '某区 年报'],
    ['<title>某区</title><meta name="ArticleTitle" content="年报">', '年报'],
    ['<title>某区</title><meta property="og:title" content="年报">', '年报'],
    ['<p>无</p>', null],
  ])('%s is called %s', async (markup, title) => {
    expect((await sourceIn(markup)).title).toBe(title);
  });
});

describe('a table', () => {
  it.each([
    [
      'has spans',
      '<table><tr><td colspan=2 rowspan=2>甲<td>乙<tr><td>丙<tr><td>丁<td>戊<td></table>',
      ['0*2^2=甲 | 2=乙', '2=丙', '0=丁 | 1=戊 | 2='],
    ],
    [
      'ends its spans with its rows',
      '<table><thead><tr><th rowspan=9>甲<th>乙<tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊</table>',
      ['0=甲 | 1=乙', '0^2=丙 | 1=丁', '1=戊'],
    ],
    [
      'has lines in its cells',
      '<table><tr><td>结果<br>维持<td><p>总</p>\n<p>计</p><td>&nbsp;</table>',
      ['0=结果/维持 | 1=总/计 | 2='],
    ],
    [
      'has its caption before it',
      '<table><caption>表一</caption><tr><td>规章<td>0</table>',
      ['表一', '0=规章 | 1=0'],
    ],
    [
      'does not repeat its heading in a caption',
      '<h2>二、公开情况</h2><table><caption>公开情况</caption><tr><td>规章<td>0</table>',
      ['## 二、公开情况', '0=规章 | 1=0'],
    ],
    [
      'that lays out a page is no table',
      '<table><tr><td>左栏<td><p>标题</p><table><tr><td>索引号<td>3</table><p>正文</table>',
      ['左栏', '标题', '0=索引号 | 1=3', '正文'],
    ],
    [
      'of one column is text',
      '<table><tr><td><p>一、总体情况</p><p>无。</p><tr><td>末</table>',
      ['一、总体情况', '无。', '末'],
    ],
    [
      'may hold headings and prose between its rows',
      `<table><tr><td colspan=2>一、总体情况<tr><td colspan=2>${'我局认真落实。'.repeat(12)}<tr><td colspan=2>第（一）项<tr><td>规章<td>0</table>`,
      ['一、总体情况', '我局认真落实。'.repeat(12), '0*2=第（一）项', '0=规章 | 1=0'],
    ],
    [
      'has no hidden rows or cells',
      '<table><tr style="display:none"><td>模板<td>9<tr><td>规章<td hidden>8<td>0</table>',
      ['0=规章 | 1=0'],
    ],
    ['may be rows only', '<tr><td>规章</td><td>0</td></tr>', ['0=规章 | 1=0']],
    [
      'may be made of other elements',
      '<div role=table><div role=row><div>规章</div><div><p>0</p></div></div><div role=row><div>文件</div><div></div></div></div>',
      ['0=规章 | 1=0', '0=文件 | 1='],
    ],
    [
      'may be made of other elements with spans',
      '<div class="tr"><div class="td">第（一）项</div></div><div class="tr"><div class="td">规章</div><div class="td">0</div></div>',
      ['0=第（一）项', '0=规章 | 1=0'],
    ],
    [
      'may stand beside what a spreadsheet puts around it',
      'Version:1.0\r\nStartHTML:0000000105\r\n<html><body><table><!--StartFragment--><col width=64><tr height=18><td class=xl65>规章</td><td x:num>1,165</td></tr><!--EndFragment--></table></body></html>',
      ['0=规章 | 1=1,165'],
    ],
    [
      'may span as far as browsers go',
      '<table><tr><td colspan=99999 rowspan=99999>甲<td>乙<tr><td>丙</table>',
      ['0*1000^2=甲 | 1000=乙', '1000=丙'],
    ],
  ])('%s', async (_title, markup, expected) => {
    expect(await draw(markup)).toEqual(expected);
  });
});

describe('any markup', () => {
  const pieces = fc.constantFrom(
    ...[
      '规章',
      '0',
      '&nbsp;',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<p>',
      '</p>',
      '<br>',
      '<td colspan=3>',
    ],
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=2>',
      '</td>',
      '<th>',
      '<div class="row">',
      '</div>',
    ],
    ...['<ol>', '<li>', '<h2>', '<pre>', '<b>', '</b>', '<script>', '</script>', '<caption>', '\n'],
  );

  it('is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (all) => {
        const { blocks } = await sourceIn(all.join(''));
        const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
        expect(texts.every((text) => text !== '' && !text.includes('\n'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is read from any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readHtml(bytes)).ok).toBe(true);
      }),
    );
  });

  it.each([
    ['<div>', 100_000],
    ['<table><tr><td>', 30_000],
    ['<b><p>', 20_000],
    ['<', 200_000],
    ['<a b=', 50_000],
  ])('is bounded: %s, %i times', async (piece, times) => {
    expect(textsOf(await sourceIn(`<p>始</p>${piece.repeat(times)}`))[0]).toContain('始');
  });
});
