import { saveAnswerSchema } from '@/lib/sync/protocol';
import { createdReportSchema } from '@/lib/sync/report-answers';
import { hasNoBarriers } from './barriers';
import { cellNamed } from './clerk';
import { answered } from './county';
import { deskOfFile, isOnServer, openServed, servedText, template } from './served-desk';
import { expect, test } from './watched-test';

const desk = deskOfFile();

const IN_NATURAL = 'requests/carriedIn/natural';
const OUT_NATURAL = 'requests/carriedOver/natural';

async function emptyReportOf(year: number): Promise<string> {
  const data = { year, scope: 'own', start: { kind: 'empty' } };
  const made = await answered(desk().zhang.session.post('/api/reports', { data }));
  return createdReportSchema.parse(made).id;
}

interface Writing {
  readonly report: string;
  readonly carriedOver: string;
  /** The revision that the same cells were written with before. */
  readonly seen: number;
}

/** Last year's third table, as far as it is needed; gives the revision. */
async function write({ report, carriedOver, seen }: Writing): Promise<number> {
  const texts = { 'requests/received/natural': carriedOver, [OUT_NATURAL]: carriedOver };
  const changes = Object.entries(texts).map(([name, text], place) => ({
    ...{ id: `after-${seen}-change-${place}`, name, text, seen, after: null },
  }));
  const data = { known: seen, changes };
  const saved = answered(desk().zhang.session.post(`/api/reports/${report}/changes`, { data }));
  const { outcomes, revision } = saveAnswerSchema.parse(await saved);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  return revision;
}

test('last year’s report of the store is offered, taken, and looked at again', async ({ page }) => {
  const report = await emptyReportOf(2024);
  const last = await emptyReportOf(2023);
  const seen = await write({ report: last, carriedOver: '6', seen: 0 });
  await openServed(page, desk(), { who: desk().zhang, report });
  await expect(page.getByText('服务器上有2023年度的报告')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: '引入上年报告' }).click();
  const dialog = page.getByRole('dialog', { name: '引入上年报告' });
  await expect(dialog.getByRole('row', { name: '自然人，二、上年结转' })).toContainText('空白6');
  await hasNoBarriers(page);
  await dialog.getByRole('button', { name: '引入', exact: true }).click();
  const cell = cellNamed(page, template, IN_NATURAL);
  await expect(cell).toHaveValue('6');
  await expect(cell).toHaveAttribute('readonly', '');
  await isOnServer(page);
  await expect.poll(() => servedText(desk().zhang, report, 'lastYear')).toContain('"year":2023');

  await write({ report: last, carriedOver: '8', seen });
  await page.reload();
  await expect(page.getByText('上年报告在引用之后有改动')).toBeVisible();
  await expect(cell).toHaveValue('6');
  await page.getByRole('button', { name: '查看改动' }).click();
  await expect(dialog.getByRole('region', { name: '引用之后的改动' })).toContainText('68');
  await dialog.getByRole('radio', { name: '改为上年报告的数' }).check();
  await dialog.getByRole('button', { name: '引入', exact: true }).click();
  await expect(cell).toHaveValue('8');
  await expect(page.getByText('上年报告在引用之后有改动')).toBeHidden();
  await isOnServer(page);

  await page.goto(`${desk().app.address}/reports/${report}/history`);
  const saved = page.locator('details', { hasText: '改了' }).first();
  await saved.locator('summary').click();
  await expect(page.getByText('引用的上年报告')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('"values":{');
});
