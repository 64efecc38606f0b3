import { readFileSync } from 'node:fs';

import { ANY_AGENCY, cellNamed, isSaved, openTable, startCurrent, templateAt } from './clerk';
import { chooseDraftFile } from './open-draft';
import { expect, test } from './watched-test';

const template = templateAt(2024);

/** A draft file that this program writes; each case below spoils it. */
const sound = {
  format: 'gouji/1',
  edition: '2021',
  year: 2024,
  agency: ANY_AGENCY,
  title: '',
  preface: '',
  sections: {},
  tables: { requests: { received: { natural: 12 } } },
};

const refused: readonly (readonly [string, string, string])[] = [
  ['of a later program', JSON.stringify({ ...sound, format: 'gouji/9' }), '请先升级程序'],
  [
    'of an unknown edition',
    JSON.stringify({ ...sound, edition: '2035' }),
    '格式版本“2035”本程序没有',
  ],
  ['that is no JSON', '这不是JSON', '不是勾稽导出的草稿'],
  ['that is something else', '{"hello":"world"}', '不是勾稽导出的草稿'],
  ['with a wrong field', JSON.stringify({ ...sound, year: '去年' }), '“year”处的内容不对'],
];

for (const [kind, text, said] of refused) {
  test(`refuses a file ${kind} and says why`, async ({ page }) => {
    await chooseDraftFile(page, text);
    await expect(page.getByText('草稿没有导入')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(said);
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByText('草稿没有导入')).toBeHidden();
    await expect(page).toHaveURL('/');
  });
}

test('a draft goes out as a file and comes back the same', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cellNamed(page, template, 'requests/received/natural').click();
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('十二');
  await isSaved(page);
  await page.goto('/');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: `导出草稿：${ANY_AGENCY.name}2024年` }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  await chooseDraftFile(page, text);
  await page.waitForURL('/draft?id=*');
  await openTable(page, template, 'requests');
  await expect(cellNamed(page, template, 'requests/received/natural')).toHaveValue('12');
  await expect(cellNamed(page, template, 'requests/received/business')).toHaveValue('十二');
});

test('a removed draft can be put back, and a copy stands beside it', async ({ page }) => {
  await startCurrent(page);
  await page.goto('/');
  const drafts = page.getByRole('listitem').filter({ hasText: ANY_AGENCY.name });
  await page.getByRole('button', { name: `复制一份：${ANY_AGENCY.name}2024年` }).click();
  await expect(drafts).toHaveCount(2);
  await drafts.first().getByRole('button', { name: '删除' }).click();
  await expect(drafts).toHaveCount(1);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(drafts).toHaveCount(2);
});
