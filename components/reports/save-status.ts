import type { ServerRefusal } from '@/components/account/call-server';
import type { SaveFailure } from '@/lib/storage/save-failure';

/** Why an exchange with the server failed, as far as it makes a difference to the clerk. */
export interface Problem {
  readonly kind: ProblemKind;
  /** A sentence for people. */
  readonly message: string;
}

export type ProblemKind =
  /** The server cannot be reached, or is not ready. */
  | 'waiting'
  | 'full'
  | 'signed-out'
  /** Somebody else is signed in now. */
  | 'other-account'
  /** The report is not open for writing any more. */
  | 'locked'
  /** A text is too long, or not one that the field can have. */
  | 'unacceptable'
  /** The account may not do it (any more), however often it asks. */
  | 'refused';

export function problemOf({ code, message }: ServerRefusal): Problem {
  return { kind: KINDS[code] ?? 'refused', message };
}

/** Whether trying again by itself may help. */
export function isPassing({ kind }: Problem): boolean {
  return kind === 'waiting' || kind === 'full';
}

const KINDS: Readonly<Record<string, ProblemKind>> = {
  offline: 'waiting',
  unavailable: 'waiting',
  'too-slow': 'waiting',
  'too-many': 'waiting',
  full: 'full',
  unauthenticated: 'signed-out',
  'password-change-needed': 'signed-out',
  'other-account': 'other-account',
  locked: 'locked',
  invalid: 'unacceptable',
  'too-large': 'unacceptable',
};

export interface SaveFacts {
  /** How many changes are to be sent and not known to be on the server. */
  readonly waiting: number;
  /** How many changes the server does not take. */
  readonly refused: number;
  /** Why it does not take the last of them. */
  readonly refusal: string | null;
  /** How many collisions wait for a choice. */
  readonly asked: number;
  readonly problem: Problem | null;
  /** Why the journal of this browser has not got them; `null` when it has. */
  readonly localFailure: SaveFailure | null;
  /** When the server had everything for the last time. */
  readonly savedAt: number;
}

/** Where what was typed is now. */
export type SaveStatus =
  | { readonly kind: 'on-server'; readonly at: number }
  /** All but what two people wrote at once. */
  | { readonly kind: 'asked'; readonly count: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'local'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

export function statusOf(facts: SaveFacts): SaveStatus {
  const { refused, asked, savedAt } = facts;
  if (facts.waiting > 0) return statusOfWaiting(facts);
  if (refused > 0) return { kind: 'failed', why: `服务器没有接受${refused}处` };
  return asked > 0 ? { kind: 'asked', count: asked } : { kind: 'on-server', at: savedAt };
}

function statusOfWaiting({ problem, localFailure }: SaveFacts): SaveStatus {
  if (localFailure !== null && problem !== null) {
    return { kind: 'failed', why: LOCAL_REASONS[localFailure] };
  }
  if (problem === null) return { kind: 'sending' };
  return WORDS[problem.kind];
}

const WORDS: Readonly<Record<ProblemKind, SaveStatus>> = {
  waiting: { kind: 'local', why: '等待网络…' },
  'signed-out': { kind: 'local', why: '等待登录…' },
  full: { kind: 'failed', why: '服务器的磁盘已满' },
  'other-account': { kind: 'failed', why: '登录的是另一个账号' },
  locked: { kind: 'failed', why: '报告已锁定' },
  unacceptable: { kind: 'failed', why: '服务器没有接受' },
  refused: { kind: 'failed', why: '服务器没有接受' },
};

const LOCAL_REASONS: Readonly<Record<SaveFailure, string>> = {
  full: '服务器连不上，浏览器的存储空间也已满',
  'taken-over': '另一个窗口接过了这份报告',
  removed: '服务器连不上，浏览器里的记录也被删除了',
  unavailable: '服务器连不上，浏览器也不能保存',
};
