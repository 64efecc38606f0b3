import { type Browser, type Page, test as plainTest } from '@playwright/test';

import { openedReportSchema } from '@/lib/sync/report-answers';
import { cellsOf } from '@/lib/template/walk';
import { type Random, randomOf } from '../support/random';
import { answered } from './county';
import { type Desk, emptyReport, makeDesk, openServed, template } from './served-desk';
import { expect } from './watched-test';

const EDITS = Number(process.env.EDITS ?? 1000);
/** After so many edits the clerks look up, and choose where they collided. */
const ROUND = 250;

plainTest('two clerks make a thousand edits each and agree in the end', async ({ browser }) => {
  plainTest.setTimeout(900_000);
  const desk = await makeDesk();
  await editTogether(browser, desk);
  await desk.app.stop();
});

/** Cells that are typed in section three. */
const CELLS = cellsOf(template)
  .map(({ address }) => address)
  .filter((address) => /^requests\/(?!concluded\/)[^/]+\/(?!total$)/u.test(address));

async function editTogether(browser: Browser, desk: Desk): Promise<void> {
  const report = await emptyReport(desk);
  const pages = await Promise.all(
    [desk.zhang, desk.li].map(async (who) => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      await openServed(page, desk, { who, report });
      return page;
    }),
  );
  for (let done = 0; done < EDITS; done += ROUND) {
    await Promise.all(pages.map((page, index) => edit(page, randomOf(done * 2 + index))));
    await settle(pages);
  }
  await expectAgreement(pages, desk, report);
}

async function edit(page: Page, random: Random): Promise<void> {
  for (let count = 0; count < ROUND; count += 1) {
    const name = `cells.${random.pick(CELLS).replaceAll('.', '~')}`;
    await page.locator(`input[name="${name}"]`).focus();
    await page.keyboard.type(String(random.between(0, 99)));
  }
}

/** Until nothing waits anywhere and nobody is asked anything. */
async function settle(pages: readonly Page[]): Promise<void> {
  await expect(async () => {
    for (const page of pages) await choose(page);
    for (const page of pages) {
      await expect(page.getByText(/^已保存到服务器 \d/u)).toBeVisible({ timeout: 5000 });
    }
  }).toPass({ timeout: 180_000 });
}

/** The one's own text and the other's in turn. */
async function choose(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /处冲突$/u });
  const isOpen = (await dialog.count()) > 0;
  // Behind the dialog the note is hidden.
  if (!isOpen && (await collided(page).count()) === 0) return;
  if (!isOpen) await collided(page).getByRole('button', { name: '查看并选择' }).click();
  for (let turn = 0; (await dialog.count()) > 0; turn += 1) {
    const name = turn % 2 === 0 ? /^用我的/u : /^用对方的/u;
    await dialog.getByRole('button', { name }).first().click({ timeout: 5000 });
    await page.waitForTimeout(20);
  }
}

function collided(page: Page) {
  return page.getByRole('alert').filter({ hasText: '冲突' });
}

async function expectAgreement(
  pages: readonly Page[],
  { zhang }: Desk,
  report: string,
): Promise<void> {
  const asked = zhang.session.get(`/api/reports/${report}`);
  const { fields } = openedReportSchema.parse(await answered(asked));
  const served = Object.fromEntries(
    CELLS.map((name) => [name, fields.find((field) => field.name === name)?.text ?? '']),
  );
  expect(Object.values(served).filter((text) => text !== '').length).toBeGreaterThan(
    CELLS.length / 2,
  );
  for (const page of pages) {
    await expect.poll(() => shownIn(page)).toEqual(served);
  }
}

function shownIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate((names) => {
    const textOf = (name: string) =>
      document.querySelector<HTMLInputElement>(`input[name="cells.${name.replaceAll('.', '~')}"]`)
        ?.value ?? '';
    return Object.fromEntries(names.map((name) => [name, textOf(name)]));
  }, CELLS);
}
