// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readHtml } from '@/components/grid/read-html';

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} td {mso-number-format:General;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment--><col width=64 span=3 style='width:48pt'>
<tr height=18 style='height:13.8pt'>
<td colspan=2 height=18 class=xl65 style='mso-ignore:colspan'>（三）不予公开</td><td align=right x:num="1165">1,165<span style='mso-spacerun:yes'>&nbsp;</span></td></tr>
<tr height=18><td rowspan=2 class=xl66>2.其他</td><td align=right x:num>２</td><td x:str>－</td></tr>
<tr><td align=right>3</td><td></td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td></td><td></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

const wps = `<html><head><meta name="Generator" content="Kingsoft ET"/></head><body><!--StartFragment-->
<table width="216"><colgroup><col width="72" span="3"/></colgroup><tbody>
<tr height="18"><td class="et2" height="18" width="72" x:str>自然人</td><td class="et2" x:str>商业企业</td></tr>
<tr><td class="et3" x:num>16</td><td class="et3" x:num>2</td></tr></tbody></table><!--EndFragment--></body></html>`;

const page = `<div class="TRS_Editor"><p>四、情况</p><table class="outer"><tbody><tr><td>
<table><tbody><tr><th scope="row"><p>规章<br></p></th><td><p><span>0</span></p></td></tr>
<tr><th>规范性<br>文件</th><td>22（其中修订16件）</td></tr></tbody></table></td></tr></tbody></table></div>`;

describe('HTML from the clipboard', () => {
  it.each([
    [
      'of Excel',
      excel,
      [
        ['（三）不予公开', null, '1,165'],
        ['2.其他', '２', '－'],
        [null, '3', ''],
      ],
    ],
    [
      'of WPS',
      wps,
      [
        ['自然人', '商业企业'],
        ['16', '2'],
      ],
    ],
    [
      'of a web page, tables inside tables',
      page,
      [
        ['规章', '0'],
        ['规范性文件', '22（其中修订16件）'],
      ],
    ],
    ['without a table', '<p>16</p>', null],
    ['that is none', '', null],
  ])('%s', (_title, html, block) => {
    expect(readHtml(html)).toEqual(block);
  });

  it('runs nothing and keeps no script', () => {
    const hostile =
      '<table><tr><td>1<script>globalThis.hurt = true</script></td><td><img src="x:" onerror="globalThis.hurt = true">2</td></tr></table>';
    expect(readHtml(hostile)).toEqual([['1', '2']]);
    expect('hurt' in globalThis).toBe(false);
    expect(document.body.innerHTML).toBe('');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan="-3">',
      '<td',
      '"',
      '1',
      '<!--',
      '<td colspan=9e9>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const block = readHtml(pieces.join(''));
        expect(block === null || Array.isArray(block)).toBe(true);
      }),
    );
  });
});
