import { expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';

import { fileGrids } from '@/lib/import/file-grids';
import { readRoster } from '@/lib/roster/read-roster';

it('gives a workbook as rows of texts, merged cells filled down', async () => {
  const cell = (value: string) => ({ value, type: String });
  const blob = await writeExcelFile([
    {
      sheet: '名册',
      data: [
        [cell('单位名称'), cell('上级单位')],
        [cell('第一中学'), { ...cell('教育局'), rowSpan: 2 }],
        [cell('第二中学'), null],
      ],
    },
  ]).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const read = await fileGrids({ name: '名册.xlsx', bytes });
  if (!read.ok) throw new Error(read.refusal.code);
  const lists = read.grids.map(readRoster);
  expect(lists).toMatchObject([
    {
      hasHeader: true,
      rows: [
        { name: '第一中学', parent: '教育局' },
        { name: '第二中学', parent: '教育局' },
      ],
    },
  ]);
});

it('refuses what is no file of an office', async () => {
  const read = await fileGrids({ name: '名册.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  expect(read.ok).toBe(false);
});
