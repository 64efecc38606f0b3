import { cellNamed } from './clerk';
import {
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
import { expect, test } from './watched-test';

let desk: Desk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await makeDesk();
});

test.afterAll(async () => {
  await desk.app.stop();
});

test('what is typed is on the server within two seconds', async ({ page }) => {
  const report = await emptyReport(desk, 2021);
  await openServed(page, desk, { who: desk.zhang, report });
  await typeInto(page, NATURAL, '123');
  await expect
    .poll(() => servedText(desk.zhang, report, NATURAL), { timeout: 2000, intervals: [100] })
    .toBe('123');
  await isOnServer(page);
  await page.reload();
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('123');
});
