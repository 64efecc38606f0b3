import type { Locator, Page } from '@playwright/test';

import { hasNoBarriers, SIZES } from './barriers';
import { headingOf, openPart, startReport } from './clerk';
import { expect, test } from './watched-test';

const YEAR = 2024;
const GOVERNMENT = { name: '清河县人民政府', kind: 'government', scope: 'region' };

function topic(page: Page, name: string): Locator {
  return page
    .getByRole('complementary', { name: '写什么' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: false }) });
}

for (const size of SIZES) {
  test(`what to write is told, ticked and begun with an example, at ${size.width}`, async ({
    page,
  }) => {
    const template = await startReport(page, { year: YEAR, agency: GOVERNMENT });
    await page.setViewportSize(size);
    const heading = headingOf(template, 'overview');
    await openPart(page, heading);
    const text = page.getByRole('textbox', { name: heading });
    await expect(page.getByText('5个方面写到了0个。')).toBeVisible();
    await expect(topic(page, '监督保障')).toContainText('必须写：');
    await text.fill('（一）主动公开。全年主动公开政府信息30条。\n收到的申请见下。');
    await expect(topic(page, '主动公开')).toContainText('已写');
    await expect(topic(page, '监督保障')).toContainText('未写');
    await text.evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(area.value.indexOf('\n'), area.value.indexOf('\n'));
    });
    await page.getByText('常见情况的写法').click();
    await page.getByRole('button', { name: '插入写法：没有收到申请' }).click();
    const inserted = `${YEAR}年度没有收到政府信息公开申请，也没有上年结转办理的申请。`;
    await expect(text).toHaveValue(
      `（一）主动公开。全年主动公开政府信息30条。${inserted}\n收到的申请见下。`,
    );
    await expect(text).toBeFocused();
    await expect(topic(page, '依申请公开')).toContainText('已写');
    await hasNoBarriers(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(text).toHaveValue('（一）主动公开。全年主动公开政府信息30条。\n收到的申请见下。');
    await page.getByRole('button', { name: '重做' }).click();
    await expect(text).toHaveValue(new RegExp(inserted, 'u'));
  });

  test(`信息处理费 is filled in and written as a sentence, at ${size.width}`, async ({ page }) => {
    const template = await startReport(page, { year: YEAR, agency: GOVERNMENT });
    await page.setViewportSize(size);
    await openPart(page, headingOf(template, 'other'));
    const fees = page.getByRole('group', { name: '信息处理费' });
    await fees.getByLabel('发出收费通知（件）').fill('3件');
    await fees.getByLabel('通知收取总金额（元）').fill('三百');
    await expect(fees).toContainText('“信息处理费”的“通知收取总金额（元）”不是数字');
    await expect(fees).toContainText('“信息处理费”还有1项没有填');
    await hasNoBarriers(page);
    await fees.getByLabel('通知收取总金额（元）').fill('380元');
    await fees.getByLabel('实际收取总金额（元）').fill('280.50');
    await expect(fees).toContainText(
      `${YEAR}年度发出信息处理费收费通知3件，通知收取总金额380元，实际收取总金额280.50元。`,
    );
    await expect(topic(page, '信息处理费')).toContainText('已写');
    await fees.getByRole('button', { name: '没有收取，都填0' }).click();
    await expect(fees).toContainText(`${YEAR}年度未收取信息处理费。`);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(fees.getByLabel('实际收取总金额（元）')).toHaveValue('280.50');
  });
}
