import type { Glyph } from './pdf-pen';

/** Characters on one baseline, from left to right. Never empty. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Part of the size by which baselines of one line may differ. */
const SAME_LINE = 0.3;
/** Part of the size by which two drawings of one character may differ. */
const SAME_GLYPH = 0.18;

/** Upright characters as lines from the top; each character once, though drawn twice for weight. */
export function linesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const lines: Glyph[][] = [];
  const upright = glyphs.filter(({ turn, text }) => turn === 0 && text !== '');
  for (const glyph of upright.toSorted((one, other) => one.baseline - other.baseline)) {
    const last = lines.at(-1);
    const start = last?.[0];
    const reach = SAME_LINE * Math.max(glyph.size, start?.size ?? 0);
    if (last && start && glyph.baseline - start.baseline <= reach) last.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => lineOf(line) ?? []);
}

/** `null` when only blanks stand there. */
function lineOf(glyphs: readonly Glyph[]): TextLine | null {
  const sorted = withoutDoubles(glyphs.toSorted((one, other) => one.left - other.left));
  const inked = sorted.filter(isInk);
  const [first] = inked;
  if (!first) return null;
  return {
    glyphs: sorted,
    left: first.left,
    right: Math.max(...inked.map(({ right }) => right)),
    baseline: first.baseline,
    size: mainSizeOf(inked),
  };
}

export function isInk({ text }: Glyph): boolean {
  return text.trim() !== '';
}

function withoutDoubles(sorted: readonly Glyph[]): readonly Glyph[] {
  return sorted.filter((glyph, index) => {
    for (let before = index - 1; before >= 0; before -= 1) {
      const other = sorted[before];
      if (!other || glyph.left - other.left > SAME_GLYPH * glyph.size) return true;
      if (other.text === glyph.text && other.piece !== glyph.piece) return false;
    }
    return true;
  });
}

function mainSizeOf(glyphs: readonly Glyph[]): number {
  const widths = new Map<number, number>();
  for (const { size, left, right } of glyphs) {
    const rounded = Math.round(size * 2) / 2;
    widths.set(rounded, (widths.get(rounded) ?? 0) + right - left + 0.01);
  }
  const [main] = [...widths].sort(([, one], [, other]) => other - one);
  return main?.[0] ?? 0;
}

/** In ems: a gap that parts fields, and one that does so between what was drawn separately. */
const FIELD_GAP = 0.8;
const DRAWN_GAP = 0.4;

/** The line cut where gaps are too wide for one text. */
export function fieldsOf(line: TextLine): readonly TextLine[] {
  const fields: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of line.glyphs.filter(isInk)) {
    if (before && !isFieldEnd(before, glyph, line.size)) fields.at(-1)?.push(glyph);
    else fields.push([glyph]);
    before = glyph;
  }
  return fields.flatMap((field) => {
    const [start, end] = [field[0]?.left ?? 0, field.at(-1)?.left ?? 0];
    return lineOf(line.glyphs.filter(({ left }) => left >= start && left <= end)) ?? [];
  });
}

function isFieldEnd(before: Glyph, glyph: Glyph, size: number): boolean {
  const gap = (glyph.left - before.right) / Math.max(1, size);
  return gap >= (glyph.piece === before.piece ? FIELD_GAP : DRAWN_GAP);
}
