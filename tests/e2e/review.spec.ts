import type { Page } from '@playwright/test';

import { hasNoBarriers, SIZES } from './barriers';
import { answered, changeField, submitReport } from './county';
import {
  addressOfReport,
  clerkAt,
  makeSeason,
  openList,
  openReview,
  REASON,
  real,
  type Season,
  UNITS,
} from './review-season';
import { expect, test } from './watched-test';

const { year } = real.report;

test.describe.configure({ mode: 'serial' });

let season: Season;

test.beforeAll(async () => {
  season = await makeSeason();
});

test.afterAll(async () => {
  await season.app.stop();
});

function row(page: Page, name: string) {
  return page.getByRole('listitem').filter({ hasText: name });
}

test('the list says who has handed in, and what waits comes first', async ({ page }) => {
  await openList(page, season);
  await expect(page.getByRole('radio', { name: '全部 5' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '已提交 2' })).toBeVisible();
  await expect(page.getByRole('radio', { name: '未开始 2' })).toBeVisible();
  await expect(row(page, UNITS[0])).toContainText('已提交');
  await expect(row(page, UNITS[2])).toContainText('草稿');
  await expect(row(page, UNITS[3])).toContainText('未开始');
  await expect(page.getByText('还没有设定')).toBeVisible();
  await expect(page.getByRole('list').getByRole('link').first()).toHaveText(UNITS[0]);
  await expect(page.getByRole('link', { name: `审核下一份：${UNITS[0]}` })).toBeVisible();
});

test('the list tells lateness once a date is set', async ({ page }) => {
  const data = { submitBy: `${year + 1}-01-10`, publishBy: `${year + 1}-01-31` };
  await answered(season.county.office.put(`/api/seasons/${year}`, { data }));
  await openList(page, season);
  await expect(row(page, UNITS[0])).toContainText(/迟交\d+天/u);
  await expect(row(page, UNITS[3])).toContainText(/逾期\d+天/u);
  await page.getByText('逾期 3').click();
  await expect(page.getByText('共3个单位')).toBeVisible();
  await expect(row(page, UNITS[0])).toHaveCount(0);
});

test('filters stay in the address, and the keys go through the list', async ({ page }) => {
  await openList(page, season);
  await page.getByLabel('按单位名称查找').fill('局');
  await page.getByText('已提交 2').click();
  await expect(page).toHaveURL(/state=submitted&text=/u);
  await page.reload();
  await expect(page.getByLabel('按单位名称查找')).toHaveValue('局');
  await expect(page.getByText('共2个单位')).toBeVisible();
  await page.getByRole('link', { name: UNITS[0], exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: UNITS[1], exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: UNITS[1] })).toBeVisible();
  await expect(page.getByText('2/2')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1, name: UNITS[0] })).toBeVisible();
  await page.getByRole('link', { name: '返回列表' }).click();
  await expect(page.getByLabel('按单位名称查找')).toHaveValue('局');
  await expect(page.getByText('共2个单位')).toBeVisible();
});

test('opening a copy marks it as opened, and it cannot be withdrawn then', async ({ page }) => {
  await openReview(page, season, 0);
  await expect
    .poll(async () => {
      const answer = await clerkAt(season.clerks, 0).session.post(
        `/api/reports/${season.submitted[0]}/withdraw`,
        {
          data: {},
        },
      );
      return answer.status();
    })
    .toBe(409);
});

test('a comment that could not be sent is still there, over signing in again', async ({
  page,
  watch,
}) => {
  watch.allow(/401/u);
  await openReview(page, season, 0);
  await page.getByRole('tab', { name: '批注' }).click();
  await page.getByRole('button', { name: '对整份报告写批注' }).click();
  await page.getByLabel('批注：整份报告').fill('请核对全文年份。');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '写上批注' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '登录' })).toBeVisible();
  await expect(page.getByLabel('批注：整份报告')).toHaveValue('请核对全文年份。');
  await page.goto(addressOfReport(season, 0));
  await expect(page).toHaveURL(/\/sign-in/u);
  await openReview(page, season, 0);
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(page.getByLabel('批注：整份报告')).toHaveValue('请核对全文年份。');
  await page.getByRole('button', { name: '写上批注' }).click();
  await expect(page.getByRole('tab', { name: '批注 1' })).toBeVisible();
  await expect(page.getByRole('region', { name: '未办结的批注' })).toContainText(
    '请核对全文年份。',
  );
});

test('a return needs a reason, takes the comments along and is told to the unit', async ({
  page,
}) => {
  await openReview(page, season, 0);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '退回第1次提交' });
  await expect(dialog.getByRole('region', { name: '一并退回的批注' })).toContainText(
    '核对全文年份',
  );
  await expect(dialog.getByRole('button', { name: '退回给单位' })).toBeDisabled();
  await dialog.getByLabel('退回的原因').fill('年份有误，见批注。');
  await dialog.getByRole('button', { name: '退回给单位' }).click();
  await expect(page.getByText('已退回第1次提交，')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已退回');
  await expect(page.getByRole('button', { name: '审核下一份' })).toBeFocused();
});

test('what the checks say is shown with the reason of the unit', async ({ page }) => {
  await openReview(page, season, 1);
  const panel = page.getByRole('tabpanel', { name: '检查结果' });
  await expect(panel.getByRole('region', { name: /^说明后可报/u })).toContainText(REASON);
  await panel.getByRole('button', { name: '统计期限不是整年' }).click();
  await expect(page.getByRole('button', { name: '统计期限不是整年' }).first()).toBeVisible();
  await hasNoBarriers(page);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /^通过/u })).toContainText('单位说明了原因');
});

test("a colleague's decision in the meantime is told and not overwritten", async ({
  page,
  watch,
}) => {
  watch.allow(/409/u);
  await openReview(page, season, 1);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '退回第1次提交' });
  await dialog.getByLabel('退回的原因').fill('我的理由');
  const id = season.submitted[1] ?? '';
  const data = { number: 1 };
  await answered(season.colleague.session.post(`/api/reports/${id}/approve`, { data }));
  await dialog.getByRole('button', { name: '退回给单位' }).click();
  await expect(dialog.getByRole('alert')).toContainText('已经审核通过');
  await expect(dialog.getByLabel('退回的原因')).toHaveValue('我的理由');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').filter({ hasText: '钱审核' })).toContainText('通过了');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '重新打开' }).click();
  const reopening = page.getByRole('dialog', { name: '重新打开已通过的报告' });
  await reopening.getByLabel('重新打开的原因').fill('发现错误。');
  await reopening.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('重新打开');
});

test('what changed since the return is shown, and every step is in the history', async ({
  page,
}) => {
  const id = season.submitted[0] ?? '';
  await changeField(clerkAt(season.clerks, 0), id, {
    name: 'sections.overview',
    text: `${real.report.sections.overview}\n补充一段。`,
  });
  await submitReport(clerkAt(season.clerks, 0), id);
  await openReview(page, season, 0);
  await page.getByRole('tab', { name: '变化' }).click();
  await expect(page.getByLabel('比', { exact: true })).toHaveValue('1');
  await expect(page.getByRole('tabpanel', { name: '变化' })).toContainText('补充一段。');
  await page.getByRole('button', { name: '通过', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^通过/u });
  await expect(dialog).toContainText('还有1条批注没有办结');
  await dialog.getByRole('button', { name: '仍然通过' }).click();
  await expect(page.getByText('已通过第2次提交。')).toBeVisible();
  await page.getByRole('link', { name: '历史' }).click();
  const events = page.getByRole('region', { name: '经过' });
  for (const step of ['新建报告', '提交（第1次提交）', '打开', '写批注', '退回', '审核通过']) {
    await expect(events).toContainText(step);
  }
  await page.getByText('李0 改了1处').click();
  await expect(page.getByRole('region', { name: '填写和改动' })).toContainText('一、总体情况');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出CSV' }).click();
  expect((await saving).suggestedFilename()).toBe(`${UNITS[0]}${year}年度报告历史.csv`);
  await events.getByRole('link', { name: '看第1次提交' }).click();
  await expect(page.getByText('现在看的是第1次提交')).toBeVisible();
});

test('thousands of units are gone through by keys, and few rows are drawn', async ({ page }) => {
  const rows = Array.from({ length: 2995 }, (_, index) => ({
    ...{ name: `东山县第${index + 1}中学`, parent: UNITS[0], kind: 'authorised', scope: 'own' },
    ...{ clerkUsername: '', clerkName: '', reviewerUsername: '', reviewerName: '' },
  }));
  await answered(season.county.office.post('/api/units/many', { data: { rows } }));
  await openList(page, season);
  await expect(page.getByText('共3000个单位')).toBeVisible();
  const drawn = page.getByRole('list').getByRole('listitem');
  expect(await drawn.count()).toBeLessThan(100);
  await page.getByRole('link', { name: UNITS[0], exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-row="2999"]')).toBeFocused();
  expect(await drawn.count()).toBeLessThan(100);
  await page.getByLabel('按单位名称查找').fill('第2345中');
  await expect(page.getByText('共1个单位')).toBeVisible();
  await page.getByLabel('按单位名称查找').fill('');
  await page.getByLabel('上级单位').selectOption({ index: 2 });
  await expect(page.getByText('共2996个单位')).toBeVisible();
});

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the list, a report and its history have no barriers', async ({ page }) => {
      await openList(page, season);
      await hasNoBarriers(page);
      await openReview(page, season, 0);
      await hasNoBarriers(page);
      const side = page.getByRole('button', { name: '检查、批注' });
      if (await side.isVisible()) await side.click();
      for (const name of ['批注', '数据', '变化']) {
        await page.getByRole('tab', { name }).click();
        await hasNoBarriers(page);
      }
      await page.goto(`${season.app.address}/reports/${season.submitted[0]}/history`);
      await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
      await hasNoBarriers(page);
    });
  });
}
