import { textsOfReport } from '@/lib/report/report-texts';
import { templateOfYear } from '@/lib/template/choose';
import { createReport } from '../reports/create-report';
import { setSeason } from '../seasons/seasons';
import type { Server } from '../server';
import { fateOf, namesLastYear } from './demo-fates';
import type { Figures } from './demo-figures';
import { demoReport } from './demo-report';
import { granted } from './granted';
import { type County, makeCounty } from './make-county';
import { takeToFate } from './take-to-fate';

const YEARS = 3;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Since when the season has gone on. */
const SEASON_DAYS = 12;
const UNITS_A_DAY = 6;

/** Fills an empty database with a county that does not exist; the same for the same time. */
export async function fillDemo(real: Server): Promise<void> {
  const now = real.now();
  const clock = { time: now };
  const server: Server = { ...real, now: () => clock.time };
  const county = await makeCounty(server);
  const lastYear = new Date(now).getUTCFullYear() - 1;
  const figures = new Map<string, Figures>();
  for (let yearsAgo = YEARS - 1; yearsAgo >= 0; yearsAgo--) {
    const year = lastYear - yearsAgo;
    const seasonStart =
      yearsAgo === 0 ? morningOf(now - SEASON_DAYS * DAY) : Date.UTC(year + 1, 0, 5, 1);
    await setDeadlines(server, county, { year, start: seasonStart });
    for (const index of county.units.keys()) {
      clock.time = seasonStart + startOf(index);
      await makeReport({ server, county, clock, figures }, { index, year, yearsAgo });
      clock.time = now;
    }
  }
}

/** Nine o'clock in China. */
function morningOf(time: number): number {
  return Math.floor(time / DAY) * DAY + HOUR;
}

/** Six units begin on a day, one after the other. */
function startOf(unit: number): number {
  return Math.floor(unit / UNITS_A_DAY) * DAY + (unit % UNITS_A_DAY) * HOUR;
}

interface Work {
  readonly server: Server;
  readonly county: County;
  readonly clock: { time: number };
  /** The newest of each unit, by name. */
  readonly figures: Map<string, Figures>;
}

interface Place {
  readonly index: number;
  readonly year: number;
  readonly yearsAgo: number;
}

async function makeReport(work: Work, { index, year, yearsAgo }: Place): Promise<void> {
  const { server, county, clock, figures } = work;
  const unit = county.units[index];
  const clerk = county.clerks[index];
  const template = templateOfYear(server.templates, year);
  if (unit === undefined || clerk === undefined || template === undefined) return;
  const fate = fateOf(index, yearsAgo);
  if (fate === 'none') return;
  const scope = index === 0 ? 'region' : 'own';
  const last = figures.get(unit.name) ?? null;
  const isStale = yearsAgo === 0 && namesLastYear(index);
  const report = demoReport(template, { unit, scope, year, last, isStale });
  figures.set(unit.name, report.values);
  const texts = textsOfReport(template, report);
  const before = fate === 'from-last-year' ? await reportBefore(server, clerk.unitId, year) : null;
  const start =
    before === null
      ? ({ kind: 'draft', edition: template.edition, texts } as const)
      : ({ kind: 'last-year', report: before } as const);
  const { id } = granted(await createReport(server, clerk, { year, scope, start }));
  const wait = (hours: number) => {
    clock.time += hours * HOUR;
  };
  const people = { clerk, reviewer: county.reviewer };
  await takeToFate({ server, ...people, wait, id, template, year, texts }, fate);
}

async function reportBefore(
  { database }: Server,
  unitId: string,
  year: number,
): Promise<string | null> {
  const row = await database.reads
    .selectFrom('report')
    .select('id')
    .where('unitId', '=', unitId)
    .where('year', '=', year - 1)
    .executeTakeFirst();
  return row?.id ?? null;
}

interface Season {
  readonly year: number;
  readonly start: number;
}

/** In the year after, whatever the time of the demonstration. */
async function setDeadlines(server: Server, county: County, season: Season): Promise<void> {
  const { year, start } = season;
  const lastDay = `${year + 1}-12-31`;
  const dateAfter = (days: number) => {
    const date = new Date(start + days * DAY).toISOString().slice(0, 10);
    return date > lastDay ? lastDay : date;
  };
  const dates = { submitBy: dateAfter(15), publishBy: dateAfter(26) };
  granted(await setSeason(server, county.administrator, { year, dates }));
}
