import type { Locator, Page } from '@playwright/test';

import {
  cellNamed,
  headingOf,
  openPart,
  openTable,
  shownOnScreen,
  startCurrent,
  templateAt,
} from './clerk';
import { isClean, typeTableByTab } from './enter-report';
import { openReal } from './open-draft';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const template = templateAt(2024);
const overview = headingOf(template, 'overview');

function cell(page: Page, name: string): Locator {
  return cellNamed(page, template, `requests/${name}`);
}

test('blank cells become zero in one step, filled ones stay', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cell(page, 'received/natural').click();
  await page.keyboard.type('5');
  await page.getByRole('button', { name: '空白填零', exact: true }).click();
  await expect(cell(page, 'received/natural')).toHaveValue('5');
  await expect(cell(page, 'carriedOver/otherOrganisation')).toHaveValue('0');
  await expect(cell(page, 'received/total')).toHaveValue('5');
  expect(Object.values(await shownOnScreen(page))).not.toContain('');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'carriedOver/otherOrganisation')).toHaveValue('');
  await expect(cell(page, 'received/natural')).toHaveValue('5');
});

test('undo and redo go through cells and prose, and lead to the place', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cell(page, 'received/natural').click();
  await page.keyboard.type('31');
  await openPart(page, overview);
  const area = page.getByRole('textbox', { name: overview });
  await area.click();
  await page.keyboard.insertText('第一段');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('第二段');
  await expect(area).toHaveValue('第一段\n第二段');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headingOf(template, 'requests'));
  await expect(cell(page, 'received/natural')).toHaveValue('');
  await expect(cell(page, 'received/natural')).toBeFocused();
  await expect(cell(page, 'received/total')).toHaveValue('…');
  await expect(page.getByText('不是数字')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'received/natural')).toHaveValue('31');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(area).toBeFocused();
  await expect(area).toHaveValue('第一段\n第二段');
  await expect(page.getByRole('button', { name: '重做' })).toBeDisabled();
});

test('a total says where it comes from', async ({ page }) => {
  const real = realReport('003');
  await openReal(page, real);
  await openTable(page, real.template, 'requests');
  const total = cellNamed(page, real.template, 'requests/concluded/natural');
  await total.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '为什么是16？' });
  await expect(dialog).toContainText('（一）予以公开');
  await dialog.getByRole('button', { name: '（一）予以公开 15' }).click();
  await expect(dialog).toBeHidden();
  await expect(cellNamed(page, real.template, 'requests/granted/natural')).toBeFocused();
});

test('a likely cause is applied with one key and taken back with another', async ({ page }) => {
  const real = realReport('003');
  await openReal(page, real);
  await openTable(page, real.template, 'requests');
  const granted = cellNamed(page, real.template, 'requests/granted/natural');
  await granted.click();
  await page.keyboard.type('51');
  const findings = page.getByRole('complementary', { name: '检查结果' });
  const fix = findings
    .getByRole('listitem')
    .filter({ hasText: '“自然人”列不平' })
    .getByRole('button', { name: '应用' })
    .first();
  await fix.focus();
  await page.keyboard.press('Enter');
  await isClean(page);
  await expect(granted).toHaveValue('15');
  await page.keyboard.press('Control+z');
  await expect(granted).toHaveValue('51');
});

test('all of table four by keyboard', async ({ page }) => {
  const real = realReport('003');
  await openReal(page, { ...real, report: { ...real.report, values: {} } });
  await typeTableByTab(page, real, 'cases');
});
