import { figuresIn, isBlankCell, isFigureCell, type Stretch } from './figure-text';
import type { FoundLabel } from './find-labels';
import { withMasks } from './level-text';
import type { Likeness } from './similar-labels';
import type { SourceLine } from './source-lines';
import type { WordStream } from './word-stream';
import { wordsOf } from './words-of';

/** A piece of the source in reading order. */
export interface Token {
  readonly kind: 'label' | 'words' | 'figure' | 'blank';
  /** Index of the line and of the field in it. */
  readonly line: number;
  readonly field: number;
  /** Offsets in the text of the field. */
  readonly from: number;
  readonly to: number;
  /** The words of labels and other words, the text of figures. */
  readonly text: string;
  /** The number printed before it; 0 for none. */
  readonly number: number;
  /** What it may be, the likeliest first; empty for all but labels. */
  readonly likely: readonly Likeness[];
}

/** The tokens of the source before misprinted labels are told from other words. */
export function tokensOf(
  lines: readonly SourceLine[],
  stream: WordStream,
  labels: readonly FoundLabel[],
): readonly Token[] {
  const placed = placeLabels(stream, labels);
  const numbers = numbersOf(stream);
  const tokens: Token[] = [];
  lines.forEach(({ fields, isRow }, line) => {
    fields.forEach((_field, field) => {
      const own = placed.get(keyOf(line, field)) ?? NONE;
      const bare = withMasks(stream.bare[line]?.[field] ?? '', own.spans);
      const isCell = isRow && own.spans.length === 0;
      const pieces = isCell ? cellPieces(bare, fields.length) : textPieces(bare);
      const rest = pieces.map((piece) => ({
        ...piece,
        line,
        field,
        number: numbers.get(keyOf(line, field) + firstWordIn(bare, piece)) ?? 0,
        likely: [],
      }));
      tokens.push(...[...own.tokens, ...rest].sort((a, b) => a.from - b.from));
    });
  });
  return tokens;
}

/** Where the words of a piece begin: the number of a label is known by its first word. */
function firstWordIn(bare: string, { kind, from, to }: Found): number {
  if (kind !== 'words') return -1;
  return from + Math.max(0, bare.slice(from, to).search(/[\u4e00-\u9fff]/u));
}

interface Placed {
  readonly tokens: Token[];
  readonly spans: Stretch[];
}

const NONE: Placed = { tokens: [], spans: [] };

/** Room for the fields of a line and the offsets of a field in one number. */
const FIELDS = 4096;
const OFFSETS = 2 ** 20;

function keyOf(line: number, field: number): number {
  return (line * FIELDS + Math.min(field, FIELDS - 1)) * OFFSETS;
}

/** Labels by the field they begin in, and what they cover by every field they stand in. */
function placeLabels(stream: WordStream, labels: readonly FoundLabel[]): Map<number, Placed> {
  const placed = new Map<number, Placed>();
  for (const label of labels) {
    const pieces = piecesOf(stream, label);
    const [first] = pieces;
    for (const { key, span } of pieces) placedAt(placed, key).spans.push(span);
    if (first === undefined) continue;
    const { line, field } = first;
    const end = pieces.findLast(({ key }) => key === first.key)?.span.to ?? first.span.to;
    placedAt(placed, first.key).tokens.push({
      kind: 'label',
      line,
      field,
      from: first.span.from,
      to: end,
      text: label.words,
      number: stream.numbers[label.from] ?? 0,
      likely: [],
    });
  }
  return placed;
}

function placedAt(placed: Map<number, Placed>, key: number): Placed {
  const known = placed.get(key);
  if (known !== undefined) return known;
  const made = { tokens: [], spans: [] };
  placed.set(key, made);
  return made;
}

interface Piece {
  readonly key: number;
  readonly line: number;
  readonly field: number;
  readonly span: Stretch;
}

/** The stretches of a label: it begins anew in each field and after figures in its midst. */
function piecesOf(stream: WordStream, { from, to }: FoundLabel): readonly Piece[] {
  const starts: number[] = [];
  for (let at = from; at < to; at += 1) if (at === from || isApart(stream, at)) starts.push(at);
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? to) - 1;
    const line = stream.line[start] ?? 0;
    const field = stream.field[start] ?? 0;
    const span = { from: stream.offset[start] ?? 0, to: (stream.offset[end] ?? 0) + 1 };
    return { key: keyOf(line, field), line, field, span };
  });
}

function isApart({ line, field, digits }: WordStream, at: number): boolean {
  return [line, field, digits].some((values) => values[at] !== values[at - 1]);
}

function numbersOf({ numbers, line, field, offset, words }: WordStream): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number > 0) found.set(keyOf(line[at] ?? 0, field[at] ?? 0) + (offset[at] ?? 0), number);
  }
  return found;
}

type Found = Pick<Token, 'kind' | 'from' | 'to' | 'text'>;

/** A cell is one piece, unless it is the whole row of a text with separators. */
function cellPieces(bare: string, fields: number): readonly Found[] {
  const whole = { from: 0, to: bare.length };
  if (isBlankCell(bare)) return [{ kind: 'blank', ...whole, text: '' }];
  if ((fields <= MOST_FIELDS_OF_TEXT && isSpaced(bare)) || bare.includes('|'))
    return textPieces(bare);
  if (isFigureCell(bare)) return [{ kind: 'figure', ...whole, text: bare }];
  return [{ kind: 'words', ...whole, text: wordsOf(bare) }];
}

const MOST_FIELDS_OF_TEXT = 2;

function isSpaced(bare: string): boolean {
  return /\S\s+\S/u.test(bare) && figuresIn(bare).length > 1;
}

function textPieces(bare: string): readonly Found[] {
  const pieces: Found[] = [];
  let last = 0;
  for (const { from, to } of figuresIn(bare)) {
    pieces.push(...wordPieces(bare, last, from));
    pieces.push({ kind: 'figure', from, to, text: bare.slice(from, to) });
    last = to;
  }
  return [...pieces, ...wordPieces(bare, last, bare.length)];
}

/** Words between labels, each up to the next mask. */
function wordPieces(bare: string, from: number, to: number): readonly Found[] {
  return [...bare.slice(from, to).matchAll(/[\u4e00-\u9fff][^\ue000]*/gu)].map((match) => ({
    kind: 'words' as const,
    from: from + match.index,
    to: from + match.index + match[0].length,
    text: wordsOf(match[0]),
  }));
}
