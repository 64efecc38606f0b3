import type { ClaimLine, ClaimWordKind } from '@/lib/template/claim-words';
import type { Token, WordToken } from './tokens';

/** A word for lines of the tables near a figure. */
export interface NearLine {
  readonly lines: readonly ClaimLine[];
  /** Joined by 和 or 、 with the one found before it. */
  readonly isLinked: boolean;
  readonly place: number;
}

/** What stands on one side of a figure, up to the next figure or the end of the clause. */
export interface Surroundings {
  /** The nearest first. */
  readonly near: readonly NearLine[];
  /** Requests are named. */
  readonly hasRequest: boolean;
  readonly isDealt: boolean;
  /** 案件 are no requests. */
  readonly hasCases: boolean;
  /** 其余 of something, or 申请中有. */
  readonly isRest: boolean;
  readonly isAmong: boolean;
  /** A part only is counted. */
  readonly isVague: boolean;
  /** Between the figure and the nearest line stands something unknown, or what rules it out. */
  readonly isBlocked: boolean;
  /** Nothing but words without meaning stands between the lines and the beginning of the clause. */
  readonly isOpen: boolean;
}

interface Sight {
  near: NearLine[];
  hasRequest: boolean;
  isDealt: boolean;
  isRest: boolean;
  isAmong: boolean;
  hasCases: boolean;
  isVague: boolean;
  isBlocked: boolean;
  isOpen: boolean;
  isLinked: boolean;
  hasTotal: boolean;
  hasCrossed: boolean;
}

/** A clause that is longer than any is not read to its end. */
export const MOST_TOKENS = 60;

export function leftOf(tokens: readonly Token[], from: number): Surroundings {
  const sight = newSight();
  let place = from - 1;
  while (place >= Math.max(0, from - MOST_TOKENS)) {
    const step = stepLeft(tokens, place, sight);
    if (step === 0) break;
    place -= step;
  }
  return sight;
}

export function rightOf(tokens: readonly Token[], from: number): Surroundings {
  const sight = newSight();
  let place = from + 1;
  while (place < from + MOST_TOKENS && stepRight(tokens[place], place, sight)) place += 1;
  return sight;
}

function stepRight(token: Token | undefined, place: number, sight: Sight): boolean {
  if (token === undefined || token.kind === 'figure' || token.kind === 'date') return false;
  if (token.kind !== 'mark') return passRight(token, place, sight);
  sight.isLinked = token.mark === '、' && sight.near.length > 0;
  return sight.isLinked;
}

function newSight(): Sight {
  return {
    near: [],
    hasRequest: false,
    isDealt: false,
    isRest: false,
    isAmong: false,
    hasCases: false,
    isVague: false,
    isBlocked: false,
    isOpen: true,
    isLinked: false,
    hasTotal: false,
    hasCrossed: false,
  };
}

/** How many tokens to go on; 0 at the end. */
function stepLeft(tokens: readonly Token[], place: number, sight: Sight): number {
  const token = tokens[place];
  if (token === undefined || token.kind === 'figure') return 0;
  if (token.kind === 'mark') return crossMark(tokens, place, sight);
  if (token.kind === 'plain') return meetUnknown(sight);
  if (token.kind === 'date') return token.isWholeYear ? 1 : meetUnknown(sight);
  return passLeft(tokens, place, { token, sight });
}

function meetUnknown(sight: Sight): number {
  if (sight.near.length === 0) sight.isBlocked = true;
  sight.isOpen = false;
  return sight.near.length === 0 ? 0 : 1;
}

function crossMark(tokens: readonly Token[], place: number, sight: Sight): number {
  const token = tokens[place];
  const isBare = sight.near.length === 0 && !sight.hasRequest;
  switch (token?.kind === 'mark' ? token.mark : '') {
    case '：':
      return 1;
    case '、':
      sight.isLinked = !isBare;
      return sight.near.length > 0 ? 1 : 0;
    case '（':
      return isBare ? 1 : 0;
    case '）':
      return lengthOfBrackets(tokens, place);
    case '，':
      return isBare ? crossComma(sight) : 0;
    default:
      return 0;
  }
}

/** 收到申请，共计12件 */
function crossComma(sight: Sight): number {
  if (sight.hasCrossed || !(sight.hasTotal || sight.isDealt)) return 0;
  sight.hasCrossed = true;
  return 1;
}

const LONGEST_BRACKETS = 40;

/** Brackets without figures are passed over. */
function lengthOfBrackets(tokens: readonly Token[], place: number): number {
  for (let open = place - 1; open >= Math.max(0, place - LONGEST_BRACKETS); open -= 1) {
    const token = tokens[open];
    if (token?.kind === 'figure') return 0;
    if (token?.kind === 'mark' && token.mark === '（') return place - open + 1;
    if (token?.kind === 'mark' && '。；'.includes(token.mark)) return 0;
  }
  return 0;
}

interface Meeting {
  readonly token: WordToken;
  readonly sight: Sight;
}

const RULING_OUT: readonly ClaimWordKind[] = ['stop', 'compare', 'share'];

/** They belong to what stands before. */
const FAR: readonly ClaimWordKind[] = ['body', 'channel', 'lastYear', 'nextYear', 'otherTime'];

const REST = /^(?:其余|剩余|余|另外|余下|剩下|剩|还有|尚有)$/u;

const CASES = /案件?$/u;

function passLeft(tokens: readonly Token[], place: number, { token, sight }: Meeting): number {
  const { kinds, lines } = token.word;
  if (lines.length > 0) return addLine(sight, { lines, place });
  if (CASES.test(token.word.text)) sight.hasCases = true;
  if (REST.test(token.word.text)) sight.isRest = true;
  if (token.word.text === '中') sight.isAmong = true;
  if (has(kinds, 'filler') || has(kinds, 'thisYear')) return note(kinds, sight);
  if (has(kinds, 'about') && !isName(tokens[place + 1])) return block(sight);
  if (RULING_OUT.some((kind) => has(kinds, kind))) return block(sight);
  return FAR.some((kind) => has(kinds, kind)) ? meetUnknown(sight) : note(kinds, sight);
}

function has(kinds: ReadonlySet<ClaimWordKind>, kind: ClaimWordKind): boolean {
  return kinds.has(kind);
}

function note(kinds: ReadonlySet<ClaimWordKind>, sight: Sight): number {
  if (has(kinds, 'request')) sight.hasRequest = true;
  if (has(kinds, 'each')) sight.isDealt = true;
  if (has(kinds, 'total')) sight.hasTotal = true;
  if (has(kinds, 'vague')) sight.isVague = true;
  if (has(kinds, 'link')) sight.isLinked = sight.near.length > 0;
  return 1;
}

function block(sight: Sight): number {
  sight.isBlocked = true;
  return 0;
}

function addLine(sight: Sight, near: Omit<NearLine, 'isLinked'>): number {
  sight.near.push({ ...near, isLinked: sight.isLinked });
  sight.isLinked = false;
  return 1;
}

/** 涉及国家秘密 and 涉及政府信息公开申请 name what is counted, 涉及土地 a part of it. */
function isName(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.word.lines.length > 0 || has(token.word.kinds, 'subject');
}

function passRight(token: Token, place: number, sight: Sight): boolean {
  if (token.kind !== 'word') {
    if (sight.near.length === 0) sight.isBlocked = true;
    return false;
  }
  const { kinds, lines } = token.word;
  if (lines.length > 0) return addLine(sight, { lines, place }) > 0;
  if (has(kinds, 'compare') || has(kinds, 'share')) return false;
  if (has(kinds, 'stop') || has(kinds, 'about') || has(kinds, 'channel')) {
    if (sight.near.length === 0) sight.isBlocked = true;
    return false;
  }
  note(kinds, sight);
  return true;
}
