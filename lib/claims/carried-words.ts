import type { ClaimLine } from '@/lib/template/claim-words';
import type { Template } from '@/lib/template/template';
import type { Token, WordToken } from './tokens';

/** How many words may stand between the year and what is done in it. */
const REACH = 4;

/** 2023年结转, 上年度未办结申请结转 and 结转至2025年 become one word for what was carried over. */
export function withCarried(
  template: Template,
  year: number,
  tokens: readonly Token[],
): readonly Token[] {
  if (!tokens.some((token) => isCarry(token))) return tokens;
  const merged: Token[] = [];
  let place = 0;
  while (place < tokens.length) {
    const found = carriedAt(template, tokens, { year, place });
    const token = found ?? tokens[place];
    if (token !== undefined) merged.push(token);
    place += found?.length ?? 1;
  }
  return merged;
}

function isCarry(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.word.kinds.has('carry') || token.word.kinds.has('carryOn');
}

interface At {
  readonly year: number;
  readonly place: number;
}

function carriedAt(template: Template, tokens: readonly Token[], at: At) {
  const token = tokens[at.place];
  if (isYear(token, at.year - 1, 'lastYear')) {
    return mergedTo(tokens, at.place, {
      isEnd: (next) => next.kind === 'word' && next.word.kinds.has('carry'),
      line: lineOf(template, 'to'),
    });
  }
  const line = lineOf(template, 'from');
  if (isYear(token, at.year + 1, 'nextYear')) {
    return mergedTo(tokens, at.place, {
      isEnd: (next) => next.kind === 'word' && next.word.kinds.has('carryOn'),
      line,
    });
  }
  if (token?.kind !== 'word' || !token.word.kinds.has('carry')) return null;
  return mergedTo(tokens, at.place, {
    isEnd: (next) => isYear(next, at.year + 1, 'nextYear'),
    line,
  });
}

function isYear(token: Token | undefined, year: number, kind: 'lastYear' | 'nextYear'): boolean {
  if (token?.kind === 'date') return token.year === year;
  return token?.kind === 'word' && token.word.kinds.has(kind);
}

interface Merging {
  readonly isEnd: (token: Token) => boolean;
  readonly line: ClaimLine | null;
}

function mergedTo(tokens: readonly Token[], place: number, { isEnd, line }: Merging) {
  const first = tokens[place];
  const reach = tokens.slice(place + 1, place + 1 + REACH);
  const length = reach.findIndex(isEnd) + 1;
  const last = reach[length - 1];
  const between = reach.slice(0, Math.max(0, length - 1));
  if (line === null || first === undefined || last === undefined) return null;
  if (!between.every(isPassable)) return null;
  const hasRequest = between.some(
    (token) => token.kind === 'word' && token.word.kinds.has('request'),
  );
  return mergedWord(first, last, { line, hasRequest, length: length + 1 });
}

const PASSABLE = ['filler', 'request', 'own', 'carry', 'thisYear'] as const;

function isPassable(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return PASSABLE.some((kind) => token.word.kinds.has(kind));
}

interface Merged {
  readonly line: ClaimLine;
  readonly hasRequest: boolean;
  readonly length: number;
}

function mergedWord(
  first: Token,
  last: Token,
  { line, hasRequest, length }: Merged,
): WordToken & { readonly length: number } {
  const word = {
    text: '',
    kinds: new Set(hasRequest ? (['request'] as const) : []),
    lines: [line],
  };
  return { kind: 'word', start: first.start, end: last.end, word, length };
}

/** The row that takes over last year's figure, or the one that it is taken from. */
function lineOf(template: Template, side: 'to' | 'from'): ClaimLine | null {
  const rule = template.carryOver.find(({ line }) => line === 'row');
  const id = side === 'to' ? rule?.to : rule?.from[0];
  const isMeant = ({ table, meanings }: ClaimLine) =>
    table === rule?.table && meanings.length === 1 && meanings[0]?.join() === id;
  return template.claimWords.lines.find(isMeant) ?? null;
}
