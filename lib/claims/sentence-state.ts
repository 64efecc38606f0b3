import type { ClaimLine, ClaimWordKind } from '@/lib/template/claim-words';
import type { DateText } from './figure-text';
import type { FoundClaim } from './found-claim';
import type { JoinedLines } from './joined-lines';
import type { Token, WordToken } from './tokens';

/** Who writes, and on which year. */
export interface Writer {
  readonly year: number;
  readonly name: string;
  /** The figures are those of a whole region. */
  readonly isWhole: boolean;
}

/** What has been said so far and bears on the figures to come. */
export interface SentenceState {
  /** Requests, and disclosure, have been spoken of in the paragraph. */
  requests: boolean;
  subject: boolean;
  /** The sentence tells results of requests. */
  hasResults: boolean;
  /** The sentence counts something that no table knows. */
  isForeign: boolean;
  /** Another year is spoken of, up to the end of the clause or of the sentence. */
  otherTime: 'no' | 'clause' | 'sentence';
  isUpTo: boolean;
  /** Somebody else is spoken of. */
  otherBody: 'no' | 'clause' | 'counted';
  channel: 'no' | 'clause' | 'counted';
  isCompared: boolean;
  isStopped: boolean;
  isVague: boolean;
  rows: Map<string, JoinedLines[]>;
  columns: Map<string, JoinedLines>;
  last: FoundClaim | null;
  /** That the last figure was tied to. */
  table: string;
}

export interface ParagraphTopic {
  readonly requests: boolean;
  readonly subject: boolean;
}

export function newState({ requests, subject }: ParagraphTopic): SentenceState {
  return {
    hasResults: false,
    requests,
    subject,
    isForeign: false,
    otherTime: 'no',
    isUpTo: false,
    otherBody: 'no',
    channel: 'no',
    isCompared: false,
    isStopped: false,
    isVague: false,
    rows: new Map(),
    columns: new Map(),
    last: null,
    table: '',
  };
}

/** What a token that is no figure changes. */
export function advance(state: SentenceState, token: Token, input: Advance): void {
  switch (token.kind) {
    case 'mark':
      passMark(state, token.mark);
      return;
    case 'date':
      passDate(state, token, input);
      return;
    case 'word':
      passWord(state, token, input);
      return;
    case 'figure':
      state.isStopped = false;
      state.isVague = false;
      if (state.otherBody === 'clause') state.otherBody = 'counted';
      if (state.channel === 'clause') state.channel = 'counted';
      return;
    case 'plain':
      return;
  }
}

export interface Advance {
  readonly writer: Writer;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly place: number;
}

function passMark(state: SentenceState, mark: string): void {
  if (!'，；。：'.includes(mark)) return;
  state.isCompared = false;
  state.isStopped = false;
  state.isVague = false;
  if (state.otherTime === 'clause') state.otherTime = 'no';
  if (state.otherBody === 'clause' || mark === '；') state.otherBody = 'no';
  if (state.channel === 'clause' || mark === '；') state.channel = 'no';
}

function passDate(state: SentenceState, { year, isWholeYear }: DateText, input: Advance): void {
  if (year === input.writer.year) backToThisYear(state);
  else if (year !== null || !isWholeYear) state.otherTime = otherTimeAt(input);
}

function otherTimeAt(input: Advance): 'clause' | 'sentence' {
  return isComparison(input) ? 'clause' : 'sentence';
}

function backToThisYear(state: SentenceState): void {
  if (!state.isUpTo) state.otherTime = 'no';
}

/** 2024年以来 */
function isSinceThisYear({ tokens, place, writer }: Advance): boolean {
  const before = tokens[place - 1];
  return before?.kind === 'date' && before.year === writer.year;
}

/** 较2023年, 与上年 */
function isComparison({ tokens, place }: Advance): boolean {
  const before = tokens[place - 1];
  if (before?.kind !== 'word') return false;
  return before.word.kinds.has('compare') || before.word.kinds.has('link');
}

const PASSING: Partial<Record<ClaimWordKind, (state: SentenceState, input: Advance) => void>> = {
  request: (state, input) => {
    state.requests = true;
    if (isAskedFor(input)) state.isForeign = false;
  },
  subject: (state) => {
    state.subject = true;
  },
  thisYear: backToThisYear,
  own: (state) => {
    state.otherBody = 'no';
  },
  lastYear: (state, input) => {
    state.otherTime = otherTimeAt(input);
  },
  nextYear: (state) => {
    state.otherTime = 'sentence';
  },
  otherTime: (state, input) => {
    if (!isSinceThisYear(input)) state.otherTime = 'sentence';
  },
  upTo: (state) => {
    state.isUpTo = true;
  },
  total: (state, { tokens, place }) => {
    const token = tokens[place];
    if (state.isUpTo && token?.kind === 'word' && token.word.text.includes('累计')) {
      state.otherTime = 'sentence';
    }
  },
  compare: (state) => {
    state.isCompared = true;
  },
  stop: (state) => {
    state.isStopped = true;
  },
  vague: (state) => {
    state.isVague = true;
  },
  channel: (state) => {
    state.channel = 'clause';
  },
  whole: (state, { writer }) => {
    if (!writer.isWhole) state.otherBody = 'clause';
  },
  body: (state, input) => {
    if (isSomebodyElse(input)) state.otherBody = 'clause';
  },
};

function passWord(state: SentenceState, token: WordToken, input: Advance): void {
  for (const kind of token.word.kinds) PASSING[kind]?.(state, input);
  for (const line of token.word.lines) mention(state, line);
}

/** 规范性文件方面，制发1件: what is named without a figure is spoken of in what follows. */
function mention(
  { rows }: SentenceState,
  { table, axis, role, rule, meanings, ...line }: ClaimLine,
) {
  const isNamed = axis === 'row' && role === 'item' && (rule === 'T4' || rule === 'T5');
  if (!isNamed || line.across !== undefined || line.sureness === 'unsure') return;
  const known = rows.get(table) ?? [];
  const isKnown = known.some((each) => String(each.meanings) === String(meanings));
  if (!isKnown) rows.set(table, [{ rule, meanings, across: null, isSure: true }, ...known]);
}

/** 依申请公开 may be said of documents too. */
function isAskedFor({ tokens, place }: Advance): boolean {
  const token = tokens[place];
  return (
    token?.kind === 'word' && token.word.text.includes('申请') && !token.word.text.endsWith('公开')
  );
}

/** A name that is not short for the agency's own. */
function isSomebodyElse({ text, tokens, place, writer }: Advance): boolean {
  const name = nameBefore(text, tokens, place);
  if (name === '') return isAlwaysElse(tokens[place]);
  return !isShortFor(name, writer.name);
}

/** 法院 is no part of any agency. */
function isAlwaysElse(token: Token | undefined): boolean {
  return token?.kind === 'word' && /(?:法|检察)院$/u.test(token.word.text);
}

function nameBefore(text: string, tokens: readonly Token[], place: number): string {
  const end = tokens[place]?.end ?? 0;
  let first = place;
  while (first > 0 && isPartOfName(tokens[first - 1]) && place - first < LONGEST_NAME) first -= 1;
  return first === place ? '' : text.slice(Math.max(tokens[first]?.start ?? 0, end - 14), end);
}

const LONGEST_NAME = 6;

function isPartOfName(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'plain' || (token.kind === 'word' && token.word.kinds.has('body'));
}

function isShortFor(name: string, full: string): boolean {
  let from = 0;
  for (const character of name) {
    const found = full.indexOf(character, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
