import type { Page } from '@playwright/test';

import { hasNoBarriers, SIZES } from './barriers';
import { ADMINISTRATOR, setUpApp, signInAs, TOP_UNIT } from './people';
import { type ServedApp, serveApp } from './served-app';
import { expect, test } from './watched-test';

/** Chromium writes every refused request to the console. */
const REFUSED = /Failed to load resource/u;

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await button(page, '登录').click();
}

async function openInMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^账号：/u }).click();
  await page.getByRole('link', { name: item }).click();
}

test.describe('the first run', () => {
  let app: ServedApp;
  test.beforeEach(async () => {
    app = await serveApp();
  });
  test.afterEach(async () => {
    await app.stop();
  });

  test('a set-up by hand, with every mistake on the way', async ({ page, watch }) => {
    watch.allow(REFUSED);
    await page.goto(app.address);
    await expect(page.getByText('多个单位一起用，要先建管理员账号')).toBeVisible();
    await page.goto(`${app.address}/setup`);
    await page.getByLabel('设置代码').fill('wrong');
    await button(page, '继续').click();
    await expect(page.getByText('代码不对')).toBeVisible();
    await hasNoBarriers(page);
    await page.getByLabel('设置代码').fill(app.setupCode);
    await button(page, '继续').click();

    await button(page, '建立单位和管理员账号').click();
    await expect(page.getByText('请填单位的规范全称。')).toBeVisible();
    await expect(page.getByLabel('单位名称')).toBeFocused();
    for (const viewport of SIZES) {
      await page.setViewportSize(viewport);
      await hasNoBarriers(page);
    }
    await page.getByLabel('单位名称').fill('东山县人民政府');
    await page.getByLabel('本行政区域（汇总）').check();
    await page.getByLabel('姓名').fill('王管理');
    await page.getByLabel('用户名').fill('a b');
    await page.getByLabel('密码', { exact: true }).fill('12345678');
    await page.getByLabel('再输一遍密码').fill('12345679');
    await button(page, '建立单位和管理员账号').click();
    await expect(page.getByText('两遍密码不一样')).toBeVisible();
    await page.getByLabel('再输一遍密码').fill('12345678');
    await button(page, '建立单位和管理员账号').click();
    await expect(page.getByText('用户名要有3至30个字')).toBeVisible();
    await expect(page.getByLabel('用户名')).toBeFocused();
    await expect(page.getByLabel('单位名称')).toHaveValue('东山县人民政府');
    await expect(page.getByLabel('本行政区域（汇总）')).toBeChecked();
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('12345678');
    await page.getByLabel('用户名').fill('管理员一');
    await button(page, '建立单位和管理员账号').click();

    await page.waitForURL('**/admin/units');
    await expect(page.getByRole('button', { name: '账号：王管理' })).toBeVisible();
    expect((await page.request.get(`${app.address}/setup`)).status()).toBe(404);
    const again = await page.request.post(`${app.address}/api/setup`, { data: {} });
    expect(again.status()).toBe(404);
    expect(app.printed()).not.toContain('12345678');
  });
});

test.describe('with an administrator', () => {
  let app: ServedApp;
  test.beforeAll(async ({ playwright }) => {
    app = await serveApp();
    const request = await playwright.request.newContext();
    await setUpApp(app, request);
    await request.dispose();
  });
  test.afterAll(async () => {
    await app.stop();
  });

  for (const viewport of SIZES) {
    test(`signing in and out at ${viewport.width} × ${viewport.height}`, async ({
      page,
      watch,
    }) => {
      watch.allow(REFUSED);
      await page.setViewportSize(viewport);
      await page.goto(app.address);
      await page.getByRole('link', { name: '登录' }).click();
      await button(page, '登录').click();
      await expect(page.getByText('请填用户名。')).toBeVisible();
      await hasNoBarriers(page);
      await fillSignIn(page, ADMINISTRATOR.username, 'not-the-password');
      await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible();
      await expect(page.getByLabel('用户名')).toHaveValue(ADMINISTRATOR.username);
      await hasNoBarriers(page);
      await page.getByLabel('密码').fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/review');

      await page.goto(app.address);
      await page.getByRole('button', { name: /^账号：/u }).click();
      await expect(page.getByText(TOP_UNIT.unitName)).toBeVisible();
      await hasNoBarriers(page);
      await page.keyboard.press('Escape');
      await expect(button(page, '退出登录')).toBeHidden();
      await page.keyboard.press('Enter');
      await button(page, '退出登录').click();
      await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
      await page.goto(`${app.address}/admin/units`);
      await expect(page).toHaveURL(/\/sign-in\?to=%2Fadmin%2Funits$/u);
    });
  }

  test('whoever wanted to go somewhere gets there, but never to another site', async ({ page }) => {
    await page.goto(`${app.address}/sign-in?to=/import`);
    await fillSignIn(page, ADMINISTRATOR.username, ADMINISTRATOR.password);
    await page.waitForURL(`${app.address}/import`);
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'x',
      '/%09/a.b',
    ]) {
      const path = `/sign-in?to=${encodeURIComponent(to)}`;
      const answer = await page.request.get(`${app.address}${path}`, { maxRedirects: 0 });
      const place = new URL(answer.headers().location ?? '', app.address);
      expect(place.origin).toBe(app.address);
    }
  });

  test('a first password must be changed before anything else', async ({ page, watch }) => {
    watch.allow(REFUSED);
    await signInAs(page, app, ADMINISTRATOR);
    const me = await (await page.request.get(`${app.address}/api/me`)).json();
    const account = { username: '李四一', name: '李四', unitId: me.unitId, role: 'clerk' };
    const made = await page.request.post(`${app.address}/api/accounts`, { data: account });
    const { password } = await made.json();
    await page.request.post(`${app.address}/api/sign-out`);

    await page.goto(`${app.address}/sign-in`);
    await fillSignIn(page, account.username, password);
    await page.waitForURL('**/password?to=%2Freports');
    await expect(page.getByRole('heading', { name: '先改一个自己的密码' })).toBeVisible();
    await page.goto(`${app.address}/reports`);
    await expect(page).toHaveURL(/\/password/u);
    const refused = await page.request.get(`${app.address}/api/reports`);
    expect((await refused.json()).code).toBe('password-change-needed');

    await page.getByLabel('现在的密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill('李四一');
    await page.getByLabel('再输一遍新密码').fill('李四一');
    await button(page, '修改密码').click();
    await expect(page.getByText('密码太短')).toBeVisible();
    await hasNoBarriers(page);
    await page.getByLabel('新密码', { exact: true }).fill('我自己的新密码');
    await page.getByLabel('再输一遍新密码').fill('我自己的新密码');
    await page.getByLabel('现在的密码').fill('wrong-wrong');
    await button(page, '修改密码').click();
    await expect(page.getByText('密码太短')).toBeVisible();
    await page.getByLabel('新密码', { exact: true }).fill('我自己的新密码2');
    await page.getByLabel('再输一遍新密码').fill('我自己的新密码2');
    await button(page, '修改密码').click();
    await expect(page.getByText('现在的密码不对')).toBeVisible();
    await page.getByLabel('现在的密码').fill(password);
    await button(page, '修改密码').click();
    await page.waitForURL('**/reports');

    await openInMenu(page, '修改密码');
    await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible();
    await hasNoBarriers(page);
    await page.getByRole('link', { name: '不改了' }).click();
    await page.waitForURL('**/reports');
  });

  test('after five wrong passwords one must wait, whether the name is known or not', async ({
    page,
    watch,
  }) => {
    watch.allow(REFUSED);
    await page.goto(`${app.address}/sign-in`);
    for (let tries = 0; tries < 5; tries += 1) {
      const answered = page.waitForResponse('**/api/sign-in');
      await fillSignIn(page, 'nobody-at-all', `guess-${tries}`);
      expect((await answered).status()).toBe(401);
    }
    await fillSignIn(page, 'nobody-at-all', 'guess-5');
    await expect(page.getByText('请过1分钟再试')).toBeVisible();
  });

  test('a page of another site can do nothing with the session', async ({ page, watch }) => {
    watch.allow(REFUSED);
    await signInAs(page, app, ADMINISTRATOR);
    const evil = 'http://localhost:1/';
    const body = `<form method="post" enctype="text/plain" action="${app.address}/api/sign-out">
      <button>Win a prize</button></form>`;
    await page.route(evil, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(evil);
    const answered = page.waitForResponse('**/api/sign-out');
    await button(page, 'Win a prize').click();
    expect((await answered).status()).toBe(403);
    expect((await page.request.get(`${app.address}/api/me`)).status()).toBe(200);
  });

  test('nothing of a person reaches the log', async ({ page }) => {
    await signInAs(page, app, ADMINISTRATOR);
    await page.goto(`${app.address}/password`);
    const printed = app.printed();
    expect(printed).toContain('"route":"POST /api/sign-in","status":200');
    for (const secret of [ADMINISTRATOR.password, ADMINISTRATOR.name, '127.0.0.1"', 'session']) {
      expect(printed).not.toContain(secret);
    }
  });
});
