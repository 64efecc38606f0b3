import type { ServerAnswer } from '@/components/account/call-server';
import { type CopyKey, EMPTY_COPY, type LoadedCopy } from '@/lib/storage/copy-store';
import { type CopyWriter, createCopyWriter } from '@/lib/storage/copy-writer';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { newId } from '@/lib/storage/new-id';
import type { UnsavedText } from '@/lib/storage/unsaved-edits';
import {
  answered,
  heard,
  type IsBusy,
  refused,
  reopened,
  requestOf,
  sendableIn,
} from '@/lib/sync/copy-exchange';
import { type CopyState, chosen, type Moved, typed } from '@/lib/sync/copy-state';
import {
  MOST_CHANGES,
  type News,
  newsSchema,
  type SaveRequest,
  saveAnswerSchema,
} from '@/lib/sync/protocol';
import type { OpenedReport } from '@/lib/sync/report-answers';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { Exchanged } from './exchange-loop';
import { isPassing, type Problem, problemOf, type SaveFacts } from './save-status';

/** A served report in this browser: its state, its journal, and the exchange with the server. */
export interface ServedCopy {
  state(): CopyState;
  type(texts: readonly UnsavedText[]): void;
  /** Settles a collision with this text. */
  choose(name: string, text: string): void;
  /** Takes in what another request told of the report. */
  hear(news: News): void;
  /** Sends what waits, or asks for news. */
  exchange(): Promise<Exchanged>;
  /** What can be sent while the report is open for writing. */
  hasWaiting(): boolean;
  /** A last request of a page that ends; nobody hears its answer. */
  lastRequest(): SaveRequest | null;
  facts(): SaveFacts;
  /** Whether everything that waits is in the journal of this browser. */
  isKept(): boolean;
  retryLocal(): void;
}

export interface CopyOptions {
  readonly key: CopyKey;
  readonly database: DraftDatabase | null;
  readonly owner: string;
  readonly opened: OpenedReport;
  readonly kept: LoadedCopy;
  /** To a route of this report, in the name of the account that opened it. */
  call(method: 'GET' | 'POST', route: string, body?: unknown): Promise<ServerAnswer>;
  isBusy: IsBusy;
  /** Texts that the form has to show now; the state is the new one already. */
  onReceived(texts: Readonly<Record<string, string>>): void;
  /** Called after every change of the state or of where it is kept. */
  onChange(): void;
}

interface Parts {
  readonly options: CopyOptions;
  readonly writer: CopyWriter;
  state: CopyState;
  problem: Problem | null;
  /** Why the server does not take a text; `null` while it takes all of them. */
  refusal: string | null;
  /** To find out which of several changes the server does not take. */
  isOneByOne: boolean;
  savedAt: number;
}

export function createServedCopy(options: CopyOptions): ServedCopy {
  const { opened, kept, key, database, owner } = options;
  const writer = createCopyWriter({ database, key, owner, onWritten: options.onChange }, kept);
  const parts: Parts = {
    options,
    writer,
    state: reopened(opened, kept),
    ...{ problem: null, refusal: null, isOneByOne: false },
    savedAt: Math.max(0, ...opened.fields.map(({ at }) => at)),
  };
  writer.save(parts.state);
  return {
    state: () => parts.state,
    type: (texts) => {
      put(
        parts,
        texts.reduce((state, text) => typed(state, begun(text)), parts.state),
      );
    },
    choose: (name, text) => move(parts, chosen(parts.state, begun({ name, text }))),
    hear: (news) => move(parts, heard(parts.state, news, options.isBusy)),
    exchange: () => exchange(parts),
    hasWaiting: () => sendableIn(parts.state).length > 0 && isOpen(parts),
    lastRequest: () => nextRequest(parts),
    facts: () => factsOf(parts),
    isKept: writer.isWritten,
    retryLocal: writer.retry,
  };
}

/** Without anything waiting, for a page that only reads. */
export const NOTHING_KEPT: LoadedCopy = { ...EMPTY_COPY, owner: '', damaged: [] };

function factsOf({ state, problem, refusal, writer, savedAt }: Parts): SaveFacts {
  const waiting = sendableIn(state).length;
  const refusedChanges = state.pending.length - waiting;
  const isLocked = waiting > 0 && !isOpenForWriting(state.reportState);
  return {
    ...{ waiting, savedAt, problem: problem ?? (isLocked ? LOCKED : null) },
    refused: refusedChanges,
    refusal: refusedChanges === 0 ? null : refusal,
    asked: Object.keys(state.collisions).length,
    localFailure: writer.failure(),
  };
}

const LOCKED: Problem = { kind: 'locked', message: '报告已锁定，现在不能修改。' };

function isOpen({ state }: Parts): boolean {
  return isOpenForWriting(state.reportState);
}

function begun(text: UnsavedText) {
  return { ...text, id: newId(), at: Date.now() };
}

function put(parts: Parts, state: CopyState): void {
  if (state === parts.state) return;
  parts.state = state;
  parts.writer.save(state);
  parts.options.onChange();
}

function move(parts: Parts, { state, texts }: Moved): void {
  put(parts, state);
  if (Object.keys(texts).length > 0) parts.options.onReceived(texts);
}

async function exchange(parts: Parts): Promise<Exchanged> {
  const request = nextRequest(parts);
  return request === null ? askNews(parts) : save(parts, request);
}

function nextRequest(parts: Parts): SaveRequest | null {
  if (!isOpen(parts)) return null;
  const next = requestOf(parts.state, parts.isOneByOne ? 1 : MOST_CHANGES);
  if (next === null) return null;
  put(parts, next.state);
  return next.request;
}

async function save(parts: Parts, request: SaveRequest): Promise<Exchanged> {
  const { call, isBusy } = parts.options;
  const answer = await call('POST', 'changes', request);
  if (!answer.ok) return refusedSave(parts, request, answer);
  const read = saveAnswerSchema.safeParse(answer.value);
  if (!read.success) return unreadable(parts);
  parts.savedAt = Date.now();
  succeed(parts);
  move(parts, answered(parts.state, read.data, isBusy));
  if (sendableIn(parts.state).length === 0) parts.isOneByOne = false;
  return 'done';
}

/** A text that the server never takes must not keep the others from it. */
function refusedSave(parts: Parts, { changes }: SaveRequest, answer: Refusal): Promise<Exchanged> {
  const problem = problemOf(answer.refusal);
  const [first] = changes;
  if (problem.kind !== 'unacceptable' || first === undefined) return failed(parts, answer);
  succeed(parts);
  if (changes.length > 1) {
    parts.isOneByOne = true;
  } else {
    parts.refusal = problem.message;
    put(parts, refused(parts.state, first.id));
  }
  return Promise.resolve('done');
}

async function askNews(parts: Parts): Promise<Exchanged> {
  const { call, isBusy } = parts.options;
  const answer = await call('GET', `news?known=${parts.state.known}`);
  if (!answer.ok) return failed(parts, answer);
  const read = newsSchema.safeParse(answer.value);
  if (!read.success) return unreadable(parts);
  succeed(parts);
  move(parts, heard(parts.state, read.data, isBusy));
  return 'done';
}

function succeed(parts: Parts): void {
  parts.problem = null;
  parts.options.onChange();
}

/** What is on the way may answer in a language that this page does not know, as a portal does. */
function unreadable(parts: Parts): Exchanged {
  return stop(parts, { kind: 'waiting', message: '收到的答复不是服务器的，可能网络要先登录。' });
}

type Refusal = Extract<ServerAnswer, { ok: false }>;

async function failed(parts: Parts, { refusal }: Refusal): Promise<Exchanged> {
  const problem = problemOf(refusal);
  // The new state of the report tells what happened.
  if (problem.kind === 'locked' && parts.problem?.kind !== 'locked') {
    parts.problem = problem;
    return askNews(parts);
  }
  return stop(parts, problem);
}

function stop(parts: Parts, problem: Problem): Exchanged {
  parts.problem = problem;
  parts.options.onChange();
  return isPassing(problem) ? 'failed' : 'stopped';
}
