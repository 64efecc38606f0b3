import type { ClaimLine } from '@/lib/template/claim-words';
import type { Template } from '@/lib/template/template';
import type { FigureText } from './figure-text';
import type { FoundClaim } from './found-claim';
import type { JoinedLines } from './joined-lines';
import type { NearLine, Surroundings } from './look-around';
import { leftOf, rightOf } from './look-around';
import type { SentenceState } from './sentence-state';
import { type Asked, readingsNear, type TableReadings } from './table-readings';
import type { Token } from './tokens';

export interface FigurePlace {
  readonly template: Template;
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly state: SentenceState;
  /** Lines dealt out to the figures of a list by 分别. */
  readonly dealt: readonly NearLine[] | null;
}

type Told = Pick<FoundClaim, 'rule' | 'readings' | 'isSure'>;

const UNTIED: Told = { rule: null, readings: [], isSure: false };

/** What a figure counts. */
export function readFigure(figure: FigureText, at: FigurePlace): Told {
  if (at.state.isStopped) noteForeign(figure, at.state);
  if (isElsewhere(at.state) || !isWhole(figure, at)) return UNTIED;
  const left = leftOf(at.tokens, at.place);
  const right = rightOf(at.tokens, at.place);
  const isMissed = left.isBlocked || isMisplaced(left, right);
  const found = isMissed ? null : foundBetween(left, right, { ...at, figure });
  if (found !== null) return told(found, { ...at, left, right });
  if (isMissed || right.isBlocked) noteForeign(figure, at.state);
  return UNTIED;
}

function foundBetween(
  left: Surroundings,
  right: Surroundings,
  at: FigurePlace & { readonly figure: FigureText },
): TableReadings | null {
  const near = at.dealt ?? nearOf(left, right);
  const { template, state, figure } = at;
  const asked = { template, state, unit: figure.unit, isOpen: left.isOpen };
  return near.length === 0 ? bareRequests(left, right, asked) : readingsNear(near, asked);
}

function isElsewhere(state: SentenceState): boolean {
  if (state.otherTime !== 'no' || state.otherBody !== 'no') return true;
  return state.isCompared || state.isStopped;
}

/** A number without a unit counts only where nothing follows that could be one. */
function isWhole(figure: FigureText, { tokens, place, dealt }: FigurePlace): boolean {
  if (figure.unit === '%') return false;
  if (figure.unit !== '' || dealt !== null) return true;
  const next = tokens[place + 1];
  return next === undefined || (next.kind === 'mark' && next.mark !== '、');
}

/** 收到5件投诉: what is counted stands behind, and is none of ours. */
function isMisplaced(left: Surroundings, right: Surroundings): boolean {
  return left.near.length > 0 && right.isBlocked && !left.hasRequest;
}

const COUNTING = ['件', '条', '个', '份', '宗', '起', '例', '封', '次', '人次'];

function noteForeign({ unit }: FigureText, state: SentenceState): void {
  if (COUNTING.includes(unit)) state.isForeign = true;
}

/** What stands before the figure counts; what stands behind adds to it, or counts by itself. */
function nearOf(left: Surroundings, right: Surroundings): readonly NearLine[] {
  if (left.near.length === 0) return right.near;
  const items = right.near.filter(({ lines }) => lines.every(({ role }) => role !== 'act'));
  const isTold = left.near.some(({ lines }) => lines.some(({ role }) => role !== 'act'));
  return isTold ? left.near : [...left.near, ...items];
}

/** 政府信息公开申请12件: received, or concluded, as may be. */
function bareRequests(left: Surroundings, right: Surroundings, asked: Asked): TableReadings | null {
  if (!left.hasRequest || right.isBlocked) return null;
  const { defaults, lines } = asked.template.claimWords;
  const [table] = Object.keys(defaults);
  const rows = table === undefined ? [] : (defaults[table]?.row ?? []);
  const words = lines.find(({ meanings }) => meanings[0]?.join() === rows[0]?.join());
  if (words === undefined) return null;
  const near = [{ lines: [{ ...words, meanings: rows }], isLinked: false, place: 0 }];
  const found = readingsNear(near, asked);
  return found === null ? null : { ...found, isSure: false };
}

interface Found extends FigurePlace {
  readonly left: Surroundings;
  readonly right: Surroundings;
}

function told(found: TableReadings, at: Found): Told {
  const { rule, readings } = found;
  const certainty = certaintyOf(found, at);
  if (certainty === 'none') return UNTIED;
  remember(found, at.state);
  return { rule, readings, isSure: certainty === 'sure' };
}

type Certainty = 'sure' | 'unsure' | 'none';

function certaintyOf(found: TableReadings, at: Found): Certainty {
  const { left, right, state } = at;
  const about = ABOUT[found.table]?.({ state, left, right, found }) ?? 'sure';
  if (about !== 'sure') return about;
  const isVague = left.isVague || right.isVague || state.isVague;
  const isAgain = left.near.length === 0 && isToldAlready(found, state);
  const isPart = isPartOf(found, left);
  const isSaid = found.isSure || isResultIn(found, at) || isStillOpen(found, at);
  return isSaid && !isVague && !isAgain && !isPart ? 'sure' : 'unsure';
}

/** 公开5件，部分公开2件: in a list of results 公开 is one of them. */
function isResultIn({ rule }: TableReadings, { state, tokens, place }: Found): boolean {
  const before = tokens[place - 1];
  const isAdjacent = before?.kind === 'word' && before.word.lines.length > 0;
  const unit = tokens[place]?.kind === 'figure' ? tokens[place].unit : '';
  return rule === 'T3' && state.hasResults && isAdjacent && unit === '件';
}

/** 其余3件已答复, 收到的申请中有3件: what was done to some of them is no row of its own. */
function isPartOf({ row, column }: TableReadings, left: Surroundings): boolean {
  const isWide = (row?.meanings.length ?? 0) > 1;
  return isWide && (left.isRest || (left.isAmong && column === null));
}

/** 还有3件正在办理 is what the year ends with, unless it is said of the day of writing. */
function isStillOpen({ rule, row }: TableReadings, { left, tokens, place }: Found): boolean {
  const isToday = tokens
    .slice(0, place)
    .some((token) => token.kind === 'word' && token.word.text.endsWith('目前'));
  return left.isRest && rule === 'T2' && row?.meanings.length === 1 && !isToday;
}

/** 行政复议144件，其中120件已作出复议决定: a part of what has been told. */
function isToldAlready({ table, row }: TableReadings, { rows }: SentenceState): boolean {
  return row !== null && (rows.get(table) ?? []).some((each) => isSame(each, row));
}

interface Sides {
  readonly state: SentenceState;
  readonly left: Surroundings;
  readonly right: Surroundings;
  readonly found: TableReadings;
}

/** Whether the words around speak of what the table counts. */
const ABOUT: Readonly<Record<string, (sides: Sides) => Certainty>> = {
  requests: ({ state, left, right, found }) => {
    const isNamed = left.hasRequest || right.hasRequest;
    if (!isNamed && (!state.requests || left.hasCases)) return 'none';
    if (state.channel !== 'no') return throughChannel(state, found);
    return !isNamed && state.isForeign ? 'unsure' : 'sure';
  },
  cases: ({ state, left }) => {
    const isDone = left.near.some(({ lines }) => lines.some(isReceiving));
    return isDone && !state.subject ? 'none' : 'sure';
  },
  disclosure: ({ left }) => (left.hasRequest ? 'none' : 'sure'),
};

/** 受理行政复议12件 is said by whom they are brought to. */
function isReceiving({ role, rule }: ClaimLine): boolean {
  return role === 'act' && rule === 'T1';
}

/** What came in one way is a part; the results told behind are those of all again. */
function throughChannel({ channel }: SentenceState, { rule }: TableReadings): Certainty {
  if (rule === 'T1' || channel === 'clause') return 'none';
  return rule === 'T3' ? 'sure' : 'unsure';
}

function remember({ table, row, column }: TableReadings, state: SentenceState): void {
  const { rows, columns } = state;
  state.table = table;
  if (row !== null) {
    const others = (rows.get(table) ?? []).filter((each) => !isSame(each, row));
    rows.set(table, [row, ...others].slice(0, MOST_ROWS));
  }
  if (column !== null) columns.set(table, column);
  else if (row?.across != null) columns.delete(table);
}

const MOST_ROWS = 4;

function isSame(one: JoinedLines, other: JoinedLines): boolean {
  return JSON.stringify(one.meanings) === JSON.stringify(other.meanings);
}
