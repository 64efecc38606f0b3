import type { Page } from '@playwright/test';

import { proseSectionsOf } from '@/lib/template/walk';
import {
  cellNamed,
  openPart,
  openTable,
  shownOnScreen,
  startReport,
  typedCellsOf,
  typeText,
} from './clerk';
import { type RealReport, shownTexts } from './real-report';
import { expect } from './watched-test';

/** Starts the report of a published one and types its title and preface. */
export async function typeBeginning(page: Page, real: RealReport): Promise<void> {
  await startReport(page, real.report);
  await typeTitle(page, real);
}

/** On the first page of a report that is open. */
export async function typeTitle(page: Page, { report }: RealReport): Promise<void> {
  await page.getByLabel('报告标题（可不填）').click();
  await typeText(page, report.title);
  await page.getByLabel('引言', { exact: true }).click();
  await typeText(page, report.preface);
  await expect(page.getByLabel('引言', { exact: true })).toHaveValue(report.preface);
}

export async function typeProse(page: Page, { template, report }: RealReport): Promise<void> {
  for (const { id, heading } of proseSectionsOf(template)) {
    await openPart(page, heading);
    const text = report.sections[id] ?? '';
    const area = page.getByRole('textbox', { name: heading });
    await area.click();
    await typeText(page, text);
    await expect(area).toHaveValue(text);
  }
}

/** From cell to cell in reading order with Tab, as through a web form. */
export async function typeTableByTab(page: Page, real: RealReport, table: string): Promise<void> {
  const texts = shownTexts(real);
  await openTable(page, real.template, table);
  for (const [index, { address }] of typedCellsOf(real.template, table).entries()) {
    if (index === 0) await cellNamed(page, real.template, address).click();
    else await page.keyboard.press('Tab');
    await page.keyboard.type(texts[address] ?? '');
  }
  await page.keyboard.press('Enter');
  await showsTable(page, real, table);
}

/** Down every column with Enter, then up and over with the arrows, as in a spreadsheet. */
export async function typeTableByEnter(page: Page, real: RealReport, table: string): Promise<void> {
  const texts = shownTexts(real);
  const cells = typedCellsOf(real.template, table);
  const columns = [...new Set(cells.map(({ column }) => column.id))];
  await openTable(page, real.template, table);
  await cellNamed(page, real.template, cells[0]?.address ?? '').click();
  for (const [index, column] of columns.entries()) {
    await page.keyboard.press('Control+Home');
    for (let right = 0; right < index; right += 1) await page.keyboard.press('ArrowRight');
    for (const { address } of cells.filter((cell) => cell.column.id === column)) {
      await page.keyboard.type(texts[address] ?? '');
      await page.keyboard.press('Enter');
    }
  }
  await showsTable(page, real, table);
}

/** To the right with the arrow, over the totals. */
export async function typeLineByArrows(page: Page, real: RealReport, table: string): Promise<void> {
  const texts = shownTexts(real);
  await openTable(page, real.template, table);
  const typed = new Set(typedCellsOf(real.template, table).map(({ address }) => address));
  const [first = ''] = typed;
  await cellNamed(page, real.template, first).click();
  for (const address of Object.keys(texts).filter((at) => at.startsWith(`${table}/`))) {
    if (typed.has(address)) await page.keyboard.type(texts[address] ?? '');
    await page.keyboard.press('ArrowRight');
  }
  await showsTable(page, real, table);
}

/** Every cell of the table on screen shows what was published, totals too. */
export async function showsTable(page: Page, real: RealReport, table: string): Promise<void> {
  const expected = Object.entries(shownTexts(real)).filter(([at]) => at.startsWith(`${table}/`));
  await expect.poll(() => shownOnScreen(page)).toEqual(Object.fromEntries(expected));
}

export async function isClean(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '检查 可以定稿' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /必须改/u })).toHaveCount(0);
  await expect(page.getByText(/\d处必须改/u)).toHaveCount(0);
}
