import type { SourceLine } from './source-lines';
import type { Token } from './tokens';

/** A stretch of tokens that belongs to a table; `to` exclusive. */
export interface TokenZone {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}

/** A table to look for. */
export interface Wanted {
  readonly table: string;
  /** All its labels in one string. */
  readonly labels: string;
}

interface Scored extends Wanted {
  /** By line: whether it is a sentence with label words in it and not part of a table. */
  readonly isProse: readonly boolean[];
}

/** Unexplained words that end a table. */
const PATIENCE = 45;
/** A few other words in the last row do not part it from its figures. */
const TOLERANCE = 10;
/** What a stretch must explain to be taken for a table. */
const LEAST_WORTH = 12;

/**
 * Where the labels and figures of a table stand close together: label words count for a stretch,
 * all other words against it.
 */
export function zonesOf(
  wanted: Wanted,
  tokens: readonly Token[],
  lines: readonly SourceLine[],
): readonly TokenZone[] {
  const scored = { ...wanted, isProse: proseLines(wanted.table, tokens, lines) };
  const zones: TokenZone[] = [];
  let open: OpenZone | null = null;
  for (const [at, token] of tokens.entries()) {
    const gain = gainOf(token, scored);
    open ??= openedBy(token, gain, at);
    if (open === null) continue;
    if (extend(open, token, gain)) open.to = at + 1;
    if (isSpent(open)) {
      zones.push(...closed(wanted.table, open));
      open = null;
    }
  }
  return open === null ? zones : [...zones, ...closed(wanted.table, open)];
}

function openedBy({ kind }: Token, gain: number, at: number): OpenZone | null {
  if (kind !== 'label' || gain <= 0) return null;
  return { from: at, to: at, worth: 0, best: 0, isLeft: false };
}

function isSpent({ worth, best }: OpenZone): boolean {
  return worth < 0 || worth < best - PATIENCE;
}

interface OpenZone {
  readonly from: number;
  to: number;
  worth: number;
  best: number;
  /** Whether a label of another table came after the best place. */
  isLeft: boolean;
}

/** Counts the token in; true when the table reaches up to it. */
function extend(open: OpenZone, { kind }: Token, gain: number): boolean {
  open.worth += gain;
  const isBest = open.worth >= open.best;
  if (isBest) {
    open.best = open.worth;
    open.isLeft = false;
  } else if (kind === 'label' && gain < 0) open.isLeft = true;
  const isFigure = kind === 'figure' && gain > 0;
  return isBest || (isFigure && !open.isLeft && open.worth >= open.best - TOLERANCE);
}

function closed(table: string, { from, to, best }: OpenZone): readonly TokenZone[] {
  return best >= LEAST_WORTH ? [{ table, from, to }] : [];
}

function gainOf(token: Token, { table, labels, isProse }: Scored): number {
  if (isProse[token.line]) return -1.5 * Math.max(2, token.text.length);
  switch (token.kind) {
    case 'figure':
      return 0.2;
    case 'blank':
      return 0;
    case 'words':
      return isPiece(token, labels) ? 0 : -1.5 * token.text.length;
    case 'label':
      return labelGain(table, token);
  }
}

/** A few characters of labels that were cut up by narrow columns. */
function isPiece({ text }: Token, labels: string): boolean {
  if (text.length > LONGEST_PIECE) return false;
  const pairs = text.match(/../gu) ?? [];
  return (
    labels.includes(text) || (text.length % 2 === 0 && pairs.every((pair) => labels.includes(pair)))
  );
}

const LONGEST_PIECE = 12;

function labelGain(table: string, { text, number, likely }: Token): number {
  const ours = likely.filter(({ meaning }) => meaning.table === table);
  const isNumberedElsewhere =
    number > 0 &&
    likely.some(({ meaning }) => meaning.number === number) &&
    ours.every(({ meaning }) => meaning.number !== number);
  const own = ours.filter(({ meaning }) => meaning.role !== 'heading' && !isNumberedElsewhere);
  const like = Math.max(0, ...own.map(({ likeness }) => likeness));
  if (like > 0) return text.length * (2 * like - 1);
  if (ours.length > 0) return 0;
  const isHeading = likely.some(({ meaning, likeness }) => {
    return meaning.role === 'heading' && meaning.table !== table && likeness > 0.9;
  });
  if (isHeading && text.length >= 6) return -1000;
  return isHeading ? -2 * text.length : -text.length;
}

/** A sentence names rows in passing; a table in a single line of text has headers in sequence. */
function proseLines(
  table: string,
  tokens: readonly Token[],
  lines: readonly SourceLine[],
): readonly boolean[] {
  const words = new Map<number, number>();
  const headed = new Set<number>();
  let inSequence = 0;
  for (const { kind, line, text, likely } of tokens) {
    if (kind === 'words') words.set(line, (words.get(line) ?? 0) + text.length);
    const isHead = likely.some(({ meaning }) => meaning.table === table && HEADS.has(meaning.role));
    inSequence = isHead ? inSequence + 1 : 0;
    if (inSequence >= LEAST_HEADS) headed.add(line);
  }
  return lines.map(({ isRow, fields }, line) => {
    const level = fields[0]?.level ?? '';
    if (isRow || headed.has(line)) return false;
    const count = words.get(line) ?? 0;
    if (SENTENCE.test(level.replace(ORDINAL, ''))) return true;
    return (/[;。；]/u.test(level) && count >= 4) || (/[,:，：]/u.test(level) && count >= 10);
  });
}

/** Figures that go on with a comma and words, or end with a full stop; `1、` numbers a label. */
const SENTENCE =
  /\d(?:[^\s\d]{0,2}[,;，；]|[^\s\d]{1,2}、)\s*[\u4e00-\u9fff]|\d[^\s\d]{0,2}[。；;]\s*$/u;

/** The number of a label, whatever mark stands behind it. */
const ORDINAL = /^\s*\d{1,2}\s?[,，](?=\s*[\u4e00-\u9fff])/u;

const LEAST_HEADS = 3;
const HEADS: ReadonlySet<string> = new Set(['band', 'corner', 'columnsLabel', 'column']);
