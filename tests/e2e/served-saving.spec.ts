import { cellNamed } from './clerk';
import { answered, beginReport, submitReport } from './county';
import { signInAs } from './people';
import { realReport } from './real-report';
import { serveApp } from './served-app';
import {
  BUSINESS,
  deskOfFile,
  emptyReport,
  FAILED_REQUESTS,
  isLocal,
  isOnServer,
  isServed,
  makeDesk,
  NATURAL,
  openServed,
  servedText,
  serveOnDatabase,
  template,
  typeInto,
} from './served-desk';
import { anotherPage, expect, test } from './watched-test';

const desk = deskOfFile();

test('what is typed is on the server within two seconds', async ({ page }) => {
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await typeInto(page, NATURAL, '123');
  await expect
    .poll(() => servedText(desk().zhang, report, NATURAL), { timeout: 2000, intervals: [50] })
    .toBe('123');
  await isOnServer(page);
  await page.reload();
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('123');
});

test('a tab killed while typing without a network loses nothing', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await page.route('**/changes?*', (route) => route.abort());
  await typeInto(page, NATURAL, '45');
  await isLocal(page);
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => {});
  await crashed;
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('');

  const second = await anotherPage(page);
  await openServed(second, desk(), { who: desk().zhang, report });
  await expect(cellNamed(second, template, NATURAL)).toHaveValue('45');
  await isServed(desk(), report, { text: '45' });
});

test('a save that the server got, and whose answer was lost, is made once', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  let lost = 0;
  await page.route('**/changes?*', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await typeInto(page, NATURAL, '6');
  await isServed(desk(), report, { text: '6' });
  await isLocal(page);
  await page.keyboard.type('7');
  await isServed(desk(), report, { text: '67' });
  await isOnServer(page);
  await expect(page.getByRole('alert').filter({ hasText: '冲突' })).toHaveCount(0);
});

test('without a network the queue waits, says so, and goes on when it is back', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  await page.context().setOffline(true);
  await typeInto(page, NATURAL, '8');
  await typeInto(page, BUSINESS, '9');
  await isLocal(page);
  await page.context().setOffline(false);
  await isOnServer(page);
  await isServed(desk(), report, { text: '8' });
  await isServed(desk(), report, { name: BUSINESS, text: '9' });
});

test('a clock that is set back loses nothing and overwrites nothing', async ({ page }) => {
  const report = await emptyReport(desk());
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() - 400 * 86_400_000;
  });
  await openServed(page, desk(), { who: desk().li, report });
  await typeInto(page, NATURAL, '3');
  await isServed(desk(), report, { text: '3' });
  const change = { id: 'a-change-of-zhang', name: NATURAL, text: '4', seen: 0, after: null };
  const opened = await answered(desk().zhang.session.get(`/api/reports/${report}`));
  const seen = (opened as { revision: number }).revision;
  const data = { known: seen, changes: [{ ...change, seen }] };
  await answered(desk().zhang.session.post(`/api/reports/${report}/changes`, { data }));
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('4');
  await page.reload();
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('4');
});

test('a server that is down and up again has everything in the end', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const app = await serveOnDatabase();
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
  const { folder, environment } = app;
  const again = await serveApp({ folder, port, environment });
  await isOnServer(page);
  expect(await servedText(other.zhang, report, NATURAL)).toBe('123');
  await again.stop();
  await app.stop();
});

test('a full disk of the server is said, and what was typed is saved later', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  const json = { code: 'full', message: '服务器的磁盘已满。' };
  await page.route('**/changes?*', (route) => route.fulfill({ status: 507, json }));
  await typeInto(page, NATURAL, '64');
  await expect(page.getByText('未能保存（服务器的磁盘已满）')).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: '服务器的磁盘已满' });
  await expect(alert.getByRole('button', { name: '导出草稿' })).toBeVisible();
  await page.unroute('**/changes?*');
  await alert.getByRole('button', { name: '再试一次' }).click();
  await isServed(desk(), report, { text: '64' });
  await expect(alert).toBeHidden();
});

test('a text that the server does not take keeps no other one back', async ({ page, watch }) => {
  watch.allow(FAILED_REQUESTS);
  const report = await emptyReport(desk());
  await openServed(page, desk(), { who: desk().zhang, report });
  const json = { code: 'invalid', message: '这一处太长了。' };
  await page.route('**/changes?*', async (route) => {
    const isWrong = route.request().postData()?.includes('"666"') === true;
    await (isWrong ? route.fulfill({ status: 422, json }) : route.continue());
  });
  await page.context().setOffline(true);
  await typeInto(page, NATURAL, '666');
  await typeInto(page, BUSINESS, '9');
  await page.context().setOffline(false);
  await isServed(desk(), report, { name: BUSINESS, text: '9' });
  await expect(page.getByText('未能保存（服务器没有接受1处）')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '这一处太长了' })).toBeVisible();
  await typeInto(page, NATURAL, '66');
  await isServed(desk(), report, { text: '66' });
  await isOnServer(page);
});

test('what waits when a colleague submits is kept, and saved once the report is open again', async ({
  page,
  watch,
}) => {
  watch.allow(FAILED_REQUESTS);
  const real = realReport('003');
  const report = await beginReport(desk().li, real);
  await signInAs(page, desk().app, desk().zhang);
  await page.goto(`${desk().app.address}/reports/${report}`);
  const phone = page.getByLabel('电话');
  await expect(phone).toBeVisible();
  await page.context().setOffline(true);
  await phone.fill('0535-1234567');
  await isLocal(page);
  await submitReport(desk().li, report);
  await page.context().setOffline(false);
  const alert = page.getByRole('alert').filter({ hasText: '报告已锁定' });
  await expect(alert.getByRole('button', { name: '导出草稿' })).toBeVisible();
  await expect(phone).toHaveValue('0535-1234567');
  await expect(phone).toBeDisabled();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await isServed(desk(), report, { name: 'contact.phone', text: '0535-1234567' });
  await expect(phone).toBeEnabled();
});
