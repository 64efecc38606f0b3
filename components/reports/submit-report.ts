import { callServer } from '@/components/account/call-server';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { reportPath } from './report-path';
import type { ServedSession } from './served-view';
import { waitUntilSaved } from './wait-until-saved';

/** Why the step was not taken, in words; `null` when it was. */
export type StepProblem = string | null;

/** Hands in what is on the screen, once the server has all of it. */
export async function submitReport(session: ServedSession): Promise<StepProblem> {
  if (!(await waitUntilSaved(session))) return unsavedWords(session);
  return step(session, 'submit', { revision: session.view().known });
}

export function withdrawReport(session: ServedSession): Promise<StepProblem> {
  return step(session, 'withdraw', {});
}

async function step(session: ServedSession, name: string, body: object): Promise<StepProblem> {
  const answer = await callServer('POST', reportPath(session.key, name), body);
  if (!answer.ok) {
    session.sync();
    return answer.refusal.message;
  }
  const read = openedReportSchema.safeParse(answer.value);
  if (read.success) session.reopen(read.data);
  else session.sync();
  return null;
}

function unsavedWords(session: ServedSession): string {
  const { collisions, problem, refusal } = session.view();
  if (collisions.length > 0) return `还有${collisions.length}处冲突没有选择，选好以后再提交。`;
  return `填的内容还没有全部保存到服务器，现在不能提交。${problem?.message ?? refusal ?? ''}`;
}
