import { expect, test } from 'vitest';

import { importFile } from '@/lib/import/import-file';
import { templates } from '@/schemas/registry';

const rows = [
  ['一、本年新收政府信息公开申请数量', [705, 3, 0, 0, 5, 0, 713]],
  ['二、上年结转政府信息公开申请数量', [36, 0, 0, 0, 0, 0, 36]],
  ['四、结转下年度继续办理', [31, 0, 0, 0, 0, 0, 31]],
] as const;

/** Each row as a table of its own, below a heading that says the same. */
const tables = rows.map(([label, figures]) =>
  [
    `### ${label}`,
    '| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |',
    '|---|---|---|---|---|---|---|---|',
    `| ${label.replace(/^[一二（）、]+/u, '')} | ${figures.join(' | ')} |`,
  ].join('\n'),
);

test('a heading that repeats the label of the row below it takes no figures from it', async () => {
  const text = [
    '# 某县人民政府2025年政府信息公开工作年度报告',
    '## 一、总体情况',
    '全年工作正常。',
    '## 三、收到和处理政府信息公开申请情况',
    ...tables,
    '## 五、存在的主要问题及改进情况',
    '培训还不够。',
  ].join('\n\n');
  const bytes = new TextEncoder().encode(text);
  const outcome = await importFile(templates, { name: 'report.md', bytes });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { values } = outcome.report;
  expect(values['requests/received/natural']).toBe(705);
  expect(values['requests/carriedIn/total']).toBe(36);
  expect(values['requests/carriedOver/natural']).toBe(31);
});
