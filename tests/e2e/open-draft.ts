import type { Page } from '@playwright/test';

import { saveReport } from '@/lib/report/save-report';
import type { RealReport } from './real-report';
import { expect } from './watched-test';

/** Hands a file to the list of drafts. */
export async function chooseDraftFile(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '本机草稿' })).toBeVisible();
  await expect(page.getByText('正在读取草稿')).toBeHidden();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入草稿' }).click();
  const buffer = Buffer.from(text);
  await (await choosing).setFiles({ name: '草稿.json', mimeType: 'application/json', buffer });
}

/** Opens a whole report at once, as a colleague would who was sent the draft. */
export async function openReal(page: Page, { template, report }: RealReport): Promise<void> {
  await chooseDraftFile(page, JSON.stringify(saveReport(template, report)));
  await page.waitForURL('/draft?id=*');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
