import { type Copy, type CopyHead, copyHeadSchema } from '@/lib/sync/review-answers';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { findReport } from './find-report';

/** All copies of a report without what was submitted, the first one first. */
export async function copyHeadsOf(reads: Reads, reportId: string): Promise<CopyHead[]> {
  const rows = await headsQuery(reads, reportId).orderBy('number').execute();
  return rows.map((row) => copyHeadSchema.parse(row));
}

/** What was submitted, word for word. */
export async function copyOf(
  { database: { reads } }: Server,
  actor: Actor,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Copy | Refused> {
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  if (isRefused(report)) return report;
  const row = await headsQuery(reads, id)
    .select('saved')
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这一次提交的报告。');
  const saved: unknown = JSON.parse(row.saved);
  return { ...copyHeadSchema.parse(row), saved };
}

/** Persons by name; an account is never deleted. */
function headsQuery(reads: Reads, reportId: string) {
  return reads
    .selectFrom('copy')
    .innerJoin('user as submitter', 'submitter.id', 'copy.submittedBy')
    .leftJoin('user as opener', 'opener.id', 'copy.openedBy')
    .leftJoin('user as judge', 'judge.id', 'copy.outcomeBy')
    .select(['number', 'revision', 'errors', 'warnings', 'submittedAt', 'openedAt'])
    .select(['outcome', 'outcomeAt', 'reason', 'submitter.name as submittedBy'])
    .select(['opener.name as openedBy', 'judge.name as outcomeBy'])
    .where('reportId', '=', reportId);
}
