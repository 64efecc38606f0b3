import type { Selectable } from 'kysely';

import { isReportState, type ReportState } from '@/lib/sync/report-state';
import { type Action, type Actor, may } from '../access/access';
import type { DatabaseKind, Reads } from '../database/database';
import type { ReportTable } from '../database/tables';
import { type Refused, refuse } from '../refusal';

/** A report with the unit that it is of. */
export interface FoundReport extends Omit<Selectable<ReportTable>, 'state'> {
  readonly state: ReportState;
  readonly unitName: string;
  readonly unitPath: string;
}

export interface Wanted {
  readonly id: string;
  readonly action: Action;
  /** For a job that writes: nobody else writes the report until the job is over. */
  readonly lock?: DatabaseKind;
}

/** The report, if the actor may do with it what is wanted. */
export async function findReport(
  reads: Reads,
  actor: Actor,
  { id, action, lock }: Wanted,
): Promise<FoundReport | Refused> {
  if (!isId(id)) return notFound();
  const query = reads
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .selectAll('report')
    .select(['unit.name as unitName', 'unit.path as unitPath'])
    .where('report.id', '=', id);
  // On SQLite a job that writes has the whole file.
  const row = await (lock === 'postgres' ? query.forUpdate('report') : query).executeTakeFirst();
  return judged(actor, action, row);
}

type ReportRow = Selectable<ReportTable> & Pick<FoundReport, 'unitName' | 'unitPath'>;

/** The report that was read, if there is one and the actor may do with it what is wanted. */
export function judged(
  actor: Actor,
  action: Action,
  row: ReportRow | undefined,
): FoundReport | Refused {
  if (row === undefined || !may(actor, 'report.read', row.unitPath)) return notFound();
  if (!may(actor, action, row.unitPath)) {
    return refuse('forbidden', '您可以查看这份报告，但没有做这件事的权限。');
  }
  if (!isReportState(row.state)) throw new Error(`No state of a report: ${row.state}`);
  return { ...row, state: row.state };
}

/** Anything else came from no page of ours, and a database may not even take it. */
export function isId(text: string): boolean {
  return /^[\w-]{1,64}$/u.test(text);
}

function notFound(): Refused {
  return refuse('not-found', '没有找到这份报告，请从报告列表重新打开。');
}
