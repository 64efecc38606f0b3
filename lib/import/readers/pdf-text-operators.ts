import { IDENTITY, matrixOf } from './pdf-matrix';
import { adjust, type DrawnGlyph, drawGlyph, moveLine, type Pen, startLineAt } from './pdf-pen';

export type Operator = (pen: Pen, args: readonly unknown[]) => void;

/** By the names that the package gives to operators. */
export const textOperators = {
  beginText: (pen) => startLineAt(pen, IDENTITY),
  setCharSpacing: (pen, args) => {
    pen.text.charSpacing = numberAt(args, 0);
  },
  setWordSpacing: (pen, args) => {
    pen.text.wordSpacing = numberAt(args, 0);
  },
  setHScale: (pen, args) => {
    pen.text.scale = numberAt(args, 0) / 100;
  },
  setLeading: (pen, args) => {
    pen.text.leading = numberAt(args, 0);
  },
  setTextRise: (pen, args) => {
    pen.text.rise = numberAt(args, 0);
  },
  setFont: (pen, args) => setFont(pen, args),
  setGState: (pen, [entries]) => {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
        setFont(pen, entry[1]);
      }
    }
  },
  moveText: (pen, args) => moveLine(pen, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: (pen, args) => {
    pen.text.leading = -numberAt(args, 1);
    moveLine(pen, numberAt(args, 0), numberAt(args, 1));
  },
  setTextMatrix: (pen, args) => {
    const matrix = matrixOf(args[0]) ?? matrixOf(args);
    if (matrix) startLineAt(pen, matrix);
  },
  nextLine: (pen) => moveLine(pen, 0, -pen.text.leading),
  showText: (pen, [glyphs]) => {
    if (Array.isArray(glyphs)) showText(pen, glyphs);
  },
  beginMarkedContent: (pen, [tag]) => {
    pen.marks.push(tag === 'Artifact');
  },
  beginMarkedContentProps: (pen, [tag]) => {
    pen.marks.push(tag === 'Artifact');
  },
  endMarkedContent: (pen) => {
    pen.marks.pop();
  },
} satisfies Readonly<Record<string, Operator>>;

function setFont(pen: Pen, [font, size]: readonly unknown[]): void {
  pen.text.font = String(font);
  pen.text.fontSize = numberAt([size], 0);
}

function showText(pen: Pen, glyphs: readonly unknown[]): void {
  pen.piece += 1;
  let isVertical = false;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') adjust(pen, glyph, isVertical);
    const drawn = glyphOf(glyph);
    if (drawn) drawGlyph(pen, drawn);
    isVertical ||= drawn?.vmetric != null;
  }
}

function glyphOf(value: unknown): DrawnGlyph | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('unicode' in value) || typeof value.unicode !== 'string') return null;
  const width = 'width' in value ? Number(value.width) : 0;
  return {
    unicode: value.unicode,
    width: Number.isFinite(width) ? width : 0,
    isSpace: 'isSpace' in value && value.isSpace === true,
    vmetric: 'vmetric' in value ? vmetricOf(value.vmetric) : null,
  };
}

function vmetricOf(value: unknown): DrawnGlyph['vmetric'] {
  if (!Array.isArray(value)) return null;
  return [numberAt(value, 0), numberAt(value, 1), numberAt(value, 2)];
}

export function numberAt(args: readonly unknown[], index: number): number {
  const number = Number(args[index] ?? 0);
  return Number.isFinite(number) ? number : 0;
}
