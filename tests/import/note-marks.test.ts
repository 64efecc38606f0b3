import { expect, test } from 'vitest';

import { parseCell } from '@/lib/cells/registry';
import { importFile } from '@/lib/import/import-file';
import { templates } from '@/schemas/registry';

const page = (figure: string) => `<h1>某县2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>
<p>工作正常。</p><h2>二、主动公开政府信息情况</h2><table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>行政规范性文件</td><td>${figure}</td><td>1</td><td>80</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">12</td></tr></table>`;

test.each(['73①', '73¹', '73<sup>1</sup>', '<sup>1</sup>73', '73[1]'])(
  '%s is 73 with a mark',
  async (figure) => {
    const bytes = new TextEncoder().encode(page(figure));
    const outcome = await importFile(templates, { name: 'page.html', bytes });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.report.values['disclosure/normativeDocuments/issued']).toBe(73);
  },
);

test('a number all of which is raised stays a number', async () => {
  const bytes = new TextEncoder().encode(page('<sup>73</sup>'));
  const outcome = await importFile(templates, { name: 'page.html', bytes });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.report.values['disclosure/normativeDocuments/issued']).toBe(73);
});

test('a typed figure with a mark is no number', () => {
  const typed = parseCell({ kind: 'count', units: ['件'] }, '73①');
  expect(typed).toEqual({ ok: false, problem: 'not-a-number' });
});
