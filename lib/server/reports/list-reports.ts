import type { OwnReports, ReportEntry } from '@/lib/sync/report-answers';
import { isOpenForWriting, isReportState } from '@/lib/sync/report-state';
import { type Actor, may } from '../access/access';
import type { Reads } from '../database/database';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { type Counts, isStale, recheck } from './check-texts';

/** The reports of the actor's own unit, newest year first. */
export async function listReports(server: Server, actor: Actor): Promise<OwnReports | Refused> {
  const { reads } = server.database;
  if (!may(actor, 'report.read', actor.unitPath)) {
    return refuse('forbidden', '您的账号不能查看本单位的报告。');
  }
  const unit = await reads
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'scope'])
    .where('id', '=', actor.unitId)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(reads, unit.id);
  const counts = await recheck(server, rows.filter(isStale));
  const maySubmit = may(actor, 'report.submit', actor.unitPath);
  const reports = rows.map((row) => entryOf(row, counts.get(row.id)));
  return {
    unit,
    reports: reports.map((entry) => ({
      ...entry,
      unitName: unit.name,
      canWithdraw: maySubmit && entry.canWithdraw,
    })),
  };
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(reads: Reads, unitId: string) {
  return reads
    .selectFrom('report')
    .leftJoin('copy', (join) =>
      join.onRef('copy.reportId', '=', 'report.id').onRef('copy.number', '=', 'report.copies'),
    )
    .leftJoin('season', 'season.year', 'report.year')
    .select(['report.id', 'report.year', 'scope', 'edition', 'state', 'report.revision'])
    .select(['copies', 'changedAt', 'checkedRevision', 'report.errors', 'report.warnings'])
    .select(['copy.submittedAt', 'copy.openedAt', 'copy.reason', 'copy.outcome'])
    .select('season.submitBy')
    .where('report.unitId', '=', unitId)
    .orderBy('report.year', 'desc')
    .orderBy('scope')
    .execute();
}

function entryOf(row: Row, counts: Counts | undefined): Omit<ReportEntry, 'unitName'> {
  const { id, year, scope, edition, state, revision, copies, changedAt, submitBy } = row;
  if (!isReportState(state)) throw new Error(`No state of a report: ${state}`);
  const isDraft = state === 'draft';
  return {
    ...{ id, year, scope, edition, state, revision, copies, changedAt, submitBy },
    submittedAt: isDraft ? null : row.submittedAt,
    errors: counts?.errors ?? row.errors,
    reason: !isDraft && isOpenForWriting(state) ? (row.reason ?? '') : '',
    canWithdraw: state === 'submitted' && row.openedAt === null,
  };
}
