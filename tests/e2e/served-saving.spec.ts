import type { Page } from '@playwright/test';

import { cellNamed } from './clerk';
import { answered } from './county';
import { signInAs } from './people';
import { serveApp } from './served-app';
import {
  BUSINESS,
  type Desk,
  emptyReport,
  isOnServer,
  makeDesk,
  NATURAL,
  openServed,
  servedText,
  template,
  typeInto,
} from './served-desk';
import { anotherPage, expect, test } from './watched-test';

let desk: Desk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await makeDesk();
});

test.afterAll(async () => {
  await desk.app.stop();
});

/** Messages of the browser about answers that these tests make go wrong. */
const FAILED_REQUESTS = /Failed to load resource|net::ERR/u;

function isServed(report: string, text: string, name = NATURAL) {
  return expect.poll(() => servedText(desk.zhang, report, name), { intervals: [100] }).toBe(text);
}

function isLocal(page: Page) {
  return expect(page.getByText(/^已保存到本机（等待/u)).toBeVisible();
}

test('what is typed is on the server within two seconds', async ({ page }) => {
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await typeInto(page, NATURAL, '123');
  await expect
    .poll(() => servedText(desk.zhang, report, NATURAL), { timeout: 2000, intervals: [50] })
    .toBe('123');
  await isOnServer(page);
  await page.reload();
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('123');
});

test('a tab killed while typing without a network loses nothing', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await page.route('**/changes?*', (route) => route.abort());
  await typeInto(page, NATURAL, '45');
  await isLocal(page);
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => {});
  await crashed;
  expect(await servedText(desk.zhang, report, NATURAL)).toBe('');

  const second = await anotherPage(page);
  await openServed(second, desk, { who: desk.zhang, report });
  await expect(cellNamed(second, template, NATURAL)).toHaveValue('45');
  await isServed(report, '45');
});

test('a save that the server got, and whose answer was lost, is made once', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  let lost = 0;
  await page.route('**/changes?*', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await typeInto(page, NATURAL, '6');
  await isServed(report, '6');
  await isLocal(page);
  await page.keyboard.type('7');
  await isServed(report, '67');
  await isOnServer(page);
  await expect(page.getByRole('alert').filter({ hasText: '冲突' })).toHaveCount(0);
});

test('without a network the queue waits, says so, and goes on when it is back', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await page.context().setOffline(true);
  await typeInto(page, NATURAL, '8');
  await typeInto(page, BUSINESS, '9');
  await isLocal(page);
  await page.context().setOffline(false);
  await isOnServer(page);
  await isServed(report, '8');
  await isServed(report, '9', BUSINESS);
});

test('a session that ran out is renewed in place', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await page.context().clearCookies();
  await typeInto(page, NATURAL, '31');
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await expect(dialog.getByLabel('用户名')).toHaveValue(desk.zhang.username);
  await expect(page.getByText('已保存到本机（等待登录…）')).toBeVisible();
  await dialog.getByLabel('密码').fill(desk.zhang.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog).toBeHidden();
  await isOnServer(page);
  await isServed(report, '31');
});

test('nobody goes on in the name of another account', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await signInAs(page, desk.app, desk.li);
  const cell = cellNamed(page, template, NATURAL);
  await cell.click();
  await page.keyboard.type('5');
  const alert = page.getByRole('alert').filter({ hasText: '登录的是另一个账号' });
  await expect(alert.getByRole('button', { name: '导出草稿' })).toBeVisible();
  await expect(cell).toBeDisabled();
  expect(await servedText(desk.zhang, report, NATURAL)).toBe('');
  // The other account sees nothing of it.
  const second = await anotherPage(page);
  await second.goto(page.url());
  await expect(cellNamed(second, template, NATURAL)).toHaveValue('');
  await second.close();
  await signInAs(page, desk.app, desk.zhang);
  await alert.getByRole('button', { name: '再试一次' }).click();
  await isServed(report, '5');
});

test('a laptop that slept for a day asks for the password and saves', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk);
  await page.clock.install();
  await openServed(page, desk, { who: desk.zhang, report });
  await typeInto(page, NATURAL, '1');
  await page.clock.runFor(2000);
  await isServed(report, '1');
  await page.context().setOffline(true);
  await page.keyboard.type('2');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.context().clearCookies();
  await page.clock.pauseAt(Date.now() + 86_400_000);
  await page.context().setOffline(false);
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.resume();
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.getByLabel('密码').fill(desk.zhang.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await isServed(report, '12');
});

test('a clock that is set back loses nothing and overwrites nothing', async ({ page }) => {
  const report = await emptyReport(desk);
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() - 400 * 86_400_000;
  });
  await openServed(page, desk, { who: desk.li, report });
  await typeInto(page, NATURAL, '3');
  await isServed(report, '3');
  const change = { id: 'a-change-of-zhang', name: NATURAL, text: '4', seen: 0, after: null };
  const opened = await answered(desk.zhang.session.get(`/api/reports/${report}`));
  const seen = (opened as { revision: number }).revision;
  const data = { known: seen, changes: [{ ...change, seen }] };
  await answered(desk.zhang.session.post(`/api/reports/${report}/changes`, { data }));
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('4');
  await page.reload();
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('4');
});

test('a server that is down and up again has everything in the end', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const app = await serveApp();
  const other = await makeDesk(app);
  const report = await emptyReport(other);
  await openServed(page, other, { who: other.zhang, report });
  await typeInto(page, NATURAL, '1');
  await isOnServer(page);
  await app.kill();
  await page.keyboard.type('2');
  await isLocal(page);
  await page.keyboard.type('3');
  const port = Number(new URL(app.address).port);
  const again = await serveApp({ folder: app.folder, port });
  await isOnServer(page);
  expect(await servedText(other.zhang, report, NATURAL)).toBe('123');
  await again.stop();
});

test('signing out gives the server everything first and leaves nothing here', async ({ page }) => {
  const report = await emptyReport(desk);
  await openServed(page, desk, { who: desk.zhang, report });
  await typeInto(page, NATURAL, '77');
  await page.goto(`${desk.app.address}/reports`);
  await page.getByRole('button', { name: `账号：张一` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(`${desk.app.address}/`);
  expect(await servedText(desk.zhang, report, NATURAL)).toBe('77');
  expect(await recordsLeft(page)).toBe(0);
});

/** How many records of served reports lie in this browser. */
function recordsLeft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gouji');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = ['copyHeads', 'copyChanges', 'copyCollisions'];
    const transaction = database.transaction(stores);
    const counts = stores.map((name) => {
      const counting = transaction.objectStore(name).count();
      return new Promise<number>((resolve) => {
        counting.onsuccess = () => resolve(counting.result);
      });
    });
    const all = await Promise.all(counts);
    database.close();
    return all.reduce((sum, count) => sum + count, 0);
  });
}
