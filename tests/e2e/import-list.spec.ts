import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

import { dropFiles, openImport, pageWith, receipt, textFile } from './published-files';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');

test('the list of files outlasts the ways away from it, and asks before it goes', async ({
  page,
}) => {
  await openImport(page);
  await dropFiles(page, [
    textFile('甲.txt', real.original),
    textFile('乙.txt', real.original),
    textFile('清单.txt', '苹果三斤'),
  ]);
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
  await page.getByRole('searchbox').fill('乙');
  await page.getByRole('button', { name: '乙.txt' }).click();
  const file = page.getByRole('heading', { level: 1, name: '乙.txt' });
  await expect(file).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('乙');
  await page.goForward();
  await expect(file).toBeVisible();
  await page.getByRole('button', { name: '作为草稿打开' }).click();
  await page.waitForURL('/draft?id=*');
  await page.goBack();
  await expect(file).toBeVisible();
  await page.getByRole('button', { name: '返回列表' }).click();
  const menu = page.getByRole('navigation', { name: '网站' });
  await menu.getByRole('link', { name: '本机草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '本机草稿' })).toBeVisible();
  await menu.getByRole('link', { name: '导入/体检' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('乙');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await page.getByRole('button', { name: '清空列表' }).click();
  const dialog = page.getByRole('dialog', { name: '清空列表？' });
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
  await page.getByRole('button', { name: '清空列表', exact: true }).click();
  await dialog.getByRole('button', { name: '确定清空列表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '导入/体检' })).toBeVisible();
});

test('what was not read is listed with the problems', async ({ page }) => {
  const cells = { 'requests/granted/natural': '', 'requests/granted/business': '' };
  await openImport(page);
  const text = await pageWith(real, cells);
  await dropFiles(page, [
    textFile('缺行.html', text.replace(/<tr>(?:(?!<\/tr>).)*requests\/carriedOver.*?<\/tr>/su, '')),
  ]);
  await expect(page.getByText(/^另有缺7格、空白2格/u)).toBeVisible();
  await page.getByRole('button', { name: /^只看问题/u }).click();
  const issues = page.getByRole('region', { name: '问题' });
  await expect(issues).toContainText('合计格不算在内');
  await issues.getByRole('button', { name: '（一）予以公开 2格' }).click();
  await expect(page.getByText('自然人，三（一）予以公开', { exact: true })).toBeVisible();
  const shown = receipt(page).getByRole('button', { name: /^自然人，三（二）部分公开：/u });
  await page.getByRole('button', { name: '回执', exact: true }).click();
  const before = await shown.getAttribute('aria-label');
  await shown.click();
  await page.keyboard.press('b');
  await page.keyboard.press('7');
  expect(await shown.getAttribute('aria-label')).toBe(before);
});

test('from file to file, and all of their 体检报告 in one download', async ({ page }) => {
  await openImport(page);
  await dropFiles(page, [
    textFile('甲.txt', real.original),
    textFile('清单.txt', '苹果三斤'),
    textFile('乙.txt', real.original),
  ]);
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载体检报告（2份）' }).click();
  const path = await (await download).path();
  expect(Object.keys(unzipSync(await readFile(path))).sort()).toEqual([
    '乙-体检报告.docx',
    '甲-体检报告.docx',
  ]);
  await page.getByRole('button', { name: '甲.txt' }).click();
  await expect(page.getByRole('button', { name: '上一份' })).toBeDisabled();
  await page.getByRole('button', { name: '下一份' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '乙.txt' })).toBeVisible();
  await expect(page.getByRole('button', { name: '下一份' })).toBeDisabled();
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
});

test('a row of joined figures is asked for at once', async ({ page }) => {
  const joined = real.original.replace(/规范性文件 \|\n0 \|\n0 \|\n0 \|/u, '规范性文件 |\n4416 |');
  expect(joined).not.toBe(real.original);
  await openImport(page);
  await dropFiles(page, [textFile('连写.txt', joined)]);
  await expect(page.getByText('还有3项待确认')).toBeVisible();
  const row = page.getByRole('textbox', { name: /^原文的数字连在一起，共3格/u });
  await expect(row).toHaveValue('4416');
  await row.fill('4 416');
  await row.press('Enter');
  await expect(page.getByText('这一行有3格，现在是2个数。')).toBeVisible();
  await row.fill('4 4 16');
  await row.press('Enter');
  await expect(page.getByText('没有待确认的内容').first()).toBeVisible();
});

test('on a small screen the list does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openImport(page);
  await dropFiles(page, [textFile('甲.txt', real.original), textFile('清单.txt', '苹果三斤')]);
  await expect(page.getByText('共2份，全部读完')).toBeVisible();
  const list = page.getByRole('region', { name: '每份文件一行' });
  expect(await list.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.body.scrollWidth <= window.innerWidth)).toBe(true);
});
