import type { News, ServedField } from '@/lib/sync/protocol';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { type FoundReport, findReport } from './find-report';

interface Since {
  readonly reportId: string;
  /** Fields written by a later revision are given. */
  readonly known: number;
}

async function fieldsSince(
  reads: Reads,
  actor: Actor,
  { reportId, known }: Since,
): Promise<ServedField[]> {
  const rows = await reads
    .selectFrom('reportField')
    .leftJoin('user', 'user.id', 'reportField.userId')
    .select(['reportField.name', 'text', 'revision', 'userId', 'at', 'user.name as by'])
    .where('reportId', '=', reportId)
    .where('revision', '>', known)
    .execute();
  return rows.map(({ userId, by, ...field }) => ({
    ...field,
    by: by ?? '',
    own: userId === actor.id,
  }));
}

/** The revision is read before the fields, so that no field of that revision is missed. */
export async function newsSince(
  reads: Reads,
  actor: Actor,
  { report, known }: { readonly report: FoundReport; readonly known: number },
): Promise<News> {
  const { id, revision, state } = report;
  const fields = known >= revision ? [] : await fieldsSince(reads, actor, { reportId: id, known });
  return { revision, state, fields };
}

/** What was written since the revision `known`. */
export async function newsOf(
  { database: { reads } }: Server,
  actor: Actor,
  { id, known }: { readonly id: string; readonly known: number },
): Promise<News | Refused> {
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  return isRefused(report) ? report : newsSince(reads, actor, { report, known });
}

/** Every text of a report by field name. */
export async function textsOf(reads: Reads, reportId: string): Promise<Record<string, string>> {
  const rows = await reads
    .selectFrom('reportField')
    .select(['name', 'text'])
    .where('reportId', '=', reportId)
    .execute();
  return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
}
