import { gapBefore, type Line, type Measure } from './break-lines';
import { breakPlacesOf } from './break-places';
import type { Glyph } from './glyphs';

/**
 * The same number of lines as a greedy setting needs, but of like width, so that no single
 * character is left over; `undefined` where a word must be cut or marks must be squeezed.
 */
export function balanceLines(
  glyphs: readonly Glyph[],
  measure: Measure,
): readonly Line[] | undefined {
  const places = breakPlacesOf(glyphs);
  const best: (Ending | undefined)[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= glyphs.length; end += 1) {
    best.push(places[end] === 1 ? bestEnding({ glyphs, measure, best }, end) : undefined);
  }
  return linesTo(best, glyphs.length);
}

interface Ending {
  readonly cost: number;
  /** Where the line that ends here begins. */
  readonly start: number;
}

interface Search {
  readonly glyphs: readonly Glyph[];
  readonly measure: Measure;
  readonly best: readonly (Ending | undefined)[];
}

/** One line more is worse than any raggedness. */
const LINE_COST = 1e6;

/** Of equal solutions, the one with the longer upper line. */
const TIE = 1e-6;

function bestEnding(search: Search, end: number): Ending | undefined {
  let found: Ending | undefined;
  for (const { start, slack } of fittingStarts(search, end)) {
    const before = search.best[start];
    if (!before) continue;
    const cost = before.cost + LINE_COST + slack ** 2;
    if (!found || cost < found.cost - TIE) found = { cost, start };
  }
  return found;
}

interface Start {
  readonly start: number;
  readonly slack: number;
}

function fittingStarts({ glyphs, measure }: Search, end: number): readonly Start[] {
  const starts: Start[] = [];
  let slack = measure.width;
  for (let start = end - 1; start >= 0; start -= 1) {
    const gap = start < end - 1 ? gapBefore(glyphs, start + 1, measure.spacing) : 0;
    slack -= (glyphs[start]?.advance ?? 0) * measure.size + gap;
    if (slack < -TIE) break;
    starts.push({ start, slack });
  }
  return starts;
}

function linesTo(best: readonly (Ending | undefined)[], end: number): readonly Line[] | undefined {
  const lines: Line[] = [];
  let place = end;
  while (place > 0) {
    const ending = best[place];
    if (!ending) return undefined;
    lines.unshift({ start: ending.start, end: place, squeeze: 0, isLast: place === end });
    place = ending.start;
  }
  return lines;
}
