import type { Page } from '@playwright/test';

import { newReport } from '@/lib/report/new-report';
import type { Report, Values } from '@/lib/report/report';
import { hasNoBarriers, SIZES } from './barriers';
import { ANY_AGENCY, cellNamed, openPart, openTable, startReport, templateAt } from './clerk';
import { type GivenFile, publishedFile, textFile } from './published-files';
import { expect, test } from './watched-test';

const template = templateAt(2024);
const IN_NATURAL = 'requests/carriedIn/natural';
const IN_BUSINESS = 'requests/carriedIn/business';
const IN_FORCE = 'disclosure/normativeDocuments/inForce';

const LAST_FIGURES: Values = {
  'disclosure/normativeDocuments/issued': 2,
  'disclosure/normativeDocuments/repealed': 1,
  'disclosure/normativeDocuments/inForce': 11,
  'requests/received/natural': 18,
  'requests/granted/natural': 12,
  'requests/carriedOver/natural': 6,
  'requests/carriedOver/business': 0,
};

const OVERVIEW = [
  '2023年，全年主动公开政府信息320条，其中规范性文件2件。',
  '全年答复依申请公开12件，均在法定期限内办结，没有延期。',
  '完善信息发布审核制度，落实专人负责，做到先审后发。',
].join('');

/** Last year's report: zeros but for the figures. */
function lastReport(figures: Values = {}): Report {
  const empty = newReport(template, { year: 2023, agency: ANY_AGENCY });
  const zeros = Object.keys(empty.values).map((address) => [
    address,
    address.startsWith('disclosure/fees') ? '0' : 0,
  ]);
  return {
    ...empty,
    sections: { overview: OVERVIEW, improvements: '公开内容还不够细。', other: '没有。' },
    values: { ...Object.fromEntries(zeros), ...LAST_FIGURES, ...figures },
  };
}

async function lastFile(figures: Values = {}): Promise<GivenFile> {
  return publishedFile('上年报告.docx', { template, report: sound(lastReport(figures)) });
}

/** Totals are left to be added up. */
function sound(report: Report): Report {
  const isTotal = (address: string) =>
    address.endsWith('/total') || address.startsWith('requests/concluded');
  const values = Object.entries(report.values).filter(([address]) => !isTotal(address));
  return { ...report, values: Object.fromEntries(values) };
}

/** Opens the dialog in the toolbar of a table and gives it a file. */
async function give(page: Page, file: GivenFile): Promise<void> {
  await page.getByRole('button', { name: '引入上年报告' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择上年报告文件' }).click();
  await (await choosing).setFiles(file);
}

async function taken(page: Page): Promise<void> {
  await give(page, await lastFile());
  const dialog = page.getByRole('dialog', { name: '引入上年报告' });
  await expect(dialog).toContainText('2023年度 · 清河县教育局');
  await dialog.getByRole('button', { name: '引入', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('last year’s report fills and locks what is carried in, as one step', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'requests');
  await cellNamed(page, template, IN_BUSINESS).click();
  await page.keyboard.type('3');
  await give(page, await lastFile());
  const dialog = page.getByRole('dialog', { name: '引入上年报告' });
  await expect(dialog.getByRole('row', { name: '自然人，二、上年结转' })).toContainText('空白6');
  await expect(dialog.getByRole('group', { name: '有1格已经填了不同的数' })).toContainText('30');
  await hasNoBarriers(page);
  await dialog.getByRole('button', { name: '引入', exact: true }).click();

  const cell = cellNamed(page, template, IN_NATURAL);
  await expect(cell).toHaveValue('6');
  await expect(cell).toHaveAttribute('readonly', '');
  await expect(cell).toHaveAccessibleDescription(/上年报告“自然人，四、.*”为6，已锁定/u);
  await expect(cellNamed(page, template, IN_BUSINESS)).toHaveValue('3');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell).toHaveValue('');
  await expect(cellNamed(page, template, IN_BUSINESS)).toHaveValue('3');
  await expect(page.getByRole('button', { name: '引入上年报告' })).toBeVisible();
});

test('another figure is written with a reason, by keys alone', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'requests');
  await taken(page);
  const cell = cellNamed(page, template, IN_NATURAL);
  await cell.click();
  await page.keyboard.press('7');
  const dialog = page.getByRole('dialog', { name: '改为不同的数' });
  await expect(dialog.getByLabel('实际的数')).toBeFocused();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('还没有写说明')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('上年报告公布后又收到两件补正的申请');
  await hasNoBarriers(page);
  await dialog.getByRole('button', { name: '改为这个数' }).click();
  await expect(cell).toHaveValue('8');
  await expect(cell).toHaveAccessibleDescription(/改动原因：上年报告公布后又收到两件/u);
  await expect(page.getByRole('textbox', { name: '说明原因' }).first()).toHaveValue(
    '上年报告公布后又收到两件补正的申请',
  );
  await cell.click();
  await page.keyboard.press('Control+Enter');
  await expect(cell).toHaveValue('6');
});

test('filling and pasting leave a locked cell as it is, and say so', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'requests');
  await taken(page);
  await page.getByRole('button', { name: '空白填零', exact: true }).click();
  await expect(cellNamed(page, template, IN_NATURAL)).toHaveValue('6');
  await cellNamed(page, template, IN_NATURAL).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '9\t1');
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
  });
  const dialog = page.getByRole('dialog', { name: '没有粘贴' });
  await expect(dialog).toContainText('是上年报告结转来的6，已锁定，不会改为9');
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(cellNamed(page, template, IN_NATURAL)).toHaveValue('6');
});

test('what is in force is rolled forward, and taken by a key', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'disclosure');
  await taken(page);
  await cellNamed(page, template, 'disclosure/normativeDocuments/issued').click();
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  const cell = cellNamed(page, template, IN_FORCE);
  await expect(cell).toHaveAccessibleDescription(/上年11＋本年制发1－废止0＝12/u);
  await expect(page.getByText('上年11＋本年制发1－废止0＝12').first()).toBeVisible();
  await cell.click();
  await page.keyboard.press('Control+Enter');
  await expect(cell).toHaveValue('12');
});

test('last year’s figures stand below this year’s on demand', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'requests');
  await taken(page);
  await page.getByLabel('显示上年').check();
  const cell = cellNamed(page, template, 'requests/received/natural');
  await cell.click();
  await page.keyboard.type('27');
  await expect(cell).toHaveAccessibleDescription('上年18，增加9（50％）');
  await expect(page.locator('td', { has: cell })).toContainText('18+9');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await hasNoBarriers(page);
  }
  await page.setViewportSize(SIZES[0]);
  await page.reload();
  await openTable(page, template, 'requests');
  await expect(page.getByLabel('显示上年')).toBeChecked();
});

test('last year’s text is told of by paragraph', async ({ page }) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  await openTable(page, template, 'requests');
  await taken(page);
  await openPart(page, '一、总体情况');
  await page.locator('#field-sections\\.overview').fill(OVERVIEW.replace('320', '415'));
  const panel = page.getByRole('region', { name: '与上年文字对照' });
  await expect(panel.getByText(/与上年9\d％相同/u)).toBeVisible();
  await panel.getByRole('button', { name: /^看差别/u }).click();
  await expect(panel.getByText('415', { exact: true })).toBeVisible();
  await expect(panel.getByText('320', { exact: true })).toBeVisible();
  await hasNoBarriers(page);
});

test('a file that will not do says so in words', async ({ page }) => {
  await startReport(page, {
    year: 2024,
    agency: { ...ANY_AGENCY, name: '清河县财政局' },
  });
  await openTable(page, template, 'requests');
  await give(page, textFile('会议纪要.txt', '会议纪要\n一、听取汇报。\n二、研究工作。'));
  const dialog = page.getByRole('dialog', { name: '引入上年报告' });
  await expect(dialog.getByRole('alert')).toContainText('“会议纪要.txt”');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选择上年报告文件' }).click();
  await (await choosing).setFiles(await lastFile());
  await expect(dialog).toContainText('上年报告是“清河县教育局”的');
  await expect(dialog).toContainText('不填上年结转');
  await dialog.getByRole('button', { name: '仍然引入，只作对照' }).click();
  await expect(cellNamed(page, template, IN_NATURAL)).toHaveValue('');
  await expect(page.getByLabel('显示上年')).toBeVisible();
  await page.getByRole('button', { name: '上年报告没有用于核对，看原因' }).click();
  await expect(page.getByRole('list', { name: '上年报告的问题' })).toContainText(
    '上年报告是“清河县教育局”的',
  );
});
