import type { Template } from '@/lib/template/template';
import type { Reading } from './claim';
import type { FigureText } from './figure-text';
import type { FoundClaim } from './found-claim';
import { MOST_TOKENS, type NearLine } from './look-around';
import type { SentenceState } from './sentence-state';
import { readingsNear } from './table-readings';
import type { Token, WordToken } from './tokens';

interface SharePlace {
  readonly template: Template;
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly state: SentenceState;
}

type Told = Pick<FoundClaim, 'rule' | 'readings' | 'isSure'>;

/** 占17.5%: the share of the figure before in all that was concluded, or received. */
export function readShare(figure: FigureText, at: SharePlace): Told | null {
  if (figure.unit !== '%') return null;
  const said = saidBefore(at);
  if (said === null || isElsewhere(at.state)) return null;
  const part = partOf(said, at);
  const [first] = part;
  const wholes = first === undefined ? [] : wholesOf(first, said, at);
  const readings = part.flatMap((reading) =>
    wholes.map((whole) => ({ ...reading, of: whole.plus })),
  );
  if (readings.length === 0) return null;
  return { rule: at.state.last?.rule === 'T4' ? 'T4' : 'T3', readings, isSure: !said.isSum };
}

function isElsewhere({ otherTime, otherBody, isCompared, channel }: SentenceState): boolean {
  return otherTime !== 'no' || otherBody !== 'no' || isCompared || channel !== 'no';
}

interface SaidBefore {
  /** 合计占: of more than one figure. */
  readonly isSum: boolean;
  /** Before 占, in the same clause. */
  readonly part: readonly NearLine[];
  /** Between 占 and the figure. */
  readonly whole: readonly NearLine[];
}

/** `null` unless 占 stands before, with nothing unknown between. */
function saidBefore({ tokens, place }: SharePlace): SaidBefore | null {
  if (isInBrackets(tokens, place)) return { isSum: false, whole: [], part: [] };
  const words = wordsBefore(tokens, place);
  const share = words.findIndex(({ word }) => word.kinds.has('share'));
  const isRuledOut = words.some(({ word }) => word.kinds.has('stop') || word.kinds.has('compare'));
  if (share < 0 || isRuledOut) return null;
  const isSum = words.some(({ word }) => word.text === '合计' || word.text.startsWith('共'));
  return { isSum, whole: linesOf(words.slice(0, share)), part: linesOf(words.slice(share + 1)) };
}

/** 予以公开1362件（44.66%） */
function isInBrackets(tokens: readonly Token[], place: number): boolean {
  const [figure, open, close] = [tokens[place - 2], tokens[place - 1], tokens[place + 1]];
  const isOpened = open?.kind === 'mark' && open.mark === '（' && figure?.kind === 'figure';
  return isOpened && close?.kind === 'mark' && close.mark === '）';
}

/** The nearest first, up to anything that is no known word. */
function wordsBefore(tokens: readonly Token[], place: number): readonly WordToken[] {
  const words: WordToken[] = [];
  for (let at = place - 1; at >= Math.max(0, place - MOST_TOKENS); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words.push(token);
  }
  return words;
}

function linesOf(words: readonly WordToken[]): readonly NearLine[] {
  return words
    .filter(({ word }) => word.lines.length > 0)
    .map(({ word, start }) => ({ lines: word.lines, isLinked: false, place: start }));
}

/** What is told before 占 in the clause, or the figure before. */
function partOf({ part }: SaidBefore, { template, state }: SharePlace): readonly Reading[] {
  if (part.length > 0) {
    return readingsNear(part, { template, state, unit: '件', isOpen: true })?.readings ?? [];
  }
  return state.last?.kind === 'figure' ? state.last.readings : [];
}

function wholesOf(
  { plus }: Reading,
  { whole }: SaidBefore,
  { template, state }: SharePlace,
): readonly Reading[] {
  const [table = '', row = ''] = plus[0]?.split('/') ?? [];
  const named = readingsNear(whole, { template, state, unit: '件', isOpen: false });
  if (named !== null && named.table === table) return named.readings;
  const defaults = template.claimWords.defaults[table];
  // Results are shares of all that was concluded, applicants of all that was received.
  const all = state.last?.rule === 'T1' ? defaults?.row : defaults?.row.toReversed();
  const rows = defaults?.row.length === 0 ? [[row]] : (all ?? []);
  return rows.flatMap((ids) =>
    (defaults?.column ?? []).map((columns) => ({
      plus: ids.flatMap((id) => columns.map((column) => `${table}/${id}/${column}`)),
      minus: [],
      of: [],
    })),
  );
}
