import type { Page } from '@playwright/test';

import type { Report } from '@/lib/report/report';
import {
  addOfficial,
  addUnit,
  answered,
  beginReport,
  type County,
  makeCounty,
  type Official,
  submitReport,
} from './county';
import { ADMINISTRATOR, signInAs } from './people';
import { realReport } from './real-report';
import { type ServedApp, serveApp } from './served-app';
import { expect, test } from './watched-test';

const SCRIPT =
  '"><img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>' +
  "<svg onload=alert(1)>{%7*7%}';--";

/** Everything that a person may type anywhere; pages, lists and files must show it as text. */
test('a script in any text stays a text, on every page', async ({ page }) => {
  const app = await serveApp();
  const { county, clerk, reviewer, reportId } = await makeHostileCounty(app);
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  await signInAs(page, app, clerk);
  await visit(page, app, ['/reports', `/reports/${reportId}`, `/reports/${reportId}/history`]);
  await signInAs(page, app, reviewer);
  await visit(page, app, ['/review?year=2020', `/review/${reportId}?year=2020`]);
  await page.context().clearCookies();
  await signInAs(page, app, ADMINISTRATOR);
  await visit(page, app, ['/admin/units', '/admin/accounts', '/review?year=2020']);
  const csv = await reviewer.session.get(`/api/reports/${reportId}/events?format=csv`);
  expect((await csv.text()).split('\n').filter((line) => /^[=+@-]/u.test(line))).toEqual([]);
  await county.office.dispose();
  await app.stop();
});

async function visit(page: Page, app: ServedApp, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${app.address}${path}`);
    await expect(page.locator('h1').first()).toBeAttached();
    await expect.poll(() => shownTexts(page), { message: path }).toContain('onerror=');
    expect(await page.title(), path).not.toBe('taken');
    expect(await page.locator('img[src="x"]').count(), path).toBe(0);
  }
}

/** Also what stands in fields. */
function shownTexts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n');
  });
}

interface Hostile {
  readonly county: County;
  readonly clerk: Official;
  readonly reviewer: Official;
  readonly reportId: string;
}

async function makeHostileCounty(app: ServedApp): Promise<Hostile> {
  const county = await makeCounty(app);
  const unitId = await addUnit(county, SCRIPT.slice(0, 80));
  const name = SCRIPT.slice(0, 40);
  const clerk = await addOfficial(county, { unitId, role: 'clerk', username: 'clerk', name });
  const reviewing = { unitId: county.topUnit, role: 'reviewer' } as const;
  const reviewer = await addOfficial(county, { ...reviewing, username: 'reviewer', name });
  const { template, report } = realReport('003');
  const reportId = await beginReport(clerk, { template, report: hostile(report) });
  await submitReport(clerk, reportId);
  await answered(reviewer.session.post(`/api/reports/${reportId}/open`, { data: { number: 1 } }));
  const comment = { number: 1, field: 'sections.overview', quote: '', start: 0, text: SCRIPT };
  const asked = reviewer.session.post(`/api/reports/${reportId}/comments`, { data: comment });
  await answered(asked);
  return { county, clerk, reviewer, reportId };
}

function hostile(report: Report): Report {
  const withScript = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, `${text}\n${SCRIPT}`]));
  return {
    ...report,
    title: `${report.title}${SCRIPT}`,
    preface: `${report.preface}${SCRIPT}`,
    sections: withScript(report.sections),
    notes: withScript(report.notes),
  };
}
