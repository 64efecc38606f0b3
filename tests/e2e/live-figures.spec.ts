import type { Locator, Page } from '@playwright/test';

import { saveReport } from '@/lib/report/save-report';
import { generateReport } from '../support/generate-report';
import { cellNamed, openPart, openTable, templateAt } from './clerk';
import { chooseDraftFile } from './open-draft';
import { expect, test } from './watched-test';

const YEAR = 2024;
const TOTAL = 'requests/received/total';
const NATURAL = 'requests/received/natural';

/** A report whose overview is this text; its table three counts 30 natural persons. */
async function openWith(page: Page, overview: string): Promise<Locator> {
  const template = templateAt(YEAR);
  const report = generateReport(template, 3);
  const zeros = Object.entries(report.values).map(([address, value]) => [
    address,
    address.startsWith('requests/') && value !== null ? 0 : value,
  ]);
  const values = {
    ...Object.fromEntries(zeros),
    [NATURAL]: 30,
    'requests/granted/natural': 30,
  };
  const sections = { ...report.sections, overview };
  const saved = saveReport(template, { ...report, year: YEAR, values, sections });
  await chooseDraftFile(page, JSON.stringify(saved));
  await page.waitForURL('/draft?id=*');
  await openPart(page, '一、总体情况');
  return textOf(page);
}

function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: '一、总体情况' });
}

/** What is kept of the text, as a copy of the draft would hold it. */
async function place(text: Locator, at: number): Promise<void> {
  await text.focus();
  await text.evaluate((area: HTMLTextAreaElement, cursor) => {
    area.setSelectionRange(cursor, cursor);
  }, at);
}

async function changeCell(page: Page, address: string, value: string): Promise<void> {
  const template = templateAt(YEAR);
  await openTable(page, template, 'requests');
  await cellNamed(page, template, address).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await openPart(page, '一、总体情况');
}

const LIVE = `新收{{${TOTAL}}}件。`;

test('a figure follows its table', async ({ page }) => {
  const text = await openWith(page, LIVE);
  await expect(text).toHaveValue('新收30件。');
  await changeCell(page, NATURAL, '41');
  await expect(text).toHaveValue('新收41件。');
});

test('typing around a figure keeps it, typing into it makes it text', async ({ page }) => {
  const text = await openWith(page, LIVE);
  await place(text, 0);
  await page.keyboard.insertText('今年');
  await place(text, 7);
  await page.keyboard.insertText('整');
  await expect(text).toHaveValue('今年新收30件整。');
  await expect(page.getByText('随表更新1个')).toBeVisible();
  await place(text, 6);
  await page.keyboard.press('Backspace');
  await expect(text).toHaveValue('今年新收3件整。');
  await expect(page.getByText('随表更新1个')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('今年新收30件整。');
  await expect(page.getByText('随表更新1个')).toBeVisible();
  await changeCell(page, NATURAL, '5');
  await expect(text).toHaveValue('今年新收5件整。');
});

test('a figure is found by name and put in by keyboard', async ({ page }) => {
  const text = await openWith(page, '行政诉讼件。');
  await place(text, 4);
  await page.getByRole('button', { name: '插入数字' }).click();
  const dialog = page.getByRole('dialog', { name: '插入表格里的数字' });
  await dialog.getByLabel('找哪个数字').fill('总计 新收');
  await dialog.getByRole('checkbox', { name: /^总计，一、/u }).check();
  await expect(dialog.getByRole('status')).toContainText('30');
  await dialog.getByRole('button', { name: '插入' }).click();
  await expect(dialog).toBeHidden();
  await expect(text).toHaveValue('行政诉讼30件。');
  await expect(text).toBeFocused();
  await page.keyboard.insertText('（');
  await expect(text).toHaveValue('行政诉讼30（件。');
});

test('a copy inside the form brings the figure along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await openWith(page, LIVE);
  await text.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(text).toHaveValue('新收30件。新收30件。');
  await expect(page.getByText('随表更新2个')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('新收30件。');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('随表更新2个')).toBeVisible();
});

test('a wrong figure is put right where it stands', async ({ page }) => {
  const text = await openWith(page, '（二）依申请公开\n全年新收政府信息公开申请33件。');
  await expect(page.getByText('与表格不一致1个')).toBeVisible();
  await place(text, '（二）依申请公开\n全年新收政府信息公开申请3'.length);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: '改为30' }).first().click();
  await expect(text).toHaveValue('（二）依申请公开\n全年新收政府信息公开申请30件。');
  await expect(page.getByText('与表格一致1个')).toBeVisible();
  await page.getByRole('button', { name: '改为随表数字' }).first().click();
  await expect(page.getByText('随表更新1个')).toBeVisible();
  await page.getByRole('button', { name: '去看表格' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('三、');
});

test('the paragraph of figures goes below its heading', async ({ page }) => {
  const text = await openWith(page, '（一）主动公开\n甲。\n（二）依申请公开\n（三）平台建设\n乙。');
  await page.getByRole('button', { name: '写出数据段落' }).click();
  const dialog = page.getByRole('dialog', { name: '写出数据段落' });
  await dialog.getByRole('radio', { name: /短/u }).check();
  await expect(dialog.getByText('新收政府信息公开申请30件；办结30件。')).toBeVisible();
  await dialog.getByRole('button', { name: '插入' }).click();
  await expect(text).toHaveValue(
    '（一）主动公开\n甲。\n（二）依申请公开\n2024年，新收政府信息公开申请30件；办结30件。\n（三）平台建设\n乙。',
  );
  await changeCell(page, NATURAL, '31');
  await expect(text).toHaveValue(/新收政府信息公开申请31件；办结30件/u);
});

test('the marks lie exactly behind the figures', async ({ page }) => {
  const line = `通过网站、“两微一端”等公开（含解读）Information 1200条，新收申请{{${TOTAL}}}件，其中自然人{{${NATURAL}}}件。\n`;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const text = await openWith(page, line.repeat(30));
    const sizes = await text.evaluate((area: HTMLTextAreaElement) => {
      const layer = area.parentElement?.querySelector('.prose-layer');
      area.scrollTop = 200;
      return [area, layer].map((one) => [one?.clientWidth, one?.scrollHeight]);
    });
    expect(sizes[1]).toEqual(sizes[0]);
    await expect
      .poll(() => page.locator('.prose-layer').evaluate(({ scrollTop }) => scrollTop))
      .toBe(200);
  }
});

test('a hundred thousand characters stay usable', async ({ page }) => {
  const text = await openWith(page, `${LIVE}${'公开政府信息。'.repeat(14_300)}`);
  await expect(page.getByText('不再逐个标出')).toBeVisible();
  await place(text, 6);
  await page.keyboard.insertText('又');
  await expect(text).toHaveValue(/^新收30件。又公开/u);
});

test('an input method writes beside a figure', async ({ page, context }) => {
  const text = await openWith(page, LIVE);
  await place(text, 2);
  const session = await context.newCDPSession(page);
  const composed = { selectionStart: 2, selectionEnd: 2 };
  await session.send('Input.imeSetComposition', { text: 'ge', ...composed });
  await expect(text).toHaveValue('新收ge30件。');
  await session.send('Input.insertText', { text: '各' });
  await expect(text).toHaveValue('新收各30件。');
  await expect(page.getByText('随表更新1个')).toBeVisible();
});

test('what the findings speak of is selected', async ({ page }) => {
  const text = await openWith(page, '全年新收政府信息公开申请33件。');
  await openPart(page, '五、存在的主要问题');
  await page.getByRole('button', { name: /33/u }).first().click();
  await expect(text).toBeFocused();
  const selected = () =>
    text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
  await expect.poll(selected).toBe('33');
});
