import { breakPlacesOf, isInsideWord } from './break-places';
import type { Glyph } from './glyphs';

export interface Measure {
  readonly width: number;
  /** Taken from the first line only. */
  readonly indent: number;
  readonly size: number;
  /** The smallest distance added between characters; negative on the 28-character grid. */
  readonly spacing: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Points by which the marks in the line must give way; 0 in most lines. */
  readonly squeeze: number;
  /** Ends its paragraph and is not stretched. */
  readonly isLast: boolean;
}

/** A mark gives at most this part of an em. */
const SQUEEZE_LIMIT = 0.4;
const MOST_PULLED_UP = 2;
const TOLERANCE = 1e-6;

/** Cuts a paragraph into lines by the Chinese rules; never adds a hyphen. */
export function breakLines(glyphs: readonly Glyph[], measure: Measure): readonly Line[] {
  const breaker = { glyphs, places: breakPlacesOf(glyphs), ends: endsOf(glyphs, measure), measure };
  const lines: Line[] = [];
  let start = skipSpaces(glyphs, 0);
  while (start < glyphs.length) {
    const width = measure.width - (lines.length === 0 ? measure.indent : 0);
    const line = lineFrom(breaker, start, width);
    lines.push({ ...line, end: trimSpaces(glyphs, line.start, line.end) });
    start = skipSpaces(glyphs, line.end);
  }
  return lines;
}

interface Breaker {
  readonly glyphs: readonly Glyph[];
  readonly places: Uint8Array;
  /** Where each glyph ends if all were set in one endless line. */
  readonly ends: Float64Array;
  readonly measure: Measure;
}

/** The distance before a glyph in the tightest setting. */
export function gapBefore(glyphs: readonly Glyph[], place: number, spacing: number): number {
  return isInsideWord(glyphs, place) ? 0 : spacing;
}

/**
 * The places in a line whose distance may shrink, each as often as marks beside it leave half of
 * their square empty. A mark at the edge of the line keeps its square.
 */
export function squeezablePlaces(
  glyphs: readonly Glyph[],
  start: number,
  end: number,
): readonly number[] {
  const places: number[] = [];
  for (let place = start + 1; place < end; place += 1) {
    if (isFullMark(glyphs[place - 1], 'closing')) places.push(place);
    if (isFullMark(glyphs[place], 'opening')) places.push(place);
  }
  return places;
}

function isFullMark(glyph: Glyph | undefined, kind: 'closing' | 'opening'): boolean {
  return glyph?.kind === kind && glyph.advance === 1;
}

function endsOf(glyphs: readonly Glyph[], { size, spacing }: Measure): Float64Array {
  const ends = new Float64Array(glyphs.length + 1);
  let end = 0;
  glyphs.forEach((glyph, place) => {
    end += glyph.advance * size + (place > 0 ? gapBefore(glyphs, place, spacing) : 0);
    ends[place + 1] = end;
  });
  return ends;
}

function lineFrom(breaker: Breaker, start: number, width: number): Line {
  const { glyphs, places } = breaker;
  const fitting = furthestFitting(breaker, start, width);
  const isLast = skipSpaces(glyphs, fitting) >= glyphs.length;
  if (isLast) return { start, end: glyphs.length, squeeze: 0, isLast };
  if (places[fitting] === 1) return { start, end: fitting, squeeze: 0, isLast };
  return pulledUp(breaker, { start, fitting, width }) ?? pushedBack(breaker, start, fitting);
}

function furthestFitting({ ends, glyphs, measure }: Breaker, start: number, width: number): number {
  const origin = leftOf(glyphs, ends, { start, spacing: measure.spacing });
  let place = start;
  while (place < glyphs.length) {
    const isHanging = glyphs[place]?.kind === 'space';
    if (!isHanging && (ends[place + 1] ?? 0) - origin > width + TOLERANCE) break;
    place += 1;
  }
  return Math.max(place, start + 1);
}

interface LineStart {
  readonly start: number;
  readonly spacing: number;
}

function leftOf(glyphs: readonly Glyph[], ends: Float64Array, { start, spacing }: LineStart) {
  return start === 0 ? 0 : (ends[start] ?? 0) + gapBefore(glyphs, start, spacing);
}

interface Attempt {
  readonly start: number;
  readonly fitting: number;
  readonly width: number;
}

/** Takes up to two closing marks into the line by setting its marks tighter. */
function pulledUp(breaker: Breaker, { start, fitting, width }: Attempt): Line | undefined {
  const { glyphs, places, ends, measure } = breaker;
  const origin = leftOf(glyphs, ends, { start, spacing: measure.spacing });
  for (let end = fitting + 1; end <= fitting + MOST_PULLED_UP; end += 1) {
    if (glyphs[end - 1]?.kind !== 'closing') return undefined;
    if (places[end] !== 1) continue;
    const squeeze = (ends[end] ?? 0) - origin - width;
    const marks = squeezablePlaces(glyphs, start, end).length;
    if (squeeze > marks * SQUEEZE_LIMIT * measure.size) return undefined;
    return { start, end, squeeze, isLast: end === glyphs.length };
  }
  return undefined;
}

/** A word longer than a line is cut where the line is full. */
function pushedBack({ places }: Breaker, start: number, fitting: number): Line {
  let end = fitting - 1;
  while (end > start && places[end] !== 1) end -= 1;
  return { start, end: end > start ? end : fitting, squeeze: 0, isLast: false };
}

function skipSpaces(glyphs: readonly Glyph[], from: number): number {
  let place = from;
  while (glyphs[place]?.kind === 'space') place += 1;
  return place;
}

function trimSpaces(glyphs: readonly Glyph[], start: number, end: number): number {
  let place = end;
  while (place > start && glyphs[place - 1]?.kind === 'space') place -= 1;
  return place;
}
