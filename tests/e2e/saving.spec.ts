import type { Locator, Page } from '@playwright/test';

import {
  ANY_AGENCY,
  cellNamed,
  headingOf,
  isSaved,
  openPart,
  openTable,
  startCurrent,
  templateAt,
} from './clerk';
import { draftId, putRecord, storedText } from './draft-records';
import { anotherPage, expect, test } from './watched-test';

const template = templateAt(2024);
const received = 'requests/received/natural';
const overview = headingOf(template, 'overview');

/** In bytes: a new draft fits, a long text does not. */
const ROOM_FOR_LITTLE = 100_000;
const MUCH = '公'.repeat(49_000);

test('what was typed is still there after the tab was killed', async ({ page }) => {
  await startCurrent(page);
  const id = draftId(page);
  await openTable(page, template, 'requests');
  await cellNamed(page, template, received).click();
  await page.keyboard.type('123');
  await expect.poll(() => storedText(page, id, received)).toBe('123');
  await kill(page);

  const second = await anotherPage(page);
  await second.goto('/');
  const draft = second.getByRole('listitem').filter({ hasText: ANY_AGENCY.name });
  await expect(draft).toContainText('报告年度 2024');
  await expect(draft).toContainText('上次修改');
  await draft.getByRole('link', { name: `打开：${ANY_AGENCY.name}2024年` }).click();
  await expect(second).toHaveURL(new RegExp(`id=${id}$`, 'u'));
  await openTable(second, template, 'requests');
  await expect(cellNamed(second, template, received)).toHaveValue('123');
});

test('prose is still there after the tab was closed at once', async ({ page }) => {
  await startCurrent(page);
  const id = draftId(page);
  await openPart(page, overview);
  await page.getByRole('textbox', { name: overview }).click();
  await page.keyboard.insertText('全年公开政府信息一百条。');
  await expect.poll(() => storedText(page, id, 'sections.overview')).toContain('一百条');
  await page.close({ runBeforeUnload: false });
  const second = await anotherPage(page);
  await second.goto(`/draft?id=${id}`);
  await openPart(second, overview);
  await expect(second.getByRole('textbox', { name: overview })).toHaveValue(
    '全年公开政府信息一百条。',
  );
});

/** Ends the process behind the page: no event tells the application of it. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => {});
  await crashed;
}

function readOnly(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: '只读' });
}

test('two tabs on one draft: one writes, the other reads until it takes over', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  const mine = cellNamed(page, template, received);
  await mine.click();
  await page.keyboard.type('5');
  await isSaved(page);

  const second = await anotherPage(page);
  await second.goto(page.url());
  await expect(readOnly(second)).toContainText('这份草稿正在另一个窗口编辑');
  await openTable(second, template, 'requests');
  const theirs = cellNamed(second, template, received);
  await expect(theirs).toHaveValue('5');
  await expect(theirs).toBeDisabled();

  await second.getByRole('button', { name: '在此处继续编辑' }).click();
  await expect(readOnly(second)).toBeHidden();
  await openTable(second, template, 'requests');
  await theirs.click();
  await second.keyboard.type('7');
  await isSaved(second);
  await expect(readOnly(page)).toContainText('这份草稿正在另一个窗口编辑');
  await openTable(page, template, 'requests');
  await expect(mine).toBeDisabled();

  await page.reload();
  await openTable(page, template, 'requests');
  await expect(mine).toHaveValue('7');
});

test('a damaged record is shown as damaged, and the other drafts are not touched', async ({
  page,
}) => {
  await startCurrent(page);
  const sound = draftId(page);
  await page.goto('/');
  await putRecord(page, 'heads', { id: 'broken-head', year: 'rubbish', agency: 7 });
  await putRecord(page, 'texts', { draft: 'broken-texts', name: 5 as unknown as string });
  await page.reload();
  const damaged = page.getByRole('listitem').filter({ hasText: '已损坏' });
  await expect(damaged).not.toHaveCount(0);
  await expect(damaged.first()).toContainText('请先下载原始数据保存好');
  await expect(page.getByRole('listitem').filter({ hasText: ANY_AGENCY.name })).toBeVisible();
  const saving = page.waitForEvent('download');
  await damaged.first().getByRole('button', { name: '下载原始数据' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^损坏的草稿-.*\.json$/u);

  await putRecord(page, 'texts', { draft: sound, name: 'preface', text: { rubbish: true } });
  await page.goto(`/draft?id=${sound}`);
  await expect(page.getByRole('heading', { name: '这份草稿已损坏，无法打开' })).toBeVisible();
  await expect(page.getByRole('button', { name: '下载原始数据' })).toBeVisible();
  await page.goto('/draft?id=broken-head');
  await expect(page.getByRole('heading', { name: '这份草稿已损坏，无法打开' })).toBeVisible();
  await page.goto('/draft?id=nowhere');
  await expect(page.getByRole('heading', { name: '没有找到这份草稿' })).toBeVisible();
});

test('a draft of an edition that this program does not know is not opened', async ({ page }) => {
  await startCurrent(page);
  const id = draftId(page);
  await page.goto('/');
  await putRecord(page, 'heads', {
    id,
    edition: '2031',
    year: 2031,
    agency: '清河县',
    title: '',
    created: 1,
    changed: 2,
    errors: null,
    owner: '',
  });
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: '未知版本 2031' })).toBeVisible();
  await page.goto(`/draft?id=${id}`);
  await expect(page.getByRole('heading', { name: '不认识格式版本“2031”' })).toBeVisible();
});

test('a full disk is said, nothing typed is lost, and it is saved when there is room', async ({
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_FOR_LITTLE });
  await startCurrent(page);
  await openPart(page, overview);
  const area = page.getByRole('textbox', { name: overview });
  await area.click();
  await page.keyboard.insertText(MUCH);
  const alert = page.getByRole('alert').filter({ hasText: '未能保存' });
  await expect(alert).toContainText('存储空间已满');
  await expect(alert.getByRole('button', { name: '导出草稿' })).toBeVisible();
  await expect(area).toHaveValue(MUCH);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await isSaved(page);
  await expect(alert).toBeHidden();
  await page.reload();
  await openPart(page, overview);
  await expect(area).toHaveValue(MUCH);
});

test('with no room at all, a new report is refused in words', async ({ page, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto('/new');
  await page.getByLabel('机关名称').fill(ANY_AGENCY.name);
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '存储空间已满' })).toBeVisible();
  await expect(page.getByLabel('机关名称')).toHaveValue(ANY_AGENCY.name);
});
