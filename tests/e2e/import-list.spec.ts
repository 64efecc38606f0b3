import { dropFiles, openImport, pageWith, receipt, textFile } from './published-files';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');

test('the list of files outlasts the ways away from it, and asks before it goes', async ({
  page,
}) => {
  await openImport(page);
  await dropFiles(page, [
    textFile('甲.txt', real.original),
    textFile('乙.txt', real.original),
    textFile('清单.txt', '苹果三斤'),
  ]);
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
  await page.getByRole('searchbox').fill('乙');
  await page.getByRole('button', { name: '乙.txt' }).click();
  const file = page.getByRole('heading', { level: 1, name: '乙.txt' });
  await expect(file).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('乙');
  await page.goForward();
  await expect(file).toBeVisible();
  await page.getByRole('button', { name: '作为草稿打开' }).click();
  await page.waitForURL('/draft?id=*');
  await page.goBack();
  await expect(file).toBeVisible();
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.getByRole('link', { name: '本机草稿' }).click();
  await page.getByRole('link', { name: '导入/体检' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('乙');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await page.getByRole('button', { name: '清空列表' }).click();
  const dialog = page.getByRole('dialog', { name: '清空列表？' });
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('共3份，全部读完')).toBeVisible();
  await page.getByRole('button', { name: '清空列表' }).click();
  await dialog.getByRole('button', { name: '确定清空列表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '导入/体检' })).toBeVisible();
});

test('what was not read is listed with the problems', async ({ page }) => {
  const cells = { 'requests/granted/natural': '', 'requests/granted/business': '' };
  await openImport(page);
  const text = await pageWith(real, cells);
  await dropFiles(page, [
    textFile('缺行.html', text.replace(/<tr>(?:(?!<\/tr>).)*requests\/carriedOver.*?<\/tr>/su, '')),
  ]);
  await expect(page.getByText(/^另有缺7格、空白2格/u)).toBeVisible();
  await page.getByRole('button', { name: /^只看问题/u }).click();
  const issues = page.getByRole('region', { name: '问题' });
  await expect(issues).toContainText('合计格不算在内');
  await issues.getByRole('button', { name: '（一）予以公开 2格' }).click();
  await expect(page.getByText('自然人，三（一）予以公开', { exact: true })).toBeVisible();
  const shown = receipt(page).getByRole('button', { name: /^自然人，三（二）部分公开：/u });
  await page.getByRole('button', { name: '回执', exact: true }).click();
  const before = await shown.getAttribute('aria-label');
  await shown.click();
  await page.keyboard.press('b');
  await page.keyboard.press('7');
  expect(await shown.getAttribute('aria-label')).toBe(before);
});
