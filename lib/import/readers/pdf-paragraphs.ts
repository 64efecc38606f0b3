import { isInk, type TextLine } from './pdf-lines';
import type { PageLine } from './pdf-page';
import type { Glyph } from './pdf-pen';

/** Where the running text of a document stands. */
export interface TextArea {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Between baselines of neighbouring lines. */
  readonly pitch: number;
  /** Whether of many lines only one or two end at the right edge. */
  readonly isRagged: boolean;
}

interface PlacedLine {
  readonly line: PageLine;
  readonly page: number;
}

/** In ems: a line that starts further in opens a paragraph. */
const INDENT = 0.8;
/** In ems: how much less than the next word would need may be left at the end of a full line. */
const RAGGED = 0.6;
const WIDE_PITCH = 1.7;
const TITLE = 1.15;
const FEW_FULL = 2;
/** Lines for each full one. */
const MANY = 4;

const WORD = /[\p{Script=Latin}\p{Nd}.,:/?&=@%_+#~-]/u;
const NO_START = /[，。、；：？！）》〉」』】〕”’%‰…—,.;:?!)\]}]/u;
const NO_END = /[（《〈「『【〔“‘([{]/u;
/** A sentence is over, and a numbered heading begins: one never goes on with the other. */
const SENTENCE_END = /[。！？]$/u;
const HEADING = /^[一二三四五六七八九十]+、/u;

export function textAreaOf(parts: readonly PlacedLine[]): TextArea {
  const size = weighted(parts.map(({ line }) => [line.size, line.right - line.left]));
  const body = parts.filter(({ line }) => Math.abs(line.size - size) < 1);
  const right = Math.max(0, ...body.map(({ line }) => line.right));
  return {
    left: leftEdgeOf(body.map(({ line }) => line.left)),
    right,
    isRagged: isRagged(body.map(({ line }) => right - line.right < size)),
    size,
    pitch: weighted(pitchesOf(body).map((pitch) => [Math.round(pitch), 1])) || size * 2,
  };
}

/** The leftmost place where more than one line starts. */
function leftEdgeOf(starts: readonly number[]): number {
  const sorted = starts.toSorted((one, other) => one - other);
  const shared = sorted.find((start, index) => (sorted[index + 1] ?? Infinity) - start < 2);
  return shared ?? sorted[0] ?? 0;
}

/** Whether a line goes on from the one before it. */
export function goesOn(before: PageLine, line: PageLine, area: TextArea): boolean {
  if (Math.abs(before.size - line.size) > 0.75) return false;
  const pitch = line.baseline - before.baseline;
  if (pitch > 0 && pitch > WIDE_PITCH * Math.max(area.pitch, line.size * 1.2)) return false;
  const isFull = area.right - before.right < firstWordWidthOf(line) + RAGGED * line.size;
  if (line.size > TITLE * area.size) {
    return pitch > 0 && (isFull || (isCentred(before, area) && isCentred(line, area)));
  }
  if (line.left > area.left + INDENT * line.size) return false;
  return isFull && !isOver(before, line, area);
}

function isRagged(full: readonly boolean[]): boolean {
  const count = full.filter((isFull) => isFull).length;
  return count <= FEW_FULL && count * MANY < full.length;
}

/** Where hardly a line is full, the longest one may well be a paragraph of its own. */
function isOver(before: PageLine, line: PageLine, area: TextArea): boolean {
  return SENTENCE_END.test(before.text) && (HEADING.test(line.text) || area.isRagged);
}

function pitchesOf(parts: readonly PlacedLine[]): readonly number[] {
  return parts.slice(1).flatMap(({ line, page }, index) => {
    const before = parts[index];
    return before?.page === page ? [line.baseline - before.line.baseline] : [];
  });
}

/** The value with the most weight; 0 when there is none. */
function weighted(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  const [main] = [...weights].sort(([, one], [, other]) => other - one);
  return main?.[0] ?? 0;
}

function isCentred(line: TextLine, { left, right }: TextArea): boolean {
  return Math.abs(line.left - left - (right - line.right)) < 2 * line.size;
}

/** What could not be parted at the end of the line before. */
function firstWordWidthOf(line: TextLine): number {
  const inked = line.glyphs.filter(isInk);
  let end = 0;
  while (inked[end + 1] && isBound(inked[end], inked[end + 1])) end += 1;
  return (inked[end]?.right ?? line.left) - line.left;
}

function isBound(one: Glyph | undefined, other: Glyph | undefined): boolean {
  if (!one || !other) return false;
  if (other.left - one.right > 0.15 * other.size && WORD.test(other.text)) return false;
  return (
    NO_START.test(other.text) ||
    NO_END.test(one.text) ||
    (WORD.test(one.text) && WORD.test(other.text))
  );
}
