import { randomUUID } from 'node:crypto';

import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { openWarnings } from '@/lib/checks/reasons';
import { readReport } from '@/lib/report/read-report';
import { reportOfTexts } from '@/lib/report/report-texts';
import { saveReport } from '@/lib/report/save-report';
import type { OpenedReport } from '@/lib/sync/report-answers';
import { stateAfter } from '@/lib/sync/report-state';
import type { Actor } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { type Counts, countsOf } from './check-texts';
import { recordEvent } from './events';
import { type FoundReport, findReport } from './find-report';
import { openReport } from './open-report';
import { textsOf } from './served-fields';
import { refuseStep } from './state-words';
import { templateOf } from './template-of';

export interface Submission {
  readonly id: string;
  /** What the clerk saw when submitting. */
  readonly revision: number;
}

/** Makes a copy that never changes, unless something must be changed first. */
export async function submitReport(
  server: Server,
  actor: Actor,
  { id, revision }: Submission,
): Promise<OpenedReport | Refused> {
  const { reads, write } = server.database;
  const report = await findReport(reads, actor, { id, action: 'report.submit' });
  if (isRefused(report)) return report;
  const refused = refusalNow(report, revision);
  if (refused !== null) return refused;
  const checked = await checkedCopy(server, report);
  if (isRefused(checked)) return checked;
  const done = await write((writes) => submitIn(server, actor, { writes, revision, id, checked }));
  return isRefused(done) ? done : openReport(server, actor, id);
}

function refusalNow(report: FoundReport, revision: number): Refused | null {
  if (stateAfter(report.state, 'submit') === null) return refuseStep(report.state);
  if (report.revision === revision) return null;
  return refuse('conflict', '报告刚刚又有修改，没有提交。请查看最新内容，确认后再提交。');
}

interface CheckedCopy extends Counts {
  /** A `gouji/1` report. */
  readonly saved: string;
}

async function checkedCopy(server: Server, found: FoundReport): Promise<CheckedCopy | Refused> {
  const template = templateOf(server, found);
  const texts = await textsOf(server.database.reads, found.id);
  const report = reportOfTexts(template, found.year, texts);
  if (report.agency.scope !== found.scope) {
    return refuse('invalid', '报告的范围与新建时选的不一样，请改回原来的范围再提交。');
  }
  const findings = checkReport(template, report);
  const counts = countsOf(findings);
  if (!isFinishable(findings)) {
    const message = `还有${counts.errors}处必须改，没有提交。请逐处改正后再提交。`;
    return refuse('invalid', message, { findings });
  }
  const open = openWarnings(template, report, findings);
  if (open.length > 0) {
    const message = `还有${open.length}处“说明后可报”的没有写明原因，没有提交。请逐处核对，改正或者写明原因后再提交。`;
    return refuse('invalid', message, { findings: open });
  }
  const saved = saveReport(template, report);
  if (!readReport(server.templates, saved).ok) {
    return refuse('invalid', '机关类型或统计期限填得不对，没有提交。请改正后再提交。');
  }
  return { ...counts, saved: JSON.stringify(saved) };
}

interface Job {
  readonly writes: Writes;
  readonly id: string;
  readonly revision: number;
  readonly checked: CheckedCopy;
}

async function submitIn(
  server: Server,
  actor: Actor,
  { writes, id, revision, checked }: Job,
): Promise<Refused | null> {
  const lock = server.database.kind;
  const report = await findReport(writes, actor, { id, action: 'report.submit', lock });
  if (isRefused(report)) return report;
  const refused = refusalNow(report, revision);
  if (refused !== null) return refused;
  const at = server.now();
  const number = report.copies + 1;
  const { errors, warnings, saved } = checked;
  await writes
    .insertInto('copy')
    .values({
      ...{ id: randomUUID(), reportId: id, number, revision, saved, errors, warnings },
      ...{ submittedBy: actor.id, submittedAt: at, openedBy: null, openedAt: null },
      ...{ outcome: null, outcomeBy: null, outcomeAt: null, reason: '' },
    })
    .execute();
  await writes
    .updateTable('report')
    .set({ state: 'submitted', copies: number, checkedRevision: revision, errors, warnings })
    .where('id', '=', id)
    .execute();
  await recordEvent(writes, actor, { reportId: id, kind: 'submitted', at, number });
  return null;
}
