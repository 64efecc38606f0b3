import type { Page } from '@playwright/test';

import { readValue } from '@/lib/cells/registry';
import { newReport } from '@/lib/report/new-report';
import { cellsOf } from '@/lib/template/walk';
import {
  ANY_AGENCY,
  cellNamed,
  headingOf,
  isSaved,
  openPart,
  openTable,
  shownOnScreen,
  startCurrent,
  templateAt,
} from './clerk';
import { closeExport, filesAreMarked, openExport } from './finished-files';
import { paste, pasteCodeUnits, pasteText } from './paste';
import { expect, test } from './watched-test';

const template = templateAt(2024);
const overview = headingOf(template, 'overview');

interface BadFigure {
  readonly table: 'disclosure' | 'requests';
  readonly address: string;
  readonly typed: string;
  readonly title: string;
  readonly text: string;
}

const badFigures: readonly BadFigure[] = [
  {
    table: 'requests',
    address: 'requests/received/natural',
    typed: 'abc',
    title: '“自然人，一、本年新收政府信息公开申请数量”不是数字',
    text: '填的是“abc”，请填阿拉伯数字',
  },
  {
    table: 'requests',
    address: 'requests/granted/business',
    typed: '-5',
    title: '“商业企业，三（一）予以公开”不能是负数',
    text: '填的是“-5”',
  },
  {
    table: 'requests',
    address: 'requests/partial/research',
    typed: '1.5',
    title: '必须是整数',
    text: '填的是“1.5”',
  },
  {
    table: 'requests',
    address: 'requests/other.rest/otherOrganisation',
    typed: '1234567890123456',
    title: '数字太长',
    text: '填的是“1234567890123456”，最多15位',
  },
  {
    table: 'disclosure',
    address: 'disclosure/fees/amount',
    typed: '0.123456789012',
    title: '小数太长',
    text: '填的是“0.123456789012”，最多4位小数',
  },
];

test('bad figures are said at their place, kept, and never damage a file', async ({ page }) => {
  await startCurrent(page);
  for (const figure of badFigures) {
    await openTable(page, template, figure.table);
    await cellNamed(page, template, figure.address).click();
    await page.keyboard.type(figure.typed);
    await isSaid(page, figure);
  }
  await isSaved(page);
  await page.reload();
  for (const figure of badFigures) {
    await openTable(page, template, figure.table);
    const cell = cellNamed(page, template, figure.address);
    await expect(cell).toHaveValue(figure.typed);
    await cell.focus();
    await isSaid(page, figure);
  }
  await openExport(page);
  await filesAreMarked(page, { template, report: reportWith(badFigures), original: '' });
});

/** At the cell what to do, in the list of findings what is wrong and where. */
async function isSaid(page: Page, { address, title, text }: BadFigure): Promise<void> {
  const cell = cellNamed(page, template, address);
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription(new RegExp(text, 'u'));
  await expect(page.getByRole('note').filter({ hasText: text })).toBeVisible();
  const findings = page.getByRole('complementary', { name: '检查结果' });
  await expect(findings.getByRole('button', { name: title })).toContainText(text);
}

function reportWith(figures: readonly BadFigure[]) {
  const empty = newReport(template, { year: 2024, agency: ANY_AGENCY });
  const values = figures.map(({ address, typed }) => {
    const cell = cellsOf(template).find((one) => one.address === address);
    if (cell === undefined) throw new Error(`no such cell: ${address}`);
    return [address, readValue(cell.definition, typed)] as const;
  });
  return { ...empty, values: { ...empty.values, ...Object.fromEntries(values) } };
}

test('a block too large for the table is looked at first, and nothing is lost', async ({
  page,
}) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  const corner = cellNamed(page, template, 'requests/carriedOver/legalService');
  await corner.click();
  const before = await shownOnScreen(page);
  await pasteText(page, block(6, 5));
  const preview = page.getByRole('dialog', { name: '粘贴前请看一下' });
  await expect(preview).toContainText('格超出了表格，不会填入。');
  await preview.getByRole('button', { name: '取消' }).click();
  await expect(preview).toBeHidden();
  expect(await shownOnScreen(page)).toEqual(before);

  await pasteText(page, block(100, 100));
  const refusal = page.getByRole('dialog', { name: '没有粘贴' });
  await expect(refusal).toContainText('复制的内容有10000格，比表格大得多');
  await refusal.getByRole('button', { name: '知道了' }).click();
  expect(await shownOnScreen(page)).toEqual(before);
  await expect(corner).toBeFocused();
});

function block(rows: number, columns: number): string {
  return Array.from({ length: rows }, () => Array(columns).fill('1').join('\t')).join('\n');
}

test('200,000 characters pasted into prose are kept, said to be too many, and exported', async ({
  page,
}) => {
  test.slow();
  const line = `${'公开政府信息工作扎实推进。'.repeat(40)}\n`;
  const long = line.repeat(Math.ceil(200_000 / line.length)).slice(0, 200_000);
  await startCurrent(page);
  await openPart(page, overview);
  const area = page.getByRole('textbox', { name: overview });
  await area.click();
  await paste(page, { text: long });
  await expect(page.getByText('现有200000字，超过50000字就不像是正文').first()).toBeVisible();
  await isSaved(page);
  await page.reload();
  await openPart(page, overview);
  await expect(area).toHaveValue(long);
  await expect(area).toHaveAccessibleDescription(/现有200000字/u);
  await openExport(page);
  const empty = newReport(template, { year: 2024, agency: ANY_AGENCY });
  await filesAreMarked(page, {
    template,
    report: { ...empty, sections: { ...empty.sections, overview: long } },
    original: '',
  });
  await closeExport(page);
});

/** Bell, null, half of a pair, a direction override, and text between them. */
const HOSTILE = [0x516c, 0x0007, 0x0000, 0xd800, 0x5f00, 0xdfff, 0x202e, 0x606f];

test('control characters and half surrogates are taken out of what is pasted', async ({ page }) => {
  await startCurrent(page);
  await openPart(page, overview);
  const area = page.getByRole('textbox', { name: overview });
  await area.click();
  await pasteCodeUnits(page, HOSTILE);
  await expect(area).toHaveValue('公开息');
  await expect(page.getByText('去掉了5个不能打印的控制字符或残缺字符')).toBeVisible();
});

test('those that come another way are kept, said, and never damage a file', async ({ page }) => {
  await startCurrent(page);
  await openPart(page, overview);
  const area = page.getByRole('textbox', { name: overview });
  await area.click();
  await page.evaluate((codes) => {
    document.execCommand('insertText', false, String.fromCharCode(...codes));
  }, HOSTILE);
  await expect(page.getByText('个控制字符或残缺字符').first()).toBeVisible();
  const typed = await codeUnits(page);
  expect(typed).toContain(0xd800);
  await isSaved(page);
  await page.reload();
  await openPart(page, overview);
  expect(await codeUnits(page)).toEqual(typed);
  await openExport(page);
  const empty = newReport(template, { year: 2024, agency: ANY_AGENCY });
  await filesAreMarked(page, {
    template,
    report: { ...empty, sections: { ...empty.sections, overview: '公开息' } },
    original: '',
  });
  await closeExport(page);
  await page.getByRole('button', { name: '清理' }).click();
  await expect(area).toHaveValue('公开息');
  await expect(page.getByText('个控制字符或残缺字符')).toHaveCount(0);
});

/** As numbers, for half a pair does not survive the way out of the browser. */
function codeUnits(page: Page): Promise<readonly number[]> {
  return page.getByRole('textbox', { name: overview }).evaluate((area) => {
    const { value } = area as HTMLTextAreaElement;
    return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  });
}
