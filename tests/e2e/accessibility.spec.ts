import type { Page } from '@playwright/test';

import { hasNoBarriers, SIZES } from './barriers';
import { ANY_AGENCY, cellNamed, openPart, openTable, startReport } from './clerk';
import { openExport } from './finished-files';
import { openReal } from './open-draft';
import { pasteText } from './paste';
import { realReport } from './real-report';
import { anotherPage, expect, test } from './watched-test';

const real = realReport('003');
const { template } = real;

/** Wide screens have it in the bar at the top, small ones in the bar at the bottom. */
async function openSide(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the list of drafts and the new report have no barriers', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: /还没有报告/u })).toBeVisible();
      await hasNoBarriers(page);
      await page.goto('/new');
      await hasNoBarriers(page);
      await page.getByRole('button', { name: '开始填写' }).click();
      await expect(page.getByText('请填机关的规范全称')).toBeVisible();
      await hasNoBarriers(page);
      await startReport(page, { year: 2024, agency: ANY_AGENCY });
      await page.goto('/');
      await expect(page.getByRole('listitem').filter({ hasText: ANY_AGENCY.name })).toBeVisible();
      await hasNoBarriers(page);
    });

    test('no part of an empty report has barriers', async ({ page }) => {
      const current = await startReport(page, { year: 2024, agency: ANY_AGENCY });
      await hasNoBarriers(page);
      for (const { heading } of current.sections) {
        await openPart(page, heading);
        await hasNoBarriers(page);
      }
    });

    test('no part of a full report has barriers, nor has its preview', async ({ page }) => {
      await openReal(page, real);
      for (const { heading } of template.sections) {
        await openPart(page, heading);
        await hasNoBarriers(page);
      }
      await openSide(page, /^预览$/u);
      await expect(page.getByRole('img', { name: /^第1页/u })).toBeVisible();
      await hasNoBarriers(page);
    });

    test('findings, dialogs and previews of a paste have no barriers', async ({ page }) => {
      await openReal(page, real);
      await openTable(page, template, 'requests');
      const cell = cellNamed(page, template, 'requests/granted/natural');
      await cell.click();
      await page.keyboard.type('99');
      const side = cellNamed(page, template, 'requests/received/natural');
      await expect(side).toHaveAttribute('aria-invalid', 'true');
      await hasNoBarriers(page);
      await openSide(page, /^检查/u);
      await page.getByRole('button', { name: '“自然人”列不平' }).first().click();
      await hasNoBarriers(page);
      await openExport(page);
      await hasNoBarriers(page);
      await page.keyboard.press('Escape');
      await openTable(page, template, 'requests');
      await cell.click();
      await pasteText(page, '1\tx\n2\ty');
      await expect(page.getByRole('dialog', { name: '粘贴前请看一下' })).toBeVisible();
      await hasNoBarriers(page);
      await page.keyboard.press('Escape');
      await cellNamed(page, template, 'requests/granted/total').click();
      await expect(page.getByRole('dialog', { name: /^为什么是/u })).toBeVisible();
      await hasNoBarriers(page);
    });
  });
}

test('a draft that is open elsewhere, and one that is missing, have no barriers', async ({
  page,
}) => {
  await startReport(page, { year: 2024, agency: ANY_AGENCY });
  const second = await anotherPage(page);
  await second.goto(page.url());
  await expect(second.getByRole('alert').filter({ hasText: '只读' })).toBeVisible();
  await hasNoBarriers(second);
  await second.goto('/draft?id=nowhere');
  await expect(second.getByRole('heading', { name: '没有找到这份草稿' })).toBeVisible();
  await hasNoBarriers(second);
});
