import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

import { type Format, formats, writers } from '@/lib/writers/registry';
import { readDocx } from '../readers/read-docx';
import type { ReadFile } from '../readers/read-file';
import { readHtml } from '../readers/read-html';
import { readPdf } from '../readers/read-pdf';
import { readText } from '../readers/read-text';
import { expectedFile } from '../writers/expected-file';
import type { RealReport } from './real-report';
import { expect } from './watched-test';

const readers: Readonly<Record<Format, (bytes: Uint8Array) => ReadFile>> = {
  docx: readDocx,
  pdf: readPdf,
  html: readHtml,
  txt: readText,
};

export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出报告' });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function closeExport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '导出报告' });
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();
}

/** Downloads one format through the open dialog. */
export async function download(page: Page, format: Format): Promise<Uint8Array> {
  const { name, extension } = writers[format];
  const dialog = page.getByRole('dialog', { name: '导出报告' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `下载${name.replaceAll(' ', '')}` }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\${extension}$`, 'u'));
  await expect(dialog.getByText(`已下载“${file.suggestedFilename()}”`)).toBeVisible();
  return new Uint8Array(readFileSync(await file.path()));
}

/** Downloads all four formats; each says exactly what the report says. */
export async function filesSay(page: Page, real: RealReport): Promise<void> {
  const expected = expectedFile(real.template, real.report);
  for (const format of formats) {
    const file = readers[format](await download(page, format));
    expect(legible(format, file), `what the ${format} file says`).toEqual(
      legible(format, expected),
    );
  }
}

/** The same for a draft: every file says it, and carries the mark. */
export async function filesAreMarked(page: Page, real: RealReport): Promise<void> {
  const expected = expectedFile(real.template, real.report);
  for (const format of formats) {
    const file = readers[format](await download(page, format));
    expect(file.marks, `marks of a draft in the ${format} file`).toBeGreaterThan(0);
    expect(legible(format, { ...file, marks: 0 })).toEqual(legible(format, expected));
  }
}

/** A PDF has no blanks, so they do not count there. */
function legible(format: Format, file: ReadFile): ReadFile {
  if (format !== 'pdf') return file;
  return { ...file, prose: file.prose.map((text) => text.replace(/\s/gu, '')) };
}
