import type { Locator, Page } from '@playwright/test';

import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import { type Format, writers } from '@/lib/writers/registry';
import type { RealReport } from './real-report';
import { expect } from './watched-test';

/** A file as a person has it on the disk. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, text: string): GivenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** The report as its agency published it. */
export async function publishedFile(
  name: string,
  { template, report }: Pick<RealReport, 'template' | 'report'>,
): Promise<GivenFile> {
  const format: Format = name.endsWith('.docx') ? 'docx' : 'html';
  const draft = !isFinishable(checkReport(template, report));
  const bytes = await writers[format].write(buildDocument(template, report, { draft }));
  return { name, mimeType: writers[format].mediaType, buffer: Buffer.from(bytes) };
}

/** The published page with other text in one cell. */
export async function pageWith(
  real: RealReport,
  cells: Readonly<Record<string, string>>,
): Promise<string> {
  const { buffer } = await publishedFile('报告.html', real);
  let page = buffer.toString('utf8');
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`(data-address="${address}"[^>]*>)[^<]*`, 'u');
    if (!cell.test(page)) throw new Error(`no cell ${address}`);
    page = page.replace(cell, `$1${text}`);
  }
  return page;
}

export async function openImport(page: Page): Promise<void> {
  await page.goto('/import');
  await expect(page.getByRole('heading', { level: 1, name: '导入/体检' })).toBeVisible();
}

/** Lets files fall on the page. */
export async function dropFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => {
    return { name, mimeType, bytes: [...buffer] };
  });
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, mimeType, bytes } of list) {
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    }
    const event = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', event));
    document.body.dispatchEvent(new DragEvent('drop', event));
  }, given);
}

export function receipt(page: Page): Locator {
  return page.getByRole('region', { name: '回执' });
}
