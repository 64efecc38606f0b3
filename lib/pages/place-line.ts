import { gapBefore, squeezablePlaces } from './break-lines';
import { isInsideWord } from './break-places';
import type { Glyph } from './glyphs';
import type { PlacedText } from './pages';
import type { Place, SetLine } from './set-line';

/** Ems of missing width above which a line is left ragged rather than pulled apart. */
const MOST_SLACK = 2.6;
const SAME = 1e-4;

export function placeLine(set: SetLine, place: Place): readonly PlacedText[] {
  const gaps = gapsOf(set, place);
  const width = widthOf(set, gaps);
  const shift = place.fill === 'center' ? (place.width - width) / 2 : 0;
  return runsOf(set, gaps, { ...place, x: place.x + shift });
}

/** The left edges of the characters of the line, and the right edge of the last. */
export function edgesOf(set: SetLine, place: Place): readonly number[] {
  const { glyphs, line, measure } = set;
  const gaps = gapsOf(set, place);
  const shift = place.fill === 'center' ? (place.width - widthOf(set, gaps)) / 2 : 0;
  const edges: number[] = [];
  let x = place.x + shift;
  gaps.forEach((gap, at) => {
    edges.push(x + gap);
    x += gap + (glyphs[line.start + at]?.advance ?? 0) * measure.size;
  });
  return [...edges, x];
}

export function widthOf({ glyphs, line, measure }: SetLine, gaps: readonly number[]): number {
  let width = 0;
  for (let place = line.start; place < line.end; place += 1) {
    width += (glyphs[place]?.advance ?? 0) * measure.size + (gaps[place - line.start] ?? 0);
  }
  return width;
}

/** The distance before each glyph of the line; that before the first is 0. */
function gapsOf(set: SetLine, place: Place): readonly number[] {
  if (set.line.squeeze > 0) return squeezedGaps(set);
  const gaps = naturalGaps(set);
  if (place.fill !== 'justify' || set.line.isLast) return gaps;
  const slack = place.width - widthOf(set, gaps);
  const { glyphs, line, measure } = set;
  const isWide = gaps.map((_, at) => at > 0 && !isInsideWord(glyphs, line.start + at));
  const wide = isWide.filter(Boolean).length;
  if (wide === 0 || slack > MOST_SLACK * measure.size) return gaps;
  return gaps.map((gap, at) => (isWide[at] ? gap + slack / wide : gap));
}

export function naturalGaps({ glyphs, line, measure }: SetLine): number[] {
  const gaps: number[] = [];
  for (let place = line.start; place < line.end; place += 1) {
    gaps.push(place === line.start ? 0 : gapBefore(glyphs, place, measure.spacing));
  }
  return gaps;
}

function squeezedGaps(set: SetLine): readonly number[] {
  const { glyphs, line } = set;
  const gaps = naturalGaps(set);
  const places = squeezablePlaces(glyphs, line.start, line.end);
  for (const place of places) {
    const at = place - line.start;
    gaps[at] = (gaps[at] ?? 0) - line.squeeze / places.length;
  }
  return gaps;
}

function runsOf(set: SetLine, gaps: readonly number[], place: Place): readonly PlacedText[] {
  const { glyphs, line, measure } = set;
  const runs: OpenRun[] = [];
  let x = place.x;
  gaps.forEach((gap, at) => {
    const glyph = glyphs[line.start + at];
    if (!glyph) return;
    x += gap;
    const run = runs.at(-1);
    if (run && continues(run, glyph, gap)) extend(run, glyph, gap);
    else runs.push({ text: glyph.text, x, spacing: null, last: glyph });
    x += glyph.advance * measure.size;
  });
  return runs.map((run) => closed(run, measure.size, place));
}

interface OpenRun {
  text: string;
  readonly x: number;
  /** `null` while the run has only one glyph. */
  spacing: number | null;
  last: Glyph;
}

function extend(run: OpenRun, glyph: Glyph, gap: number): void {
  run.text += glyph.text;
  run.spacing = gap;
  run.last = glyph;
}

function continues({ last, spacing }: OpenRun, glyph: Glyph, gap: number): boolean {
  if (glyph.font !== last.font || glyph.strong !== last.strong) return false;
  if ((glyph.kind === 'latin') !== (last.kind === 'latin')) return false;
  return spacing === null || Math.abs(spacing - gap) < SAME;
}

function closed({ text, x, spacing, last }: OpenRun, sizePt: number, place: Place): PlacedText {
  return {
    text,
    font: last.font,
    sizePt,
    x,
    y: place.baseline,
    spacing: spacing ?? 0,
    strong: last.strong,
    purpose: place.purpose,
    address: place.address,
  };
}
