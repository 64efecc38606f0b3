import { radicalsIn } from '@/lib/report/clean-text';
import { breakAndUndo } from './break-figure';
import { headingOf, openPart, startReport } from './clerk';
import {
  isClean,
  typeBeginning,
  typeLineByArrows,
  typeProse,
  typeTableByTab,
} from './enter-report';
import { closeExport, filesSay, openExport } from './finished-files';
import { pasteText } from './paste';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('001');

test('a report of the 2021 edition, typed in full, comes out of all four files', async ({
  page,
}) => {
  test.slow();
  await typeBeginning(page, real);
  await typeTableByTab(page, real, 'disclosure');
  await typeTableByTab(page, real, 'requests');
  await typeLineByArrows(page, real, 'cases');
  await typeProse(page, real);
  await isClean(page);
  const dialog = await openExport(page);
  await expect(dialog).toContainText('没有必须改的问题');
  await filesSay(page, real);
  await closeExport(page);
  await breakAndUndo(page, real, {
    address: 'requests/carriedOver/business',
    right: '0',
    wrong: '2',
    value: 2,
    title: '“商业企业”列不平：第一项加第二项之和，等于第三项加第四项之和',
    text: '一＋二：0＋0＝0；三（七）＋四：0＋2＝2，相差2。',
    errors: 4,
  });
});

test('radical characters of the published file become ordinary ones, and it is said', async ({
  page,
}) => {
  const { template, report, original } = real;
  await startReport(page, report);
  const heading = headingOf(template, 'overview');
  await openPart(page, heading);
  const lines = original.split('\n').map((line) => line.trim());
  const from = lines.findIndex((line) => line.startsWith('（⼀）'));
  const passage = lines
    .slice(from, from + 12)
    .filter((line) => line !== '')
    .join('\n');
  expect(radicalsIn(passage)).toBeGreaterThan(20);
  const area = page.getByRole('textbox', { name: heading });
  await area.click();
  await pasteText(page, passage);
  const note = page.getByRole('status').filter({ hasText: '部首字符' });
  await expect(note).toContainText(`把${radicalsIn(passage)}个部首字符`);
  const shown = (await area.inputValue()).split('\n').join('');
  expect(radicalsIn(shown)).toBe(0);
  expect(report.sections.overview?.split('\n').join('')).toContain(shown);
  await page.keyboard.press('Control+z');
  await expect(area).toHaveValue('');
});
