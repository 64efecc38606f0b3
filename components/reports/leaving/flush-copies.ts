import { callServer, type ServerAnswer } from '@/components/account/call-server';
import { copiedReports, type LoadedCopy, loadCopy } from '@/lib/storage/copy-store';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import type { FieldText } from '@/lib/storage/draft-head';
import { newId } from '@/lib/storage/new-id';
import { type UnsavedText, unsavedTexts } from '@/lib/storage/unsaved-edits';
import { answered, reopened, requestOf } from '@/lib/sync/copy-exchange';
import { type CopyState, shownText, typed } from '@/lib/sync/copy-state';
import { saveAnswerSchema } from '@/lib/sync/protocol';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { isOpenForWriting } from '@/lib/sync/report-state';
import { localKeyOf } from '../leave-page';
import { reportPath } from '../report-path';

/** What of one report the server could not be given. */
export interface LeftReport {
  readonly report: string;
  /** Unit and year; the id where the server did not tell. */
  readonly name: string;
  readonly texts: readonly FieldText[];
  /** Why, for people. */
  readonly reason: string;
}

export interface Flushing {
  readonly database: DraftDatabase;
  readonly user: string;
  onProgress(done: number, of: number): void;
}

/** Gives the server everything that this account has waiting in this browser; tells what is left. */
export async function flushCopies({
  database,
  user,
  onProgress,
}: Flushing): Promise<readonly LeftReport[]> {
  const reports = await copiedReports(database, user);
  const left: LeftReport[] = [];
  for (const [index, report] of reports.entries()) {
    onProgress(index, reports.length);
    const kept = await loadCopy(database, { user, report });
    const unsaved = unsavedTexts(localKeyOf({ user, report }), kept.owner);
    const remains = await flush({ user, report }, kept, unsaved);
    if (remains !== null) left.push(remains);
  }
  return left;
}

interface Key {
  readonly user: string;
  readonly report: string;
}

async function flush(
  key: Key,
  kept: LoadedCopy,
  unsaved: readonly UnsavedText[],
): Promise<LeftReport | null> {
  const isEmpty = kept.pending.length + Object.keys(kept.collisions).length + unsaved.length === 0;
  if (isEmpty) return null;
  const answer = await callServer('GET', reportPath(key, ''));
  const read = answer.ok ? openedReportSchema.safeParse(answer.value) : null;
  if (read?.success !== true) return leftOf(key, textsIn(kept, unsaved), reasonOf(answer));
  const { unitName, year } = read.data.report;
  const named = { report: key.report, name: `${unitName}${year}年度报告` };
  const state = unsaved.reduce(
    (now, text) =>
      shownText(now, text.name) === text.text
        ? now
        : typed(now, { ...text, id: newId(), at: Date.now() }),
    reopened(read.data, kept),
  );
  const sent = await sendAll(key, state);
  const texts = textsIn(sent.state, []);
  if (texts.length === 0) return null;
  return { ...named, texts, reason: sent.reason };
}

interface Sent {
  readonly state: CopyState;
  readonly reason: string;
}

async function sendAll(key: Key, start: CopyState): Promise<Sent> {
  let state = start;
  while (isOpenForWriting(state.reportState)) {
    const next = requestOf(state);
    if (next === null) return { state, reason: '有冲突还没有选择，请打开这份报告选择。' };
    const answer = await callServer('POST', reportPath(key, 'changes'), next.request);
    const read = answer.ok ? saveAnswerSchema.safeParse(answer.value) : null;
    if (read?.success !== true) return { state: next.state, reason: reasonOf(answer) };
    state = answered(next.state, read.data, () => false).state;
  }
  return { state, reason: '报告已经提交或通过，不能再改。' };
}

function reasonOf(answer: ServerAnswer): string {
  return answer.ok ? '服务器的答复看不懂。' : answer.refusal.message;
}

function leftOf({ report }: Key, texts: readonly FieldText[], reason: string): LeftReport {
  return { report, name: `报告 ${report.slice(0, 8)}`, texts, reason };
}

/** The newest text of each field. */
function textsIn(
  { pending, collisions }: Pick<CopyState, 'pending' | 'collisions'>,
  unsaved: readonly FieldText[],
): readonly FieldText[] {
  const texts = new Map<string, string>();
  for (const { name, mine } of Object.values(collisions)) texts.set(name, mine);
  for (const { name, text } of [...pending, ...unsaved]) texts.set(name, text);
  return [...texts].map(([name, text]) => ({ name, text }));
}
