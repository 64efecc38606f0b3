import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/universal';

import { fileGrids } from '@/lib/import/file-grids';
import { hasNoBarriers, SIZES } from './barriers';
import { ADMINISTRATOR, setUpApp, signInAs, TOP_UNIT } from './people';
import { type ServedApp, serveApp } from './served-app';
import { expect, test } from './watched-test';

/** Chromium writes every refused request to the console. */
const REFUSED = /Failed to load resource/u;

let app: ServedApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright }) => {
  app = await serveApp();
  const request = await playwright.request.newContext();
  await setUpApp(app, request);
  await request.dispose();
});

test.afterAll(async () => {
  await app.stop();
});

async function openAdmin(page: Page, path: string): Promise<void> {
  await signInAs(page, app, ADMINISTRATOR);
  await page.goto(`${app.address}/admin/${path}`);
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function lookedAtInAllSizes(page: Page): Promise<void> {
  for (const viewport of SIZES.toReversed()) {
    await page.setViewportSize(viewport);
    await hasNoBarriers(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  }
}

const LIST = [
  ['单位名称', '上级单位', '类型', '填报人姓名', '填报人用户名'],
  ['东山县教育局', '', '部门', '王敏', 'jiaoyu'],
  ['东山县第一中学', '东山县教育句', '授权组织', '李强', 'yizhong'],
  ['清溪镇人民政府', '', '', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

test('a pasted list is corrected, added, and its clerk signs in', async ({ page, watch }) => {
  watch.allow(REFUSED);
  await openAdmin(page, 'units');
  await expect(page.getByRole('heading', { name: '还没有下级单位' })).toBeVisible();
  await lookedAtInAllSizes(page);
  await page.getByRole('link', { name: '批量添加单位' }).click();
  await button(page, '读取并预览').click();
  await expect(page.getByText('没有读到单位')).toBeVisible();
  await page.getByLabel('单位名册').fill(LIST);
  await lookedAtInAllSizes(page);
  await button(page, '读取并预览').click();

  await expect(page.getByText('1行有错，共1处')).toBeVisible();
  await expect(page.getByText('没有叫“东山县教育句”的单位')).toBeVisible();
  await expect(button(page, '全部添加')).toBeDisabled();
  await lookedAtInAllSizes(page);
  await page.getByRole('textbox', { name: '第2行 上级单位' }).fill('东山县教育局');
  await expect(page.getByText('没有错误，可以添加。')).toBeVisible();
  await button(page, '返回改名册').click();
  await expect(page.getByLabel('单位名册')).toHaveValue(/第一中学\t东山县教育局/u);
  await button(page, '读取并预览').click();
  await button(page, '全部添加').click();
  await expect(page.getByText('将添加3个单位、2个账号')).toBeVisible();
  await button(page, '添加').click();

  await expect(page.getByRole('heading', { name: '已添加3个单位、2个账号' })).toBeFocused();
  await lookedAtInAllSizes(page);
  const download = page.waitForEvent('download');
  await button(page, '下载初始密码（Excel）').click();
  const bytes = await readFile(await (await download).path());
  const read = await fileGrids({ name: '初始密码.xlsx', bytes });
  const rows = read.ok ? (read.grids[0] ?? []) : [];
  const password = rows.find((row) => row[3] === 'jiaoyu')?.[4] ?? '';
  await expect(page.getByRole('cell', { name: password, exact: true })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`${app.address}/sign-in`);
  await page.getByLabel('用户名').fill('jiaoyu');
  await page.getByLabel('密码').fill(password);
  await button(page, '登录').click();
  await expect(page.getByRole('heading', { name: '先改一个自己的密码' })).toBeVisible();
});

test('a list in a workbook is read in the browser', async ({ page }) => {
  await openAdmin(page, 'units/many');
  const cell = (value: string) => ({ value, type: String });
  const data = [
    ['单位名称', '上级单位'],
    ['东山县水利局', ''],
    ['水文站', '东山县水利局'],
  ].map((row) => row.map(cell));
  const workbook = await writeExcelFile([{ sheet: '名册', data }]).toBlob();
  await page.getByLabel('选择名册文件').setInputFiles({
    name: '名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook.arrayBuffer()),
  });
  await expect(page.getByText('共2个单位，没有错误，可以添加。')).toBeVisible();
  await button(page, '全部添加').click();
  await button(page, '添加').click();
  await expect(page.getByRole('heading', { name: '已添加2个单位' })).toBeVisible();
});

test('units are added, moved, ordered, closed and found', async ({ page, watch }) => {
  watch.allow(REFUSED);
  await openAdmin(page, 'units');
  await button(page, '添加单位').click();
  await button(page, '添加').click();
  await expect(page.getByText('请填单位名称。')).toBeVisible();
  await hasNoBarriers(page);
  await page.getByLabel('单位名称', { exact: true }).fill('东山县教育局');
  await button(page, '添加').click();
  await expect(page.getByText('下面已有“东山县教育局”')).toBeVisible();
  await page.getByLabel('单位名称', { exact: true }).fill('招生办');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已添加单位。')).toBeVisible();

  await button(page, '修改：招生办').click();
  await page.getByLabel('上级单位').selectOption({ label: '　东山县教育局' });
  await button(page, '保存').click();
  await expect(page.getByText('已保存改动。')).toBeVisible();
  await button(page, '上移：招生办').click();
  await expect(button(page, '上移：招生办')).toBeHidden();
  await expect(button(page, '下移：招生办')).toBeVisible();

  await button(page, '停用：东山县教育局').click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('dialog').getByText('没有停用')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, '停用：招生办').click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('已停用“招生办”。')).toBeVisible();
  await lookedAtInAllSizes(page);
  await page.getByLabel('按名称查找单位').fill('招生');
  await expect(button(page, '恢复：招生办')).toBeVisible();
  await expect(page.getByText('清溪镇人民政府')).toBeHidden();
});

test('accounts are added, found, reset and closed, but not the last', async ({ page, watch }) => {
  watch.allow(REFUSED);
  await openAdmin(page, 'accounts');
  await button(page, '添加账号').click();
  await page.getByLabel('姓名', { exact: true }).fill('赵刚');
  await page.getByLabel('用户名', { exact: true }).fill('JIAOYU');
  await page.getByRole('dialog').getByLabel('角色').selectOption('审核人');
  await button(page, '添加').click();
  const unit = page.getByRole('dialog').getByLabel('单位');
  await expect(page.getByRole('dialog').getByText('请选择单位。')).toBeVisible();
  await unit.selectOption({ label: '　东山县教育局' });
  await button(page, '添加').click();
  await expect(page.getByText('已经有人用了')).toBeVisible();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('赵刚');
  await hasNoBarriers(page);
  await page.getByLabel('用户名', { exact: true }).fill('zhaogang');
  await button(page, '添加').click();
  await expect(page.getByRole('heading', { name: '请把初始密码转告本人' })).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, '已经记下').click();

  await page.getByLabel('查找', { exact: true }).fill('zhao');
  await button(page, '查找').click();
  await expect(page.getByText('共1个账号')).toBeVisible();
  await expect(page).toHaveURL(/text=zhao/u);
  await button(page, '重置密码：赵刚').click();
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  await button(page, '已经记下').click();
  await button(page, '停用：赵刚').click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('没有符合条件的账号')).toBeVisible();

  await page.goto(`${app.address}/admin/accounts`);
  await button(page, `停用：${ADMINISTRATOR.name}`).click();
  await expect(page.getByText('这是您自己的账号')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('这是最后一个能用的管理员账号')).toBeVisible();
  await page.keyboard.press('Escape');
  await lookedAtInAllSizes(page);
});

test('deadlines are offered, set and checked', async ({ page, watch }) => {
  watch.allow(REFUSED);
  await openAdmin(page, 'season');
  await lookedAtInAllSizes(page);
  const year = new Date().getFullYear();
  const form = page.getByRole('form', { name: new RegExp(`^${year}年度`, 'u') });
  await form.getByRole('button', { name: '报送截止日填1月31日' }).click();
  await form.getByLabel('公开截止日', { exact: true }).fill(`${year + 1}-01-20`);
  await form.getByRole('button', { name: /^保存/u }).click();
  await expect(form.getByText('公开截止日不能早于报送截止日。')).toBeVisible();
  await form.getByRole('button', { name: '公开截止日填3月31日' }).click();
  await form.getByRole('button', { name: /^保存/u }).click();
  await expect(form.getByText('已保存。')).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('报送截止日', { exact: true })).toHaveValue(`${year + 1}-01-31`);
});

test('nobody else sees these pages', async ({ page, watch, playwright }) => {
  watch.allow(REFUSED);
  const office = await playwright.request.newContext();
  const { username, password } = ADMINISTRATOR;
  await office.post(`${app.address}/api/sign-in`, { data: { username, password } });
  const { units } = await (await office.get(`${app.address}/api/units`)).json();
  const data = { unitId: units[0].id, role: 'clerk', username: 'clerk.one', name: '钱一' };
  const made = await (await office.post(`${app.address}/api/accounts`, { data })).json();
  await signInAs(page, app, { username: data.username, password: made.password });
  const next = 'a-password-of-my-own';
  await page.request.post(`${app.address}/api/password`, {
    data: { current: made.password, next },
  });
  for (const path of ['units', 'units/many', 'accounts', 'season']) {
    const answer = await page.goto(`${app.address}/admin/${path}`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible();
    await expect(page.getByText(TOP_UNIT.unitName)).toBeHidden();
  }
  await office.dispose();
});
