import type { SourceStretch } from '@/lib/document/sourced-text';
import type { Glyph } from './glyphs';
import type { Page, PlacedAnchor, PlacedLine } from './pages';
import { edgesOf } from './place-line';
import type { SetLine } from './set-line';

const known = new WeakMap<Page, readonly PlacedAnchor[]>();

/** Which parts of which fields the lines of a page show; worked out once, when first asked. */
export function anchorsOn(page: Page): readonly PlacedAnchor[] {
  const anchors = known.get(page) ?? page.lines.flatMap(anchorsIn);
  known.set(page, anchors);
  return anchors;
}

function anchorsIn(line: PlacedLine): readonly PlacedAnchor[] {
  const { set, place } = line;
  const edges = edgesOf(set, place);
  return (set.stretches ?? []).flatMap((stretch) => {
    const covered = coveredPart(set, stretch);
    return covered.from < covered.to ? [anchorOf({ line, edges, stretch }, covered)] : [];
  });
}

/** Glyphs of a line, the second not included. */
interface Covered {
  readonly from: number;
  readonly to: number;
}

function coveredPart({ glyphs, line }: SetLine, { at, length }: SourceStretch): Covered {
  return {
    from: firstFrom(glyphs, at, line),
    to: firstFrom(glyphs, at + length, line),
  };
}

/** The first glyph of the line that stands at the place in the text or behind it. */
function firstFrom(glyphs: SetLine['glyphs'], at: number, { start, end }: SetLine['line']): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((glyphs[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Anchored {
  readonly line: PlacedLine;
  readonly edges: readonly number[];
  readonly stretch: SourceStretch;
}

function anchorOf({ line, edges, stretch }: Anchored, { from, to }: Covered): PlacedAnchor {
  const { set, y, height } = line;
  const { field, start, end, at, length } = stretch;
  const first = set.line.start;
  const right = rightEdgeOf(set, edges, to);
  const left = edges.slice(from - first, to - first);
  if (length !== end - start) {
    return { field, starts: [start], end, edges: [left[0] ?? right, right], y, height };
  }
  const placeOf = ({ at: place }: Glyph) => start + place - at;
  const next = set.glyphs[to];
  return {
    field,
    starts: set.glyphs.slice(from, to).map(placeOf),
    end: next === undefined ? end : Math.min(end, placeOf(next)),
    edges: [...left, right],
    y,
    height,
  };
}

/** The distance to the next character is no part of the last one. */
function rightEdgeOf({ glyphs, line, measure }: SetLine, edges: readonly number[], to: number) {
  const last = to - 1;
  return (edges[last - line.start] ?? 0) + (glyphs[last]?.advance ?? 0) * measure.size;
}
