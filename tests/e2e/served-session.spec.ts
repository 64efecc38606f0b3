import type { Page } from '@playwright/test';

import { cellNamed } from './clerk';
import { signInAs } from './people';
import {
  deskOfFile,
  emptyReport,
  FAILED_REQUESTS,
  isOnServer,
  isServed,
  NATURAL,
  openServed,
  servedText,
  template,
  typeInto,
} from './served-desk';
import { anotherPage, expect, test } from './watched-test';

const desk = deskOfFile();

test('a session that ran out is renewed in place', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await page.context().clearCookies();
  await typeInto(page, NATURAL, '31');
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await expect(dialog.getByLabel('用户名')).toHaveValue(desk().zhang.username);
  await expect(page.getByText('已保存到本机（等待登录…）')).toBeVisible();
  await dialog.getByLabel('密码').fill(desk().zhang.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog).toBeHidden();
  await isOnServer(page);
  await isServed(desk(), report, { text: '31' });
});

test('nobody goes on in the name of another account', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await signInAs(page, desk().app, desk().li);
  const cell = cellNamed(page, template, NATURAL);
  await cell.click();
  await page.keyboard.type('5');
  const alert = page.getByRole('alert').filter({ hasText: '登录的是另一个账号' });
  await expect(alert.getByRole('button', { name: '导出草稿' })).toBeVisible();
  await expect(cell).toBeDisabled();
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('');
  // The other account sees nothing of it.
  const second = await anotherPage(page);
  await second.goto(page.url());
  await expect(cellNamed(second, template, NATURAL)).toHaveValue('');
  await second.close();
  await signInAs(page, desk().app, desk().zhang);
  await alert.getByRole('button', { name: '再试一次' }).click();
  await isServed(desk(), report, { text: '5' });
});

test('a laptop that slept for a day asks for the password and saves', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await page.clock.install();
  await openServed(page, desk(), { who: desk().zhang, report });
  await typeInto(page, NATURAL, '1');
  await page.clock.runFor(2000);
  await isServed(desk(), report, { text: '1' });
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
  await dialog.getByLabel('密码').fill(desk().zhang.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await isServed(desk(), report, { text: '12' });
});

test('signing out gives the server everything first and leaves nothing here', async ({ page }) => {
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await typeInto(page, NATURAL, '77');
  await page.goto(`${desk().app.address}/reports`);
  await page.getByRole('button', { name: `账号：张一` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(`${desk().app.address}/`);
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('77');
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
