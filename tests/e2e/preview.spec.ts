import type { Page } from '@playwright/test';

import { cellNamed, headingOf, isSaved, openPart, openTable } from './clerk';
import { openReal } from './open-draft';
import { realReport, shownTexts } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');
const { template } = real;

async function openPreview(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: '预览' }).click();
  const pages = page.getByRole('region', { name: '报告各页' }).getByRole('img');
  await expect(pages.first()).toBeVisible();
  return pages;
}

/** What is printed in every cell, by address, read off the pages on screen. */
function printedTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const printed: Record<string, string> = {};
    for (const text of document.querySelectorAll('svg.page text[data-address]')) {
      const address = text.getAttribute('data-address') ?? '';
      printed[address] = `${printed[address] ?? ''}${text.textContent}`;
    }
    return printed;
  });
}

test('the pages show what was typed, and a figure leads to its cell', async ({ page }) => {
  await openReal(page, real);
  const pages = await openPreview(page);
  await expect(pages.first()).toHaveAccessibleName(/^第1页，共\d+页$/u);
  expect(await pages.count()).toBeGreaterThan(2);
  await expect.poll(() => printedTexts(page)).toEqual(shownTexts(real));
  await expect(pages.first()).toContainText('海州区政府办公室');
  await expect(pages.first()).not.toContainText('草稿');

  await openTable(page, template, 'requests');
  await cellNamed(page, template, 'requests/partial/business').click();
  await page.keyboard.type('41');
  const address = 'requests/partial/business';
  await expect.poll(async () => (await printedTexts(page))[address]).toBe('41');
  await expect.poll(async () => (await printedTexts(page))['requests/partial/total']).toBe('41');
  for (const sheet of await pages.all()) await expect(sheet).toContainText('草稿');

  await openPart(page, headingOf(template, 'overview'));
  await page.locator(`svg.page rect[data-address="${address}"]`).scrollIntoViewIfNeeded();
  await page.locator(`svg.page text[data-address="${address}"]`).first().click({ force: true });
  await expect(cellNamed(page, template, address)).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(pages.first()).not.toContainText('草稿');
  await isSaved(page);
});

test('prose is set on the pages as it is typed', async ({ page }) => {
  await openReal(page, real);
  const pages = await openPreview(page);
  const heading = headingOf(template, 'other');
  await openPart(page, heading);
  const area = page.getByRole('textbox', { name: heading });
  await area.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('本年度没有其他需要报告的事项。');
  await expect(pages.last()).toContainText('本年度没有其他需要报告的事项。');
  await page.getByLabel('跳到').selectOption({ label: await lastOutline(page) });
  await expect(pages.last()).toBeInViewport();
});

async function lastOutline(page: Page): Promise<string> {
  const texts = await page.getByLabel('跳到').locator('option').allTextContents();
  return texts.at(-1) ?? '';
}

test('a character that no font can print is named below the pages', async ({ page }) => {
  await openReal(page, real);
  await openPreview(page);
  await openPart(page, headingOf(template, 'other'));
  await page.getByRole('textbox', { name: headingOf(template, 'other') }).fill('㸓村的事项。');
  await expect(page.getByText('字库里没有这些字：㸓，PDF中印作〓')).toBeVisible();
  await page.getByRole('textbox', { name: headingOf(template, 'other') }).fill('无。');
  await expect(page.getByText('点表中的数字，可跳到填写处。')).toBeVisible();
});
