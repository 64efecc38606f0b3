import type { Page } from '@playwright/test';

import { cellNamed, openTable } from './clerk';
import { isClean } from './enter-report';
import { closeExport, download, filesAreMarked, openExport } from './finished-files';
import type { RealReport } from './real-report';
import { expect } from './watched-test';

/** One figure typed wrong, and what is said about it. */
export interface BrokenFigure {
  readonly address: string;
  readonly right: string;
  readonly wrong: string;
  readonly value: number;
  readonly title: string;
  readonly text: string;
  readonly errors: number;
}

/** Breaks a clean report, sees it said everywhere, and takes it back with Ctrl+Z. */
export async function breakAndUndo(page: Page, real: RealReport, broken: BrokenFigure) {
  const { template, report } = real;
  const { address, value } = broken;
  const table = address.split('/')[0] ?? '';
  await openTable(page, template, table);
  const cell = cellNamed(page, template, address);
  await cell.click();
  await page.keyboard.type(broken.wrong);
  const finding = page
    .getByRole('complementary', { name: '检查结果' })
    .getByRole('button', { name: broken.title })
    .first();
  await expect(finding).toContainText(broken.text);
  await expect(page.getByRole('button', { name: `检查 ${broken.errors}处必须改` })).toBeVisible();
  const dialog = await openExport(page);
  await expect(dialog).toContainText(`还有${broken.errors}处必须改`);
  await expect(dialog).toContainText('每页都标有“草稿”');
  await filesAreMarked(page, {
    ...real,
    report: { ...report, values: { ...report.values, [address]: value } },
  });
  await closeExport(page);
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveValue(broken.right);
  await expect(finding).toBeHidden();
  await isClean(page);
  const clean = await openExport(page);
  await expect(clean).toContainText('导出的是正式文件');
  expect(new TextDecoder().decode(await download(page, 'txt'))).not.toContain('草稿');
  await closeExport(page);
}
