import type { OpenedReport } from '@/lib/sync/report-answers';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { CopyHead } from '@/lib/sync/review-answers';
import { type Actor, may } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { copyHeadsOf } from './copies';
import { type FoundReport, findReport } from './find-report';
import { newsSince } from './served-fields';

/** The whole report as the actor may see it, with what the actor may do. */
export async function openReport(
  server: Server,
  actor: Actor,
  id: string,
): Promise<OpenedReport | Refused> {
  const { reads } = server.database;
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  return isRefused(report) ? report : openedReport(reads, actor, report);
}

async function openedReport(
  reads: Reads,
  actor: Actor,
  report: FoundReport,
): Promise<OpenedReport> {
  const { unitPath, unitName, year, state } = report;
  const { id, unitId, scope, edition, revision } = report;
  const news = await newsSince(reads, actor, { report, known: -1 });
  const copies = await copyHeadsOf(reads, id);
  const lastYear = await lastYearOf(reads, report);
  const mayReview = may(actor, 'report.review', unitPath);
  return {
    ...news,
    report: {
      ...{ id, unitId, unitName, year, scope, edition, state, revision },
      ...{ copies, lastYear, mayReview },
    },
    canWrite: may(actor, 'report.write', unitPath),
    canWithdraw: may(actor, 'report.submit', unitPath) && isWithdrawable(report, copies),
    submitBy: await submitByOf(reads, year),
    reason: reasonOf(report, copies),
  };
}

function isWithdrawable({ state }: FoundReport, copies: readonly CopyHead[]): boolean {
  return state === 'submitted' && copies.at(-1)?.openedAt === null;
}

/** Why the report is open again; a reopening changes the reason of the newest copy. */
function reasonOf({ state }: FoundReport, copies: readonly CopyHead[]): string {
  return state !== 'draft' && isOpenForWriting(state) ? (copies.at(-1)?.reason ?? '') : '';
}

async function submitByOf(reads: Reads, year: number): Promise<string | null> {
  const season = await reads
    .selectFrom('season')
    .select('submitBy')
    .where('year', '=', year)
    .executeTakeFirst();
  return season?.submitBy ?? null;
}

async function lastYearOf(reads: Reads, { unitId, scope, year }: FoundReport) {
  const copy = await reads
    .selectFrom('report')
    .innerJoin('copy', 'copy.reportId', 'report.id')
    .select(['report.id as reportId', 'copy.number'])
    .where('report.unitId', '=', unitId)
    .where('report.scope', '=', scope)
    .where('report.year', '=', year - 1)
    .where('copy.outcome', '=', 'approved')
    .orderBy('copy.number', 'desc')
    .executeTakeFirst();
  return copy ?? null;
}
