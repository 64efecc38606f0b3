import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { openedReportSchema } from '@/lib/sync/report-answers';
import { proseSectionsOf } from '@/lib/template/walk';
import { readDocx } from '../readers/read-docx';
import { expectedFile } from '../writers/expected-file';
import { cellNamed, typeText } from './clerk';
import { addOfficial, addUnit, answered, type County, makeCounty, type Official } from './county';
import {
  isClean,
  typeLineByArrows,
  typeProse,
  typeTableByEnter,
  typeTableByTab,
  typeTitle,
} from './enter-report';
import { ADMINISTRATOR, signInAs } from './people';
import { type RealReport, realReport } from './real-report';
import { serveApp } from './served-app';
import { explainAll, isOnServer } from './served-desk';
import { expect, test } from './watched-test';

const real = realReport('003');
const { template, report } = real;
const UNIT = report.agency.name;
const LAST = proseSectionsOf(template).at(-1);

/** What the reviewer asks about; its row has a total of its own. */
const CELL = 'cases/review/upheld';
const ASKED = '行政复议结果维持应为1件，请核对台账。';
const REASON = '行政复议数据有误，见批注。';

/** The report as it is in the end. */
const corrected: RealReport = {
  ...real,
  report: { ...report, values: { ...report.values, [CELL]: 1 } },
};

interface People {
  readonly county: County;
  readonly clerk: Official;
  readonly reviewer: Official;
}

test('a whole season: written, refused, handed in, returned, corrected, approved', async ({
  browser,
  watch,
}) => {
  test.setTimeout(600_000);
  watch.allow(/422/u);
  const app = await serveApp();
  const county = await makeCounty(app);
  const unitId = await addUnit(county, UNIT);
  const clerk = await addOfficial(county, {
    unitId,
    role: 'clerk',
    username: 'li-yi',
    name: '李填报',
  });
  const reviewing = { unitId: county.topUnit, role: 'reviewer' } as const;
  const reviewer = await addOfficial(county, { ...reviewing, username: 'zhao', name: '赵审核' });
  const people = { county, clerk, reviewer };
  const desk = await signedIn(browser, people, clerk);
  await writeReport(desk);
  await submitWithMistake(desk, clerk);
  await mendAndSubmit(desk);
  const office = await signedIn(browser, people, reviewer);
  await commentAndReturn(office);
  await seeAndCorrect(desk);
  await seeChangesAndApprove(office);
  await downloadAll(await signedIn(browser, people, ADMINISTRATOR));
  await historyTellsAll(desk);
  await app.stop();
});

async function signedIn(
  browser: Browser,
  { county }: People,
  person: Pick<Official, 'username' | 'password'>,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: county.app.address });
  const page = await context.newPage();
  await signInAs(page, county.app, person);
  return page;
}

/** All but the last section. */
async function writeReport(page: Page): Promise<void> {
  await page.goto('/reports');
  await page.getByRole('button', { name: '新建年度报告' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建年度报告' });
  await dialog.getByLabel('报告年度').selectOption({ label: `${report.year}年` });
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByLabel('机关名称')).toHaveValue(UNIT);
  await typeTitle(page, real);
  await typeTableByTab(page, real, 'disclosure');
  await typeTableByEnter(page, real, 'requests');
  await typeLineByArrows(page, real, 'cases');
  const sections = { ...report.sections, [LAST?.id ?? '']: '' };
  await typeProse(page, { ...real, report: { ...report, sections } });
  await isOnServer(page);
}

async function submitWithMistake(page: Page, { session }: Official): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '提交报告' });
  await expect(dialog).toContainText('还有1处必须改');
  await expect(dialog.getByRole('list', { name: '必须改' })).toContainText(LAST?.heading ?? '');
  await expect(dialog.getByRole('button', { name: '提交', exact: true })).toBeDisabled();
  // Nor does the server take it from somebody who asks without the page.
  const path = `${new URL(page.url()).pathname.replace('/reports/', '/api/reports/')}/submit`;
  const opened = await answered(session.get(path.replace(/\/submit$/u, '')));
  const { revision } = openedReportSchema.parse(opened);
  const refused = await session.post(path, { data: { revision } });
  expect(refused.status()).toBe(422);
  await dialog.getByRole('list', { name: '必须改' }).getByRole('button').click();
  await expect(page.getByRole('textbox', { name: LAST?.heading ?? '' })).toBeFocused();
}

async function mendAndSubmit(page: Page): Promise<void> {
  await typeText(page, report.sections[LAST?.id ?? ''] ?? '');
  await isClean(page);
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '提交报告' });
  await explainAll(dialog);
  await expect(dialog).toContainText('可以提交');
  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已提交').first()).toBeVisible();
}

async function commentAndReturn(page: Page): Promise<void> {
  await page.goto(`/review?year=${report.year}`);
  await page.getByRole('link', { name: `审核下一份：${UNIT}` }).click();
  await clickOnPage(page, CELL);
  await page.getByLabel(/^批注：.*维持/u).fill(ASKED);
  await page.getByRole('button', { name: '写上批注' }).click();
  await expect(page.getByRole('button', { name: `批注：${ASKED}` })).toBeVisible();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '退回第1次提交' });
  await expect(dialog).toContainText(ASKED);
  await dialog.getByLabel('退回的原因').fill(REASON);
  await dialog.getByRole('button', { name: '退回给单位' }).click();
  await expect(page.getByText('已退回第1次提交，')).toBeVisible();
}

/** Pages are painted when they come near. */
async function clickOnPage(page: Page, address: string): Promise<void> {
  const sheets = page.locator('[data-page]');
  await expect(sheets.first()).toBeVisible();
  const cell = page.locator(`svg [data-address="${address}"]`).first();
  for (const sheet of await sheets.all()) {
    await sheet.scrollIntoViewIfNeeded();
    await expect(sheet.getByRole('img')).toBeVisible();
    if ((await cell.count()) > 0) break;
  }
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (box === null) throw new Error(`not on the pages: ${address}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function seeAndCorrect(page: Page): Promise<void> {
  await page.goto('/reports');
  await expect(page.getByRole('listitem').filter({ hasText: '已退回' })).toContainText(REASON);
  await page.getByRole('link', { name: /^填写：/u }).click();
  await page.getByRole('button', { name: '批注', exact: true }).first().click();
  const asked = page.getByRole('region', { name: '未办结的批注' }).getByRole('listitem');
  await expect(asked).toHaveCount(1);
  await expect(asked).toContainText(ASKED);
  await expect(asked.locator('mark')).toHaveText('0');
  await asked.getByRole('button', { name: /维持/u }).click();
  await expect(cellNamed(page, template, CELL)).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await isOnServer(page);
  await asked.getByRole('button', { name: '回复' }).click();
  await asked.getByLabel('回复').fill('已按台账改为1件。');
  await asked.getByRole('button', { name: '发送回复' }).click();
  await expect(asked).toContainText('已按台账改为1件。');
  await asked.getByRole('button', { name: '已按要求修改' }).click();
  await expect(page.getByRole('region', { name: '已办结的批注' })).toContainText(ASKED);
  await submit(page);
}

async function seeChangesAndApprove(page: Page): Promise<void> {
  await page.goto(`/review?year=${report.year}`);
  await page.getByRole('link', { name: UNIT, exact: true }).click();
  await page.getByRole('tab', { name: '变化' }).click();
  const panel = page.getByRole('tabpanel', { name: '变化' });
  await expect(panel.getByText('共2处不同')).toBeVisible();
  const changes = panel.getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText(/维持.*0.*→.*1/u);
  await expect(changes.last()).toContainText(/总计.*0.*→.*1/u);
  const pages = page.getByRole('region', { name: '报告各页' });
  await expect(pages.locator('button[data-mark]')).toHaveCount(2);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^通过/u });
  await dialog.getByRole('button', { name: /通过$/u }).click();
  await expect(page.getByText('已通过第2次提交。')).toBeVisible();
}

async function downloadAll(page: Page): Promise<void> {
  await page.goto(`/review?year=${report.year}`);
  await page.getByRole('button', { name: '批量下载' }).click();
  const dialog = page.getByRole('dialog', { name: `批量下载${report.year}年度报告` });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载文档（ZIP）' }).click();
  const file = await coming;
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(await file.path()))));
  const documents = entries.filter(([name]) => name.endsWith('.docx'));
  expect(documents).toHaveLength(1);
  for (const [, bytes] of documents) {
    expect(readDocx(bytes)).toEqual(expectedFile(template, corrected.report));
  }
}

const STEPS = [
  '李填报 新建报告',
  '李填报 提交（第1次提交）',
  '赵审核 打开（第1次提交）',
  '赵审核 写批注（第1次提交）',
  '赵审核 退回（第1次提交）',
  '李填报 回复批注（第1次提交）',
  '李填报 办结批注（第1次提交）',
  '李填报 提交（第2次提交）',
  '赵审核 打开（第2次提交）',
  '赵审核 审核通过（第2次提交）',
];

async function historyTellsAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: '历史' }).first().click();
  const events = page.getByRole('region', { name: '经过' }).getByRole('listitem');
  await expect(events).toContainText([...STEPS].reverse());
  await expect(events).toHaveCount(STEPS.length);
  await expect(events.filter({ hasText: '退回' })).toContainText(REASON);
  const written = page.getByRole('region', { name: '填写和改动' });
  await written.getByText('随第2次提交').click();
  await expect(written).toContainText('维持');
  await page.getByRole('link', { name: '看第1次提交' }).click();
  await expect(page.getByText('现在看的是第1次提交')).toBeVisible();
  await expect(page.getByRole('button', { name: '通过', exact: true })).toHaveCount(0);
}
