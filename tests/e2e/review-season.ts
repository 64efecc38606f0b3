import type { Page } from '@playwright/test';

import {
  addOfficial,
  addUnit,
  beginReport,
  type County,
  makeCounty,
  type Official,
  submitReport,
} from './county';
import { signInAs } from './people';
import { type RealReport, realReport } from './real-report';
import { type ServedApp, serveApp } from './served-app';
import { expect } from './watched-test';

/** Four units of a county: two have handed in, the third has a draft, the fourth nothing. */
export interface Season {
  readonly app: ServedApp;
  readonly county: County;
  readonly clerks: readonly Official[];
  readonly reviewer: Official;
  readonly colleague: Official;
  /** The reports of the first two units. */
  readonly submitted: readonly string[];
}

export const UNITS = ['东山县教育局', '东山县民政局', '东山县财政局', '东山县水利局'] as const;

export const real: RealReport = realReport('003');

export const REASON = '机构于11月30日撤并。';

/** Something unusual, with the reason that the unit gives. */
const explained: RealReport = {
  ...real,
  report: {
    ...real.report,
    publication: {
      ...real.report.publication,
      period: { from: `${real.report.year}-01-01`, to: `${real.report.year}-11-30` },
    },
    explanations: [
      { code: 'period-wrong', relation: null, line: null, reason: REASON, values: {} },
    ],
  },
};

export async function makeSeason(): Promise<Season> {
  const app = await serveApp();
  const county = await makeCounty(app);
  const clerks: Official[] = [];
  for (const [index, name] of UNITS.entries()) {
    const unitId = await addUnit(county, name);
    const username = `clerk${index}`;
    clerks.push(await addOfficial(county, { unitId, role: 'clerk', username, name: `李${index}` }));
  }
  const reviewing = { unitId: county.topUnit, role: 'reviewer' } as const;
  const reviewer = await addOfficial(county, { ...reviewing, username: 'zhao', name: '赵审核' });
  const colleague = await addOfficial(county, { ...reviewing, username: 'qian', name: '钱审核' });
  const begun: string[] = [];
  const reports = [real, explained, real];
  for (const [index, one] of reports.entries()) {
    begun.push(await beginReport(clerkAt(clerks, index), one));
  }
  const submitted = begun.slice(0, 2);
  for (const [index, id] of submitted.entries()) await submitReport(clerkAt(clerks, index), id);
  return { app, county, clerks, reviewer, colleague, submitted };
}

export function clerkAt(clerks: readonly Official[], index: number): Official {
  const clerk = clerks[index];
  if (clerk === undefined) throw new Error(`no clerk ${index}`);
  return clerk;
}

export function addressOfReport({ app, submitted }: Season, index: number): string {
  return `${app.address}/review/${submitted[index]}?year=${real.report.year}`;
}

export async function openList(page: Page, season: Season): Promise<void> {
  await signInAs(page, season.app, season.reviewer);
  await page.goto(`${season.app.address}/review?year=${real.report.year}`);
  await expect(page.getByText(/共\d+个单位/u)).toBeVisible();
}

export async function openReview(page: Page, season: Season, index: number): Promise<void> {
  await signInAs(page, season.app, season.reviewer);
  await page.goto(addressOfReport(season, index));
  await expect(page.getByRole('heading', { level: 1, name: UNITS[index] ?? '' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^第1页/u })).toBeVisible();
}
