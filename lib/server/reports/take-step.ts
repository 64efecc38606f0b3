import type { OpenedReport } from '@/lib/sync/report-answers';
import type { Step } from '@/lib/sync/report-state';
import { stateAfter } from '@/lib/sync/report-state';
import type { Action, Actor } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { type EventKind, recordEvent } from './events';
import { storableText } from './field-rules';
import { type FoundReport, findReport } from './find-report';
import { openReport } from './open-report';
import { refuseStep } from './state-words';

/** A step with the newest copy of a report. */
export interface CopyStep {
  readonly id: string;
  readonly step: Exclude<Step, 'submit'>;
  /** The copy that the actor has before the eyes, when it is known. */
  readonly number?: number | undefined;
  readonly reason: string;
}

interface Rule {
  readonly action: Action;
  readonly event: EventKind;
  readonly needsReason: boolean;
  /** Of the copy; `null` leaves it as it was. */
  readonly outcome: 'withdrawn' | 'returned' | 'approved' | null;
}

const RULES: Readonly<Record<CopyStep['step'], Rule>> = {
  withdraw: {
    action: 'report.submit',
    event: 'withdrawn',
    needsReason: false,
    outcome: 'withdrawn',
  },
  return: { action: 'report.review', event: 'returned', needsReason: true, outcome: 'returned' },
  approve: { action: 'report.review', event: 'approved', needsReason: false, outcome: 'approved' },
  reopen: { action: 'report.review', event: 'reopened', needsReason: true, outcome: null },
};

/** Of two who take a step at once, the first one takes it; the other is told what happened. */
export async function takeStep(
  server: Server,
  actor: Actor,
  asked: CopyStep,
): Promise<OpenedReport | Refused> {
  const done = await server.database.write((writes) => stepIn(server, actor, { writes, asked }));
  return isRefused(done) ? done : openReport(server, actor, asked.id);
}

interface Job {
  readonly writes: Writes;
  readonly asked: CopyStep;
}

async function stepIn(
  server: Server,
  actor: Actor,
  { writes, asked }: Job,
): Promise<Refused | null> {
  const { id, step } = asked;
  const { action, event, outcome, needsReason } = RULES[step];
  const reason = storableText(asked.reason);
  const report = await findReport(writes, actor, { id, action, lock: server.database.kind });
  if (isRefused(report)) return report;
  const state = stateAfter(report.state, step);
  if (state === null) return refuseStep(report.state);
  if (needsReason && reason.trim() === '') {
    return refuse('invalid', '请写明原因，填报人要据此修改。');
  }
  const refused = await refusalOf(writes, report, asked);
  if (refused !== null) return refused;
  const at = server.now();
  const number = report.copies;
  const made = outcome === null ? {} : { outcome, outcomeBy: actor.id, outcomeAt: at };
  await writes
    .updateTable('copy')
    .set({ ...made, reason })
    .where('reportId', '=', id)
    .where('number', '=', number)
    .execute();
  await writes.updateTable('report').set({ state }).where('id', '=', id).execute();
  await recordEvent(writes, actor, { reportId: id, kind: event, at, number, reason });
  return null;
}

async function refusalOf(
  writes: Writes,
  { id, copies }: FoundReport,
  { step, number }: CopyStep,
): Promise<Refused | null> {
  if (number !== undefined && number !== copies) {
    return refuse('conflict', '填报人又提交了一次，请先查看新提交的报告。', { number: copies });
  }
  if (step !== 'withdraw') return null;
  const { openedAt } = await writes
    .selectFrom('copy')
    .select('openedAt')
    .where('reportId', '=', id)
    .where('number', '=', copies)
    .executeTakeFirstOrThrow();
  if (openedAt === null) return null;
  return refuse('conflict', '审核人已经打开了这份报告，不能撤回。需要修改的，请联系审核人退回。');
}
