import type { Locator, Page } from '@playwright/test';

import { createdReportSchema, openedReportSchema } from '@/lib/sync/report-answers';
import { startPostgres } from '../server/embedded-postgres';
import { cellNamed, openTable, templateAt } from './clerk';
import { addOfficial, addUnit, answered, type County, makeCounty, type Official } from './county';
import { signInAs } from './people';
import { type ServedApp, serveApp } from './served-app';
import { expect, test } from './watched-test';

/** One unit with two clerks, and its reports on a server. */
export interface Desk {
  readonly app: ServedApp;
  readonly county: County;
  readonly zhang: Official;
  readonly li: Official;
  /** Of reports that are not begun yet. */
  readonly kinds: { readonly year: number; readonly scope: string }[];
}

const UNIT = '东山县教育局';
export const template = templateAt(2024);
export const NATURAL = 'requests/received/natural';
export const BUSINESS = 'requests/received/business';

export async function makeDesk(app?: ServedApp): Promise<Desk> {
  const served = app ?? (await serveOnDatabase());
  const county = await makeCounty(served);
  const unitId = await addUnit(county, UNIT);
  const clerk = { unitId, role: 'clerk' } as const;
  const zhang = await addOfficial(county, { ...clerk, username: 'zhang-yi', name: '张一' });
  const li = await addOfficial(county, { ...clerk, username: 'li-er', name: '李二' });
  return { app: served, county, zhang, li, kinds: [...KINDS] };
}

/** One desk for all tests of a file, which come one after another. */
export function deskOfFile(): () => Desk {
  const made: Desk[] = [];
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    made.push(await makeDesk());
  });
  test.afterAll(async () => {
    await Promise.all(made.map(({ app }) => app.stop()));
  });
  return () => {
    const [desk] = made;
    if (desk === undefined) throw new Error('The desk is not made before the tests run');
    return desk;
  };
}

/** An app on the database that the project of the tests is named after. */
export async function serveOnDatabase(): Promise<ServedApp> {
  if (test.info().project.name !== 'postgres') return serveApp();
  const postgres = await startPostgres();
  await postgres.createDatabase('desk');
  const app = await serveApp({ environment: { DATABASE_URL: postgres.urlOf('desk') } });
  const stop = async () => {
    await app.stop();
    await postgres.stop();
  };
  return { ...app, stop };
}

/** Years of one edition, and both scopes: a unit has one report for each. */
const KINDS = [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
  { year, scope: 'own' },
  { year, scope: 'region' },
]);

/** Every test has a report of its own. */
export async function emptyReport({ zhang, kinds }: Desk): Promise<string> {
  const data = { ...kinds.pop(), start: { kind: 'empty' } };
  const made = await answered(zhang.session.post('/api/reports', { data }));
  return createdReportSchema.parse(made).id;
}

/** Signs in and opens the report at its third section. */
export async function openServed(
  page: Page,
  desk: Desk,
  { who, report }: { readonly who: Official; readonly report: string },
): Promise<void> {
  await signInAs(page, desk.app, who);
  await page.goto(`${desk.app.address}/reports/${report}`);
  await openTable(page, template, 'requests');
}

export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await cellNamed(page, template, address).click();
  await page.keyboard.type(text);
}

export async function isOnServer(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存到服务器/u)).toBeVisible();
}

/** Writes a reason for everything that the dialog before submitting asks about. */
export async function explainAll(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('button', { name: '提交', exact: true })).toBeVisible();
  for (const reason of await dialog.getByLabel('说明原因').all()) {
    await reason.fill('与公布的报告一致，已核对。');
  }
}

/** What the server has in a field. */
export async function servedText(
  { session }: Official,
  report: string,
  name: string,
): Promise<string> {
  const opened = openedReportSchema.parse(await answered(session.get(`/api/reports/${report}`)));
  return opened.fields.find((field) => field.name === name)?.text ?? '';
}

/** Messages of the browser about answers that a test makes go wrong. */
export const FAILED_REQUESTS = /Failed to load resource|net::ERR/u;

/** Soon the server has this text in the field. */
export async function isServed(
  { zhang }: Desk,
  report: string,
  { name = NATURAL, text }: { readonly name?: string; readonly text: string },
): Promise<void> {
  await expect.poll(() => servedText(zhang, report, name), { intervals: [100] }).toBe(text);
}

export async function isLocal(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存到本机（等待/u)).toBeVisible();
}
