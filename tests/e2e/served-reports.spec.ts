import { hasNoBarriers, SIZES } from './barriers';
import { cellNamed, openTable } from './clerk';
import { signInAs } from './people';
import { deskOfFile, isOnServer, NATURAL, servedText, template, typeInto } from './served-desk';
import { expect, test } from './watched-test';

const desk = deskOfFile();

const NAME = '东山县教育局2024年政府信息公开工作年度报告';

test('a draft of this browser moves into the account, and stays until it is there', async ({
  page,
}) => {
  await page.goto(desk().app.address);
  await page.getByRole('link', { name: '新建报告' }).first().click();
  await page.getByLabel('报告年度').selectOption({ label: '2024年' });
  await page.getByLabel('机关名称').fill('东山县教育局');
  await page.getByRole('button', { name: '开始填写' }).click();
  await openTable(page, template, 'requests');
  await typeInto(page, NATURAL, '41');
  await expect(page.getByText(/^已保存到本机/u)).toBeVisible();

  await signInAs(page, desk().app, desk().zhang);
  await page.goto(`${desk().app.address}/reports`);
  await expect(page.getByRole('heading', { name: '本单位还没有报告' })).toBeVisible();
  await page.getByRole('button', { name: `移入账号：${NAME}` }).click();
  const dialog = page.getByRole('dialog', { name: '移入账号' });
  await expect(dialog).toContainText('2024年');
  await dialog.getByRole('button', { name: '移入账号' }).click();
  await page.waitForURL('**/reports/*');
  await openTable(page, template, 'requests');
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('41');
  const report = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await servedText(desk().zhang, report, NATURAL)).toBe('41');

  await page.goto(`${desk().app.address}/reports`);
  await expect(page.getByRole('link', { name: NAME, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: '这台电脑上的草稿' })).toHaveCount(0);
});

test('a second report of the same year leads to the first', async ({ page, watch }) => {
  watch.allow(/409 \(Conflict\)/u);
  await signInAs(page, desk().app, desk().zhang);
  await page.goto(`${desk().app.address}/reports`);
  await page.getByRole('button', { name: '新建年度报告' }).click();
  const dialog = page.getByRole('dialog', { name: '新建年度报告' });
  await dialog.getByLabel('报告年度').selectOption({ label: '2024年' });
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('已经有了');
  await dialog.getByRole('link', { name: '打开已有的报告' }).click();
  await openTable(page, template, 'requests');
  await expect(cellNamed(page, template, NATURAL)).toHaveValue('41');
});

test('the report of the year after starts from the one before', async ({ page }) => {
  await signInAs(page, desk().app, desk().zhang);
  await page.goto(`${desk().app.address}/reports`);
  await page.getByRole('button', { name: '新建年度报告' }).click();
  const dialog = page.getByRole('dialog', { name: '新建年度报告' });
  await dialog.getByLabel('报告年度').selectOption({ label: '2025年' });
  await expect(dialog.getByRole('radio', { name: /从上一年度的报告开始/u })).toBeChecked();
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await page.waitForURL('**/reports/*');
  await expect(page.getByLabel('机关名称')).toHaveValue('东山县教育局');
  await isOnServer(page);
});

test('a report with something to be changed is not handed in', async ({ page }) => {
  await signInAs(page, desk().app, desk().zhang);
  await page.goto(`${desk().app.address}/reports`);
  await page.getByRole('link', { name: `填写：${NAME}` }).click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '提交报告' });
  await expect(dialog.getByRole('button', { name: '提交' })).toBeDisabled();
  await dialog.getByRole('list', { name: '必须改' }).getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible();
});

test('the list and the editor have no barriers', async ({ page }) => {
  await signInAs(page, desk().app, desk().zhang);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(`${desk().app.address}/reports`);
    await expect(page.getByRole('link', { name: NAME, exact: true })).toBeVisible();
    await hasNoBarriers(page);
    await page.getByRole('link', { name: NAME, exact: true }).click();
    await isOnServer(page);
    await hasNoBarriers(page);
  }
});
