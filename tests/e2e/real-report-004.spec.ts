import type { Page } from '@playwright/test';

import type { Report } from '@/lib/report/report';
import { breakAndUndo } from './break-figure';
import { cellNamed, openTable, startReport, typedCellsOf } from './clerk';
import { isClean, showsTable, typeBeginning, typeProse } from './enter-report';
import { closeExport, filesSay, openExport } from './finished-files';
import { type Clip, paste } from './paste';
import { type Merging, partBetween, rowsOf, tabbed, wordMarkup } from './published-table';
import { type RealReport, realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('004');

const parts = {
  disclosure: ['三、主动公开政府信息情况', '四、收到和处理'],
  requests: ['四、收到和处理政府信息公开申请情况', '五、政府信息公开行政复议'],
  cases: ['五、政府信息公开行政复议、行政诉讼情况', '六、政府信息资源'],
} as const;

type TableId = keyof typeof parts;

const requestsMerging: Merging = {
  heads: [
    [
      [3, 3],
      [1, 7],
    ],
    [
      [2, 1],
      [1, 5],
      [2, 1],
    ],
    [],
  ],
  labels: 3,
  values: 7,
};

const casesMerging: Merging = {
  heads: [
    [
      [1, 5],
      [1, 10],
    ],
    [
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 5],
      [1, 5],
    ],
    [],
  ],
  labels: 0,
  values: 15,
};

function published(table: TableId): string {
  const [from, to] = parts[table];
  return partBetween(real.original, from, to);
}

/** From WPS: plain text with tabs. */
function asText(table: TableId): Clip {
  return { text: tabbed(rowsOf(published(table))) };
}

/** From Word: markup beside the plain text. */
function asMarkup(table: TableId, merging: Merging): Clip {
  const rows = rowsOf(published(table));
  return { text: tabbed(rows), html: wordMarkup(rows, merging) };
}

/** Pastes into the first cell; a block with labels is looked at before it goes in. */
async function pasteTable(page: Page, table: TableId, clip: Clip): Promise<void> {
  await openTable(page, real.template, table);
  const [first] = typedCellsOf(real.template, table);
  await cellNamed(page, real.template, first?.address ?? '').click();
  await paste(page, clip);
  const preview = page.getByRole('dialog', { name: '粘贴前请看一下' });
  await expect(preview).toContainText('数字已按名称对应到各行各列');
  await preview.getByRole('button', { name: '粘贴' }).click();
  await expect(preview).toBeHidden();
}

test('a report pasted table by table comes out of all four files', async ({ page }) => {
  test.slow();
  const { other, ...sections } = real.report.sections;
  expect(other).toBe('');
  await typeBeginning(page, real);
  await typeProse(page, { ...real, report: { ...real.report, sections } });
  await pasteTable(page, 'disclosure', asText('disclosure'));
  await showsTable(page, real, 'disclosure');
  await pasteTable(page, 'requests', asMarkup('requests', requestsMerging));
  await showsTable(page, real, 'requests');
  await pasteTable(page, 'cases', asMarkup('cases', casesMerging));
  await showsTable(page, real, 'cases');

  await expect(page.getByRole('button', { name: '检查 1处必须改' })).toBeVisible();
  const missing = page.getByRole('button', { name: '“六、其他需要报告的事项”还没有写' });
  await missing.click();
  await expect(page.getByRole('textbox', { name: '六、其他需要报告的事项' })).toBeFocused();
  await page.keyboard.insertText('没有其他需要报告的事项。');
  await isClean(page);

  const finished = complete({ other: '没有其他需要报告的事项。' });
  await openExport(page);
  await filesSay(page, finished);
  await closeExport(page);
  await breakAndUndo(page, finished, {
    address: 'requests/received/natural',
    right: '29',
    wrong: '30',
    value: 30,
    title: '“自然人”列不平：第一项加第二项之和，等于第三项加第四项之和',
    text: '一＋二：30＋0＝30；三（七）＋四：29＋0＝29，相差1。',
    errors: 2,
  });
});

function complete(sections: Report['sections']): RealReport {
  return {
    ...real,
    report: { ...real.report, sections: { ...real.report.sections, ...sections } },
  };
}

const otherForms: readonly (readonly [string, TableId, () => Clip])[] = [
  ['table two, one cell a line', 'disclosure', () => ({ text: published('disclosure') })],
  ['table three as plain text', 'requests', () => asText('requests')],
  ['table three, one cell a line', 'requests', () => ({ text: published('requests') })],
  ['table four as plain text', 'cases', () => asText('cases')],
];

for (const [form, table, clip] of otherForms) {
  test(`pastes ${form}`, async ({ page }) => {
    await startReport(page, real.report);
    await pasteTable(page, table, clip());
    await showsTable(page, real, table);
  });
}
