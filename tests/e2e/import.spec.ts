import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';

import { readFile } from '@/lib/import/import-file';
import { refusalText } from '@/lib/import/refusal-text';
import { saveReport } from '@/lib/report/save-report';
import { rawPdf, textAt } from '../support/raw-pdf';
import { cellNamed, openTable, shownOnScreen, templateAt } from './clerk';
import { paste } from './paste';
import {
  dropFiles,
  openImport,
  pageWith,
  publishedFile,
  receipt,
  textFile,
} from './published-files';
import { realReport, shownTexts } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');
const { template } = real;

async function saved(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return coming;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Everything that a downloaded file says, line by line. */
async function linesOf(download: Download): Promise<readonly string[]> {
  const name = download.suggestedFilename();
  const read = await readFile({ name, bytes: await bytesOf(download) });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  );
}

test('a dropped report is read beside its source and opened as a draft', async ({ page }) => {
  await openImport(page);
  await dropFiles(page, [textFile('海州区2020.txt', real.original)]);
  await expect(page.getByRole('heading', { level: 1, name: '海州区2020.txt' })).toBeVisible();
  await expect(page.getByText('读出198格')).toBeVisible();
  await expect(page.getByRole('region', { name: '原文' })).toContainText('一、总体情况');
  await receipt(page)
    .getByRole('button', { name: /^自然人，三（一）予以公开：15，/u })
    .click();
  await expect(page.locator('[data-marked=line]').first()).toBeInViewport();
  await page.getByRole('button', { name: '作为草稿打开' }).click();
  await page.waitForURL('/draft?id=*');
  await openTable(page, template, 'requests');
  const expected = shownTexts(real);
  const shown = Object.entries(await shownOnScreen(page));
  expect(shown.length).toBeGreaterThan(100);
  for (const [address, text] of shown) expect(text, address).toBe(expected[address]);
  await page.getByRole('link', { name: /勾稽/u }).click();
  await page
    .getByRole('navigation', { name: '网站' })
    .getByRole('link', { name: '导入/体检' })
    .click();
  await expect(page.getByText('读出198格')).toBeVisible();
});

test('what is doubtful is asked for, and answered by keys', async ({ page }) => {
  const cells = {
    'requests/received/natural': '十几件',
    'requests/granted/business': '若干',
    'requests/granted/legalService': '不详',
  };
  await openImport(page);
  await dropFiles(page, [textFile('网页.html', await pageWith(real, cells))]);
  const question = page.getByRole('region', { name: '待确认 第1项，共3项' });
  await expect(question).toContainText('自然人，一、本年新收政府信息公开申请数量');
  await expect(question).toContainText('原文不是数字');
  await expect(question).toContainText('“十几件”');
  await expect(page.locator('[data-marked=text]')).toHaveText('十几件');
  await page.keyboard.press('e');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.getByText('这一格只能填数字')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect(page.getByText('还有2项待确认')).toBeVisible();
  await page.getByRole('button', { name: '留空', exact: true }).click();
  await page.keyboard.press('0');
  await expect(page.getByText('没有待确认的内容')).toBeAttached();
  await page.keyboard.press('u');
  await expect(page.getByText('还有1项待确认')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+0');
  await page.getByRole('button', { name: '作为草稿打开' }).click();
  await page.waitForURL('/draft?id=*');
  await openTable(page, template, 'requests');
  const shown = await shownOnScreen(page);
  expect(shown['requests/received/natural']).toBe('16');
  expect(shown['requests/granted/business']).toBe('');
});

test('a pasted page and a pasted text are read', async ({ page }) => {
  await openImport(page);
  await paste(page, { text: '政府信息公开', html: await pageWith(real, {}) });
  await expect(page.getByText('读出198格')).toBeVisible();
  await page.getByRole('button', { name: '换一份' }).click();
  await page.getByLabel('或者粘贴').fill(real.original);
  await page.getByRole('button', { name: '读取这段文字' }).click();
  await expect(page.getByText('读出198格')).toBeVisible();
});

test('markup of a file runs nothing and stays text', async ({ page }) => {
  const attack = '&lt;b&gt;十几件<img src="x" onerror="alert(1)"><script>alert(2)</script>';
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openImport(page);
  const text = await pageWith(real, { 'requests/granted/natural': attack });
  await dropFiles(page, [textFile('网页.html', text)]);
  await expect(page.getByRole('region', { name: '原文' })).toContainText('<b>十几件');
  expect(dialogs).toEqual([]);
});

test('an old PDF that only names its character map is read', async ({ page }) => {
  const lines = real.original.split('\n').filter((line) => line.trim() !== '');
  const start = lines.findIndex((line) => line.includes('年度政府信息公开'));
  const content = lines
    .slice(start, start + 30)
    .map((line, index) => textAt(50, 60 + index * 20, line.trim().slice(0, 45)));
  const buffer = Buffer.from(rawPdf([{ content: content.join('') }]));
  const asked = page.waitForResponse('**/cmaps/*.bcmap');
  await openImport(page);
  await dropFiles(page, [{ name: '旧.pdf', mimeType: 'application/pdf', buffer }]);
  expect((await asked).ok()).toBe(true);
  await expect(page.getByRole('region', { name: '原文' })).toContainText('一、总体情况');
});

test('a file that is no report says so, and the next one is read', async ({ page }) => {
  await openImport(page);
  await dropFiles(page, [textFile('清单.txt', '苹果三斤\n梨两斤\n')]);
  await expect(page.getByText('没有读取“清单.txt”')).toBeVisible();
  await expect(page.getByText(refusalText({ code: 'not-a-report', found: '' }))).toBeVisible();
  await dropFiles(page, [await publishedFile('报告.docx', real)]);
  await expect(page.getByText('读出198格')).toBeVisible();
});

test('many files make a table that is filtered, opened and taken away', async ({ page }) => {
  const broken = { 'requests/granted/natural': '99' };
  await openImport(page);
  await dropFiles(page, [
    textFile('甲.txt', real.original),
    await publishedFile('乙.docx', real),
    textFile('丙.html', await pageWith(real, broken)),
    textFile('丁.txt', '=cmd|说明'),
    textFile('戊.txt', ''),
    { name: '己.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([255, 216, 255, 224, 0, 16]) },
  ]);
  await expect(page.getByText('共6份，全部读完')).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('甲.txt')).toContainText('海州区政府办公室');
  await expect(row('戊.txt')).toContainText(refusalText({ code: 'empty', found: '' }));
  await expect(row('己.jpg')).toContainText(refusalText({ code: 'image', found: '' }));
  await page.getByRole('radio', { name: '读不了 3' }).check({ force: true });
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByRole('radio', { name: '全部 6' }).check({ force: true });
  await page.getByRole('searchbox').fill('丙');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: '丙.html' }).click();
  await page.getByRole('button', { name: /^只看问题/u }).click();
  await expect(page.getByRole('region', { name: '问题' })).toContainText('“自然人”列不平');
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('丙');
  await expect(page.getByRole('button', { name: '丙.html' })).toBeFocused();
  const csv = new TextDecoder().decode(await bytesOf(await saved(page, '下载CSV')));
  expect(csv.split('\r\n')).toHaveLength(3);
  await page.getByRole('searchbox').fill('');
  const lines = await linesOf(await saved(page, '下载Excel'));
  expect(lines.some((line) => line.startsWith('乙.docx|海州区政府办公室|2020|2019年版|0|'))).toBe(
    true,
  );
  expect(lines.some((line) => line.includes('必须改|“自然人”列不平'))).toBe(true);
});

test('the 体检报告 is downloaded as Word file and as page', async ({ page }) => {
  await openImport(page);
  const text = await pageWith(real, { 'requests/granted/natural': '99' });
  await dropFiles(page, [textFile('丙.html', text)]);
  await page.getByRole('button', { name: '体检报告' }).click();
  for (const button of ['下载Word文档', '下载网页']) {
    const lines = await linesOf(await saved(page, button));
    const whole = lines.join('');
    expect(whole).toContain('海州区政府办公室2020年政府信息公开工作年度报告体检报告');
    expect(whole).toMatch(/一、体检结论.+“自然人”列不平.+五、没有采用的文字/su);
  }
});

test("last year's report starts this year's", async ({ page }) => {
  const values = { ...real.report.values, 'requests/carriedOver/natural': 7 };
  await openImport(page);
  const last = { template, report: { ...real.report, values } };
  await dropFiles(page, [await publishedFile('上年.docx', last)]);
  await page.getByRole('button', { name: '作为上年数据' }).click();
  const dialog = page.getByRole('dialog', { name: '开始2021年度报告' });
  await expect(dialog.getByLabel('带上去年的文字')).toBeChecked();
  await dialog.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL('/draft?id=*');
  const next = templateAt(2021);
  await openTable(page, next, 'requests');
  await expect(cellNamed(page, next, 'requests/carriedIn/natural')).toHaveValue('7');
  await expect(cellNamed(page, next, 'requests/received/natural')).toHaveValue('');
});

test('a draft given to the import page is opened as what it is', async ({ page }) => {
  await openImport(page);
  await dropFiles(page, [textFile('草稿.json', JSON.stringify(saveReport(template, real.report)))]);
  await page.waitForURL('/draft?id=*');
  await expect(page.getByLabel('机关名称')).toHaveValue(real.report.agency.name);
});

test('a report given to the list of drafts is read too', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /还没有报告/u })).toBeVisible();
  await dropFiles(page, [await publishedFile('报告.docx', real)]);
  await page.waitForURL('/import');
  await expect(page.getByText('读出198格')).toBeVisible();
});
