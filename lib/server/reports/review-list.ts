import { isReportState } from '@/lib/sync/report-state';
import type { ListedReport, ListedUnit, ReviewList } from '@/lib/sync/review-answers';
import { type Actor, mayAnywhere } from '../access/access';
import type { Reads } from '../database/database';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { type Checked, type Counts, isStale, recheck } from './check-texts';
import { inTreeOrder } from './tree-order';

/** How many reports a list checks again at most, for it must not keep those who save waiting. */
const MOST_CHECKS = 5;

/** Where every unit stands that the actor reviews; `year` is chosen when it is `null`. */
export async function reviewList(
  server: Server,
  actor: Actor,
  year: number | null,
): Promise<ReviewList | Refused> {
  if (!mayAnywhere(actor, 'review.list'))
    return refuse('forbidden', '只有审核人可以查看审核列表。');
  const { reads } = server.database;
  const scope = actor.role === 'administrator' ? '' : actor.unitPath;
  const today = dateOf(server.now());
  const years = await yearsOf(reads, Number(today.slice(0, 4)) - 1);
  const shown = year ?? years[0] ?? 0;
  const units = await unitsOf(reads, scope);
  const reports = await reportsOf(reads, scope, shown);
  const comments = await openCommentsOf(reads, shown);
  const counts = await recheck(server, staleOf(reports));
  const season = await reads
    .selectFrom('season')
    .select(['submitBy', 'publishBy'])
    .where('year', '=', shown)
    .executeTakeFirst();
  const listed = new Map(
    leastUrgentFirst(reports).map((row) => [
      row.unitId,
      listedReport(row, { counts: counts.get(row.id), openComments: comments.get(row.id) ?? 0 }),
    ]),
  );
  return { year: shown, years, today, season: season ?? null, units: listedUnits(units, listed) };
}

/** The date in China, where reports are due. */
function dateOf(time: number): string {
  return new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

async function yearsOf(reads: Reads, lastYear: number): Promise<number[]> {
  const reports = await reads.selectFrom('report').select('year').distinct().execute();
  const seasons = await reads.selectFrom('season').select('year').execute();
  const years = [lastYear, ...[...reports, ...seasons].map(({ year }) => year)];
  return [...new Set(years)].sort((a, b) => b - a);
}

type UnitRow = Awaited<ReturnType<typeof unitsOf>>[number];

function unitsOf(reads: Reads, path: string) {
  return reads
    .selectFrom('unit')
    .select(['id', 'parentId', 'name', 'level', 'position', 'closedAt'])
    .where('path', 'like', `${path}%`)
    .execute();
}

type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number];

function reportsOf(reads: Reads, path: string, year: number) {
  return reads
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('copy', (join) =>
      join.onRef('copy.reportId', '=', 'report.id').onRef('copy.number', '=', 'report.copies'),
    )
    .select(['report.id', 'report.unitId', 'report.scope', 'unit.scope as unitScope', 'edition'])
    .select(['report.year', 'state', 'report.revision', 'checkedRevision', 'copies', 'changedAt'])
    .select(['report.errors', 'report.warnings', 'copy.submittedAt'])
    .select(['copy.errors as copyErrors', 'copy.warnings as copyWarnings'])
    .where('report.year', '=', year)
    .where('unit.path', 'like', `${path}%`)
    .execute();
}

/**
 * Where a unit has several reports of a year, one that waits for the reviewer is listed before one
 * of its usual scope, and this before others.
 */
function leastUrgentFirst(reports: readonly ReportRow[]): readonly ReportRow[] {
  const rank = ({ state, scope, unitScope }: ReportRow) =>
    (state === 'submitted' ? 2 : 0) + (scope === unitScope ? 1 : 0);
  return [...reports].sort((a, b) => rank(a) - rank(b));
}

async function openCommentsOf(reads: Reads, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await reads
    .selectFrom('comment')
    .innerJoin('report', 'report.id', 'comment.reportId')
    .select(({ fn }) => ['comment.reportId', fn.countAll<number>().as('open')])
    .where('report.year', '=', year)
    .where('answers', 'is', null)
    .where('resolvedAt', 'is', null)
    .groupBy('comment.reportId')
    .execute();
  return new Map(rows.map(({ reportId, open }) => [reportId, Number(open)]));
}

/** The counts of a draft are those of its last check, those of others are of the newest copy. */
function staleOf(reports: readonly ReportRow[]): readonly Checked[] {
  return reports
    .filter((row) => row.state === 'draft' && isStale(row))
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, MOST_CHECKS);
}

interface Known {
  readonly counts: Counts | undefined;
  readonly openComments: number;
}

function listedReport(row: ReportRow, { counts, openComments }: Known): ListedReport {
  const { id, scope, state, copies, changedAt } = row;
  if (!isReportState(state)) throw new Error(`No state of a report: ${state}`);
  const isDraft = state === 'draft';
  const ofDraft = counts ?? row;
  return {
    ...{ id, scope, state, copies, changedAt, openComments },
    errors: isDraft ? ofDraft.errors : (row.copyErrors ?? 0),
    warnings: isDraft ? ofDraft.warnings : (row.copyWarnings ?? 0),
    submittedAt: isDraft ? null : row.submittedAt,
  };
}

/** A closed unit is listed for the reports that it wrote. */
function listedUnits(
  units: readonly UnitRow[],
  reports: ReadonlyMap<string, ListedReport>,
): ListedUnit[] {
  return inTreeOrder(units)
    .filter(({ id, closedAt }) => closedAt === null || reports.has(id))
    .map(({ id, parentId, name, level }) => ({
      ...{ id, parentId, name, level },
      report: reports.get(id) ?? null,
    }));
}
