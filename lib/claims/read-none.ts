import type { ClaimWordKind } from '@/lib/template/claim-words';
import type { Template } from '@/lib/template/template';
import type { Reading } from './claim';
import { joinedLines } from './joined-lines';
import { leftOf, MOST_TOKENS, type NearLine } from './look-around';
import type { SentenceState } from './sentence-state';
import { FEES, readingsNear } from './table-readings';
import type { Token } from './tokens';

export interface NonePlace {
  readonly template: Template;
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly state: SentenceState;
}

/** Words that say there was none of something that the tables count. */
export interface ReadNone {
  /** The last token of the words. */
  readonly last: number;
  readonly readings: readonly Reading[];
}

/** 未收到政府信息公开申请, 没有行政复议和行政诉讼 … */
export function readNone({ template, tokens, place, state }: NonePlace): ReadNone | null {
  const isElsewhere = state.otherTime !== 'no' || state.otherBody !== 'no' || state.isVague;
  if (isElsewhere || state.channel !== 'no') return null;
  const said = saidBefore(tokens, place) ?? saidBehind(tokens, place);
  if (said === null) return null;
  const reading = readingOf(said, { template, state });
  return reading === null ? null : { last: said.last, readings: [reading] };
}

interface Said {
  readonly near: NearLine[];
  request: RequestWord;
  last: number;
  isUnfit?: boolean;
}

/** 申请 alone may be for anything. */
type RequestWord = 'none' | 'any' | 'full';

/** 信息处理费收取情况：无。 */
function saidBefore(tokens: readonly Token[], place: number): Said | null {
  const colon = tokens[place - 1];
  if (colon?.kind !== 'mark' || colon.mark !== '：' || !isEnd(tokens[place + 1])) return null;
  const { near, hasRequest } = leftOf(tokens, place);
  return { near: [...near], request: hasRequest ? 'full' : 'none', last: place };
}

/** Everything up to the end of the clause has to be known. */
function saidBehind(tokens: readonly Token[], place: number): Said | null {
  let end = place + 1;
  while (end < place + MOST_TOKENS && isInside(tokens[end])) end += 1;
  if (!isEnd(tokens[end])) return null;
  const said: Said = { near: [], request: 'none', last: place };
  for (let at = place + 1; at < end; at += 1) hear(said, tokens[at], at);
  return said.isUnfit === true ? null : said;
}

function hear(said: Said, token: Token | undefined, at: number): void {
  if (token?.kind !== 'word') return;
  const { kinds, lines, text } = token.word;
  if (UNFIT.some((kind) => kinds.has(kind))) said.isUnfit = true;
  const request = requestOf(kinds, text);
  if (lines.length > 0) said.near.push({ lines, isLinked: true, place: at });
  if (request !== 'none' && said.request !== 'full') said.request = request;
  if (lines.length > 0 || request !== 'none') said.last = at;
}

const UNFIT: readonly ClaimWordKind[] = [
  'stop',
  'compare',
  'vague',
  'channel',
  'body',
  'otherTime',
  'share',
];

function isInside(token: Token | undefined): boolean {
  if (token?.kind === 'mark') return token.mark === '、';
  if (token?.kind === 'figure') return token.value === 1;
  return token?.kind === 'word';
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && '，。；！）（'.includes(token.mark));
}

function requestOf(kinds: ReadonlySet<ClaimWordKind>, text: string): RequestWord {
  if (!kinds.has('request')) return 'none';
  return text.length > 3 ? 'full' : 'any';
}

interface Context {
  readonly template: Template;
  readonly state: SentenceState;
}

function readingOf({ near, request }: Said, { template, state }: Context): Reading | null {
  const isFee = near.some(({ lines }) => lines.some(({ table }) => table === FEES));
  if (isFee) return { plus: [`${FEES}/received/`], minus: [], of: [] };
  const others = near.filter(({ lines }) => !lines.some(isAct));
  if (others.length > 0) return otherReading(others, { template, state });
  const acts = near.filter(({ lines }) => lines.some(isAct));
  if (acts.length > 0) return actReading(acts, { template, state, request });
  return request === 'full' ? firstReading(template) : null;
}

function isAct({ role }: { readonly role: string }): boolean {
  return role === 'act';
}

/** Rows and columns of one table, all added up: not one of them may be more than none. */
function otherReading(near: readonly NearLine[], { template, state }: Context): Reading | null {
  if (near.some(({ lines }) => lines.some(({ sureness }) => sureness === 'unsure'))) return null;
  const found = readingsNear(near, { template, state, unit: '件', isOpen: true });
  if (found === null) return null;
  const isTied = found.table !== 'requests' || state.requests;
  const needsRow = found.row === null && found.table === 'requests';
  return isTied && !needsRow ? (found.readings[0] ?? null) : null;
}

function actReading(
  near: readonly NearLine[],
  { template, state, request }: Context & { readonly request: RequestWord },
): Reading | null {
  const carried = near.filter(({ lines: each }) => each.some(({ rule }) => rule === 'T2'));
  const told = carried.length > 0 ? carried : near;
  const lines = joinedLines(told, 'requests', 'row');
  const isNamed = request !== 'none' || state.requests;
  if (lines === null || !isNamed || !lines.isSure) return null;
  const isReceived = lines.rule === 'T1' && request !== 'none';
  const isCarried = lines.rule === 'T2' && lines.meanings.length === 1;
  if (!isReceived && !isCarried) return null;
  const [first] =
    readingsNear(told, { template, state, unit: '件', isOpen: false })?.readings ?? [];
  return first ?? null;
}

/** 不涉及依申请公开事项 */
function firstReading(template: Template): Reading | null {
  const [table = '', defaults] = Object.entries(template.claimWords.defaults)[0] ?? [];
  const row = defaults?.row[0]?.[0];
  const column = defaults?.column[0]?.[0];
  if (row === undefined || column === undefined) return null;
  return { plus: [`${table}/${row}/${column}`], minus: [], of: [] };
}
