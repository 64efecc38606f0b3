import type { Browser, Page } from '@playwright/test';

import { cellNamed, headingOf, openPart } from './clerk';
import {
  BUSINESS,
  type Desk,
  deskOfFile,
  emptyReport,
  isOnServer,
  NATURAL,
  openServed,
  servedText,
  template,
  typeInto,
} from './served-desk';
import { expect, test } from './watched-test';

const desk = deskOfFile();

/** Two clerks, each at a machine of their own, in one report. */
async function together(browser: Browser) {
  const report = await emptyReport(desk());
  const at = async (who: Desk['zhang']): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    await openServed(page, desk(), { who, report });
    return page;
  };
  return { report, zhang: await at(desk().zhang), li: await at(desk().li) };
}

function banner(page: Page) {
  return page.getByRole('alert').filter({ hasText: '冲突' });
}

test('different cells merge by themselves, and each sees who changed what', async ({ browser }) => {
  const { report, zhang, li } = await together(browser);
  await typeInto(zhang, NATURAL, '12');
  await typeInto(li, BUSINESS, '3');
  await expect(cellNamed(zhang, template, BUSINESS)).toHaveValue('3');
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('12');
  await expect(li.getByText(/^张一刚刚改了：.*自然人/u)).toBeVisible();
  await isOnServer(zhang);
  await isOnServer(li);
  expect(await servedText(desk().li, report, NATURAL)).toBe('12');
  // What the colleague wrote is no step of one's own.
  await li.keyboard.press('Control+z');
  await expect(cellNamed(li, template, BUSINESS)).toHaveValue('');
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('12');
  await expect(cellNamed(zhang, template, BUSINESS)).toHaveValue('');
});

test('one cell written by both is asked about, and nothing is written before', async ({
  browser,
}) => {
  const { report, zhang, li } = await together(browser);
  await li.context().setOffline(true);
  await typeInto(li, NATURAL, '7');
  await expect(li.getByText(/^已保存到本机（等待网络…）/u)).toBeVisible();
  await typeInto(zhang, NATURAL, '12');
  await isOnServer(zhang);
  await li.context().setOffline(false);
  await expect(banner(li)).toContainText('有1处冲突');
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('12');
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('7');
  await expect(cellNamed(li, template, NATURAL)).toHaveAttribute('data-collided', '');
  await expect(banner(zhang)).toHaveCount(0);

  await banner(li).getByRole('button', { name: '查看并选择' }).focus();
  await li.keyboard.press('Enter');
  const dialog = li.getByRole('dialog', { name: '1处冲突' });
  await expect(dialog).toContainText('自然人');
  await expect(dialog).toContainText('张一');
  await expect(dialog).toContainText('12');
  await dialog.getByRole('button', { name: /^用我的/u }).focus();
  await li.keyboard.press('Enter');
  await expect(banner(li)).toHaveCount(0);
  await expect(cellNamed(zhang, template, NATURAL)).toHaveValue('7');
  await expect.poll(() => servedText(desk().zhang, report, NATURAL)).toBe('7');
});

test('a collision is still there after the page was loaded again', async ({ browser }) => {
  const { report, zhang, li } = await together(browser);
  await li.context().setOffline(true);
  await typeInto(li, NATURAL, '7');
  await typeInto(zhang, NATURAL, '12');
  await isOnServer(zhang);
  await li.context().setOffline(false);
  await expect(banner(li)).toContainText('有1处冲突');
  await li.reload();
  await expect(banner(li)).toContainText('有1处冲突');
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('7');
  await banner(li).getByRole('button', { name: '查看并选择' }).click();
  await li.getByRole('button', { name: /^用对方的/u }).click();
  await expect(banner(li)).toHaveCount(0);
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('12');
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('12');
});

test('two texts of one section may both be kept', async ({ browser }) => {
  const { report, zhang, li } = await together(browser);
  const overview = headingOf(template, 'overview');
  await li.context().setOffline(true);
  for (const [page, text] of [
    [li, '依申请公开情况。'],
    [zhang, '主动公开情况。'],
  ] as const) {
    await openPart(page, overview);
    await page.getByRole('textbox', { name: overview }).click();
    await page.keyboard.insertText(text);
  }
  await isOnServer(zhang);
  await li.context().setOffline(false);
  await banner(li).getByRole('button', { name: '查看并选择' }).click();
  await li.getByRole('button', { name: /^两段都保留/u }).click();
  const both = '主动公开情况。\n依申请公开情况。';
  await expect(li.getByRole('textbox', { name: overview })).toHaveValue(both);
  await expect(zhang.getByRole('textbox', { name: overview })).toHaveValue(both);
  expect(await servedText(desk().zhang, report, 'sections.overview')).toBe(both);
});

test('a cell that is being typed in does not change under the hands', async ({ browser }) => {
  const { zhang, li } = await together(browser);
  await typeInto(zhang, NATURAL, '12');
  await isOnServer(zhang);
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('12');
  await typeInto(zhang, NATURAL, '4');
  await typeInto(li, NATURAL, '9');
  await li.keyboard.type('8');
  await expect(cellNamed(li, template, NATURAL)).toHaveValue('98');
  // One of the two wrote first; the other is asked.
  await expect.poll(async () => (await banner(li).count()) + (await banner(zhang).count())).toBe(1);
});
