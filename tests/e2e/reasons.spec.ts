import type { Browser, Locator, Page } from '@playwright/test';

import { hasNoBarriers, SIZES } from './barriers';
import { openPart } from './clerk';
import { addOfficial, addUnit, beginReport, type County, makeCounty } from './county';
import { openReal } from './open-draft';
import { signInAs } from './people';
import { type RealReport, realReport } from './real-report';
import { serveApp } from './served-app';
import { isOnServer } from './served-desk';
import { expect, test } from './watched-test';

const real = realReport('003');
const { year } = real.report;

/** A report whose statistics end in November. */
const short: RealReport = {
  ...real,
  report: {
    ...real.report,
    publication: {
      ...real.report.publication,
      period: { from: `${year}-01-01`, to: `${year}-11-30` },
    },
  },
};

const TITLE = '统计期限不是整年';
const REASON = '机构于11月30日撤并。';

async function openFindings(page: Page): Promise<void> {
  await expect(async () => {
    const found = findingIn(page);
    if (!(await found.isVisible())) await page.getByRole('button', { name: /^检查/u }).click();
    await expect(found).toBeVisible({ timeout: 2000 });
  }).toPass();
}

function findingIn(scope: Page | Locator): Locator {
  return scope.getByRole('listitem').filter({ hasText: TITLE });
}

function reasonIn(scope: Page | Locator): Locator {
  return findingIn(scope).getByLabel('说明原因');
}

async function changeEnd(page: Page, date: string): Promise<void> {
  await openPart(page, '标题和引言');
  await page.getByLabel('至', { exact: true }).fill(date);
}

for (const size of SIZES) {
  test(`a reason stays until one of its values changes, at ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openReal(page, short);
    await openFindings(page);
    await reasonIn(page).fill('无');
    await expect(findingIn(page)).toContainText('说明太短');
    await reasonIn(page).fill('长'.repeat(10_000));
    await expect(findingIn(page)).toContainText('多出8000字');
    await expect(reasonIn(page)).toHaveValue('长'.repeat(10_000));
    await reasonIn(page).fill(REASON);
    await expect(findingIn(page)).toContainText('已说明');
    await hasNoBarriers(page);
    await page.reload();
    await openFindings(page);
    await expect(reasonIn(page)).toHaveValue(REASON);
    await changeEnd(page, `${year}-10-31`);
    await openFindings(page);
    await expect(findingIn(page)).toContainText(`数值变了，原来的说明是：`);
    await expect(reasonIn(page)).toHaveValue('');
    await findingIn(page).getByRole('button', { name: '沿用' }).click();
    await expect(reasonIn(page)).toHaveValue(REASON);
    await page.getByRole('button', { name: '撤销' }).click();
    await openFindings(page);
    await expect(reasonIn(page)).toHaveValue('');
    await changeEnd(page, `${year}-11-30`);
    await openFindings(page);
    await expect(reasonIn(page)).toHaveValue(REASON);
  });
}

test('what has no reason is told when a file is made, which is made all the same', async ({
  page,
}) => {
  await openReal(page, short);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出报告' });
  await expect(dialog).toContainText('导出的是正式文件');
  await dialog.getByText('没有写明原因，请再核对').click();
  await expect(dialog.getByRole('listitem').filter({ hasText: TITLE })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载纯文本' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.txt$/u);
});

interface Office {
  readonly browser: Browser;
  readonly county: County;
}

async function openAs({ browser, county }: Office, username: string, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: county.app.address });
  const page = await context.newPage();
  await signInAs(page, county.app, { username, password: `${username}-9-palace` });
  await page.goto(path);
  return page;
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '提交报告' });
  const button = dialog.getByRole('button', { name: '提交', exact: true });
  await expect(button).toBeEnabled();
  await button.click();
  await expect(dialog).toBeHidden();
}

test('a report is handed in with its reasons, which the reviewer reads', async ({ browser }) => {
  const app = await serveApp();
  const county = await makeCounty(app);
  const unitId = await addUnit(county, real.report.agency.name);
  const li = { unitId, role: 'clerk', username: 'li-si', name: '李四' } as const;
  const clerk = await addOfficial(county, li);
  const zhao = { unitId: county.topUnit, role: 'reviewer', username: 'zhao', name: '赵' } as const;
  await addOfficial(county, zhao);
  const id = await beginReport(clerk, real);
  const office = { browser, county };
  const desk = await openAs(office, 'li-si', `/reports/${id}`);
  await changeEnd(desk, `${year}-11-30`);
  await desk.getByLabel('自', { exact: true }).fill(`${year}-01-01`);
  await isOnServer(desk);
  await desk.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: '提交报告' });
  await expect(dialog).toContainText('还有1处要写明原因');
  await expect(dialog.getByRole('button', { name: '提交', exact: true })).toBeDisabled();
  await hasNoBarriers(desk);
  await dialog.getByRole('button', { name: TITLE }).click();
  await expect(desk.getByLabel('自', { exact: true })).toBeFocused();
  await desk.getByRole('button', { name: '提交', exact: true }).click();
  await reasonIn(dialog).fill(REASON);
  await expect(dialog).toContainText('要说明的都写了原因，可以提交');
  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  await expect(dialog).toBeHidden();

  const review = await openAs(office, 'zhao', `/review/${id}?year=${year}`);
  await expect(findingIn(review)).toContainText(`单位的说明：${REASON}`);
  await review.getByRole('button', { name: '退回', exact: true }).click();
  const returning = review.getByRole('dialog', { name: '退回第1次提交' });
  await returning.getByLabel('退回的原因').fill('请写明撤并的依据。');
  await returning.getByRole('button', { name: '退回给单位' }).click();
  await expect(returning).toBeHidden();

  await desk.reload();
  await openFindings(desk);
  await reasonIn(desk).fill('按县编委文件，机构于11月30日撤并。');
  await isOnServer(desk);
  await submit(desk);

  await review.goto(`/review/${id}?year=${year}`);
  await expect(findingIn(review)).toContainText('单位的说明：按县编委文件');
  await expect(findingIn(review)).toContainText(`上次提交时写的是：${REASON}`);
  await review.getByRole('tab', { name: '变化' }).click();
  const panel = review.getByRole('tabpanel', { name: '变化' });
  await expect(panel).toContainText('对“统计期限起”的说明改动');
  await expect(panel.getByText('共1处不同')).toBeVisible();
  await app.stop();
});
