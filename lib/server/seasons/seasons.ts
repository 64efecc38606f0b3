import { z } from 'zod';

import type { SeasonDates, SeasonEntry } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';

/** Reports are late by a few years at most, and a season is prepared one year before. */
const YEARS_BACK = 4;

/** The deadlines of the years that are written about, newest first, and all that were ever set. */
export async function listSeasons(server: Server): Promise<readonly SeasonEntry[]> {
  const { reads } = server.database;
  const [set, counts] = await Promise.all([
    reads.selectFrom('season').selectAll().execute(),
    reads
      .selectFrom('report')
      .select(({ fn }) => ['year', fn.countAll().as('count')])
      .groupBy('year')
      .execute(),
  ]);
  const thisYear = new Date(server.now()).getFullYear();
  const usual = Array.from({ length: YEARS_BACK + 1 }, (_, index) => thisYear - index);
  const years = new Set([...usual, ...set.map(({ year }) => year)]);
  const reports = new Map(counts.map(({ year, count }) => [year, Number(count)]));
  const dates = new Map(set.map((season) => [season.year, season]));
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      year,
      submitBy: dates.get(year)?.submitBy ?? null,
      publishBy: dates.get(year)?.publishBy ?? null,
      reports: reports.get(year) ?? 0,
    }));
}

export async function setSeason(
  server: Server,
  actor: Actor,
  { year, dates }: { readonly year: number; readonly dates: SeasonDates },
): Promise<SeasonEntry | Refused> {
  if (!may(actor, 'manage.season', '')) return refuse('forbidden', '只有管理员能定期限。');
  const fields = problemsIn(year, dates);
  if (Object.keys(fields).length > 0) {
    return refuse('invalid', '期限没有保存，请看标出的地方。', { fields });
  }
  const { submitBy, publishBy } = dates;
  await server.database.write((writes) =>
    writes
      .insertInto('season')
      .values({ year, submitBy, publishBy })
      .onConflict((conflict) => conflict.column('year').doUpdateSet({ submitBy, publishBy }))
      .execute(),
  );
  server.log.info('season-set', { year });
  const seasons = await listSeasons(server);
  return (
    seasons.find((season) => season.year === year) ?? { year, submitBy, publishBy, reports: 0 }
  );
}

type Fields = Readonly<Record<string, string>>;

function problemsIn(year: number, { submitBy, publishBy }: SeasonDates): Fields {
  const submit = dateProblem(year, submitBy);
  const publish = dateProblem(year, publishBy);
  const isReversed = submitBy !== null && publishBy !== null && publishBy < submitBy;
  return {
    ...(submit === null ? {} : { submitBy: submit }),
    ...(publish === null ? {} : { publishBy: publish }),
    ...(submit === null && publish === null && isReversed
      ? { publishBy: '公开截止日不能早于报送截止日。' }
      : {}),
  };
}

function dateProblem(year: number, date: string | null): string | null {
  if (date === null) return null;
  if (!z.iso.date().safeParse(date).success) return '请选择一个日期，例如1月31日。';
  const reported = Number(date.slice(0, 4));
  return reported === year + 1
    ? null
    : `${year}年度的报告在${year + 1}年报送，请选${year + 1}年的日期。`;
}
