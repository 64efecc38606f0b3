import { hasNoBarriers, SIZES } from './barriers';
import { dropFiles, openImport, pageWith, textFile } from './published-files';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the way from files to receipt and dialogs has no barriers', async ({ page }) => {
      test.slow();
      const doubtful = await pageWith(real, { 'requests/granted/natural': '十几件' });
      await openImport(page);
      await hasNoBarriers(page);
      await dropFiles(page, [textFile('清单.txt', '苹果三斤')]);
      await expect(page.getByText('没有读取“清单.txt”')).toBeVisible();
      await hasNoBarriers(page);
      await dropFiles(page, [
        textFile('甲.txt', real.original),
        textFile('乙.html', doubtful),
        textFile('丙.txt', '苹果三斤'),
      ]);
      await expect(page.getByText('共3份，全部读完')).toBeVisible();
      await hasNoBarriers(page);
      await page.getByRole('button', { name: '乙.html' }).click();
      await expect(page.getByText('还有1项待确认')).toBeVisible();
      await hasNoBarriers(page);
      await page.getByRole('button', { name: /^只看问题/u }).click();
      await hasNoBarriers(page);
      for (const button of ['体检报告', '作为上年数据']) {
        await page.getByRole('button', { name: button }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await hasNoBarriers(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  });
}
