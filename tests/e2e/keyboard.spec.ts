import type { Locator, Page } from '@playwright/test';

import { ANY_AGENCY, cellNamed, headingOf, openTable, startCurrent, templateAt } from './clerk';
import { showsTable } from './enter-report';
import { openReal } from './open-draft';
import { clipboardText, paste, pasteText } from './paste';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const template = templateAt(2024);

function cell(page: Page, name: string): Locator {
  return cellNamed(page, template, `requests/${name}`);
}

/** Presses Tab until the element has the focus, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('from the list of drafts into table three without a mouse', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: '新建报告' }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('机关名称'));
  await page.keyboard.insertText(ANY_AGENCY.name);
  await page.keyboard.press('Enter');
  await page.waitForURL('/draft?id=*');
  const parts = page.getByRole('navigation', { name: '报告各部分' });
  await tabTo(page, parts.getByRole('button', { name: headingOf(template, 'requests') }));
  await page.keyboard.press('Enter');
  await tabTo(page, cell(page, 'received/natural'));
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'carriedIn/natural')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(cell(page, 'received/natural')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('table').locator(':focus')).toHaveCount(0);
});

test('the keys of a spreadsheet move through table three', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cell(page, 'granted/business').click();
  const moves: readonly (readonly [string, string])[] = [
    ['ArrowDown', 'partial/business'],
    ['ArrowRight', 'partial/research'],
    ['ArrowUp', 'granted/research'],
    ['ArrowLeft', 'granted/business'],
    ['Home', 'granted/natural'],
    ['End', 'granted/total'],
    ['Control+Home', 'received/natural'],
    ['Control+End', 'carriedOver/total'],
    ['Control+ArrowUp', 'received/total'],
    ['Control+ArrowLeft', 'received/natural'],
    ['PageDown', 'refused.internalAffairs/natural'],
    ['Tab', 'refused.internalAffairs/business'],
    ['Shift+Tab', 'refused.internalAffairs/natural'],
  ];
  for (const [key, name] of moves) {
    await page.keyboard.press(key);
    await expect(cell(page, name), `after ${key}`).toBeFocused();
  }
});

test('typing replaces, F2 edits, Esc takes back, Delete empties', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  const one = cell(page, 'granted/natural');
  await one.click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('7');
  await expect(one).toHaveValue('7');
  await page.keyboard.press('Escape');
  await expect(one).toHaveValue('12');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(one).toHaveValue('102');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'partial/natural')).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  await expect(one).toHaveValue('');
});

test('Enter goes to the right when that is preferred, also next time', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await page.getByLabel('回车后').selectOption({ label: '向右' });
  await page.reload();
  await openTable(page, template, 'requests');
  await cell(page, 'granted/natural').click();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'granted/business')).toBeFocused();
});

test('a range is copied as a spreadsheet takes it, and cleared at once', async ({ page }) => {
  await openReal(page, realReport('003'));
  const real = realReport('003');
  await openTable(page, real.template, 'requests');
  const at = (name: string) => cellNamed(page, real.template, `requests/${name}`);
  await at('received/natural').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await clipboardText(page)).toBe('16\t2\n0\t0\n15\t2');
  await page.keyboard.press('Delete');
  await expect(at('granted/business')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await showsTable(page, real, 'requests');
  await at('received/natural').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await clipboardText(page);
  expect(copied.split('\n')).toHaveLength(25 - 2);
  expect(copied.split('\n')[0]).toBe('16\t2\t0\t0\t0\t0\t18');
});

test('a block with the noise of other programs is read as numbers', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cell(page, 'received/natural').click();
  await pasteText(page, '１，２３４\t12件\t/\n 7 \t－\t—\n');
  await expect(cell(page, 'received/natural')).toHaveValue('1234');
  await expect(cell(page, 'received/business')).toHaveValue('12');
  await expect(cell(page, 'received/research')).toHaveValue('/');
  await expect(cell(page, 'carriedIn/natural')).toHaveValue('7');
  await expect(cell(page, 'carriedIn/business')).toHaveValue('');
  await expect(page.getByText('已粘贴2行 × 3列')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'received/natural')).toHaveValue('');
  await expect(cell(page, 'carriedIn/natural')).toHaveValue('');
});

test('a table copied from a web page goes in, its totals stay ours', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cell(page, 'received/natural').click();
  const html =
    '<meta charset="utf-8"><table><tbody><tr><td><b>3,001</b></td><td>1&nbsp;件</td><td>0</td><td>0</td><td>0</td><td>0</td><td>9999</td></tr></tbody></table>';
  await paste(page, { text: '3,001 1 件 0 0 0 0 9999', html });
  const preview = page.getByRole('dialog', { name: '粘贴前请看一下' });
  await expect(preview).toContainText('复制的合计是9999，各项相加是3002');
  await preview.getByRole('button', { name: '粘贴' }).click();
  await expect(cell(page, 'received/natural')).toHaveValue('3001');
  await expect(cell(page, 'received/total')).toHaveValue('3002');
});
