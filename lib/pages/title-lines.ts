import { mayBeginLine, mayEndLine } from './character-class';
import type { Glyph } from './glyphs';

/** Words of official titles that a line break must not cut. */
const WORDS =
  /政府信息公开|年度报告|\d+年度?|人民政府|办公[室厅]|委员会|管理局|服务中心|街道|大数据|自治[区州县]|开发区|工作|报告|信息|公开|政府|政务|年度/gu;

const NATURAL_BREAK = /^(政府信息公开|\d{4}年)/u;
const CUT_WORD = 60;
const NATURAL_BONUS = 25;

export interface TitleLine {
  readonly start: number;
  readonly end: number;
}

const MOST_BALANCED_LINES = 3;

/**
 * As few lines as possible, of nearly equal width, broken between words; none for a title of more
 * than three lines.
 */
export function titleLinesOf(glyphs: readonly Glyph[], widthEm: number): readonly TitleLine[] {
  const total = emsIn(glyphs, 0, glyphs.length);
  const least = Math.max(1, Math.ceil(total / widthEm));
  const costs = least <= MOST_BALANCED_LINES ? breakCostsOf(glyphs) : [];
  for (let count = least; count <= MOST_BALANCED_LINES; count += 1) {
    const goal = { widthEm, lineEm: total / count };
    const best = bestLines({ glyphs, costs, goal }, 0, count);
    if (best) return best.lines;
  }
  return [];
}

interface Search {
  readonly glyphs: readonly Glyph[];
  readonly costs: readonly number[];
  readonly goal: { readonly widthEm: number; readonly lineEm: number };
}

interface Solution {
  readonly cost: number;
  readonly lines: readonly TitleLine[];
}

function bestLines(search: Search, start: number, count: number): Solution | undefined {
  if (count <= 1) return lastLine(search, start);
  let best: Solution | undefined;
  for (const end of lineEndsFrom(search, start)) {
    const rest = bestLines(search, end, count - 1);
    if (!rest) continue;
    const cost = lineCost(search, start, end) + (search.costs[end] ?? 0) + rest.cost;
    if (!best || cost < best.cost) best = { cost, lines: [{ start, end }, ...rest.lines] };
  }
  return best;
}

function lastLine(search: Search, start: number): Solution | undefined {
  const end = search.glyphs.length;
  if (start >= end || emsIn(search.glyphs, start, end) > search.goal.widthEm) return undefined;
  return { cost: lineCost(search, start, end), lines: [{ start, end }] };
}

function lineEndsFrom({ glyphs, costs, goal }: Search, start: number): readonly number[] {
  const ends: number[] = [];
  for (let end = start + 1; end < glyphs.length; end += 1) {
    const width = emsIn(glyphs, start, end);
    if (width > goal.widthEm) break;
    if (width >= goal.lineEm / 2 && Number.isFinite(costs[end])) ends.push(end);
  }
  return ends;
}

function lineCost({ glyphs, goal }: Search, start: number, end: number): number {
  return (emsIn(glyphs, start, end) - goal.lineEm) ** 2;
}

function breakCostsOf(glyphs: readonly Glyph[]): readonly number[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const cut = cutPlacesOf(glyphs, text);
  return glyphs.map((glyph, place) => {
    const before = glyphs[place - 1];
    if (!before || !mayEndLine(before.text, before.kind) || !mayBeginLine(glyph.text, glyph.kind)) {
      return Number.POSITIVE_INFINITY;
    }
    if (before.kind === 'latin' && glyph.kind === 'latin') return Number.POSITIVE_INFINITY;
    if (cut.has(place)) return CUT_WORD;
    const rest = glyphs.slice(place, place + 8).map((next) => next.text);
    return NATURAL_BREAK.test(rest.join('')) ? -NATURAL_BONUS : 0;
  });
}

/** The places inside a word. */
function cutPlacesOf(glyphs: readonly Glyph[], text: string): ReadonlySet<number> {
  const placeOf = new Map<number, number>();
  let offset = 0;
  glyphs.forEach((glyph, place) => {
    placeOf.set(offset, place);
    offset += glyph.text.length;
  });
  const inside = new Set<number>();
  for (const match of text.matchAll(WORDS)) {
    for (let at = match.index + 1; at < match.index + match[0].length; at += 1) {
      const place = placeOf.get(at);
      if (place !== undefined) inside.add(place);
    }
  }
  return inside;
}

function emsIn(glyphs: readonly Glyph[], start: number, end: number): number {
  let ems = 0;
  for (let place = start; place < end; place += 1) ems += glyphs[place]?.advance ?? 0;
  return ems;
}
