import type { SourceStretch } from '@/lib/document/sourced-text';
import type { PlacedAnchor } from './pages';
import { edgesOf, type Place, type SetLine } from './place-line';

/** Where a line stands on the page. */
export interface LineBand {
  readonly y: number;
  readonly height: number;
}

/** Which parts of which fields the characters of a line show. */
export function placeAnchors(set: SetLine, place: Place, band: LineBand): readonly PlacedAnchor[] {
  const { stretches = [] } = set;
  if (stretches.length === 0 || set.line.end === set.line.start) return [];
  const edges = edgesOf(set, place);
  return stretches.flatMap((stretch) => {
    const covered = coveredPart(set, stretch);
    if (covered.from >= covered.to) return [];
    return [anchorOf({ set, edges, stretch }, covered, band)];
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
  readonly set: SetLine;
  readonly edges: readonly number[];
  readonly stretch: SourceStretch;
}

function anchorOf(
  { set, edges, stretch }: Anchored,
  { from, to }: Covered,
  band: LineBand,
): PlacedAnchor {
  const { field, start, end, at, length } = stretch;
  const { glyphs, line } = set;
  const edgeAt = (glyph: number) => edges[glyph - line.start] ?? 0;
  const right = rightEdgeOf(set, edges, to);
  if (length !== end - start) {
    return { field, starts: [start], end, edges: [edgeAt(from), right], ...band };
  }
  const placeOf = (glyph: number) => start + ((glyphs[glyph]?.at ?? at + length) - at);
  const inside = Array.from({ length: to - from }, (_, place) => from + place);
  return {
    field,
    starts: inside.map(placeOf),
    end: Math.min(end, placeOf(to)),
    edges: [...inside.map(edgeAt), right],
    ...band,
  };
}

/** The distance to the next character is no part of the last one. */
function rightEdgeOf({ glyphs, line, measure }: SetLine, edges: readonly number[], to: number) {
  const last = to - 1;
  return (edges[last - line.start] ?? 0) + (glyphs[last]?.advance ?? 0) * measure.size;
}
