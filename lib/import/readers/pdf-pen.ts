import { IDENTITY, type Matrix, nested, pointAt } from './pdf-matrix';
import type { Rule } from './pdf-rules';

/** A character of a page where it stands, in points from the top left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Characters drawn by one operator have the same number. */
  readonly piece: number;
  readonly turn: Turn;
  /** The file says that it is no part of the content (page number, running head). */
  readonly isArtifact: boolean;
}

/** By how many degrees it is turned clockwise; `null` when it stands aslant. */
export type Turn = 0 | 90 | 180 | 270 | null;

interface TextState {
  font: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** The state of drawing while a page is read. */
export interface Pen {
  ctm: Matrix;
  text: TextState;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  piece: number;
  readonly saved: { readonly ctm: Matrix; readonly text: TextState }[];
  /** The open marks of content, and whether each is an artifact. */
  readonly marks: boolean[];
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  /** What one unit of a glyph's width is in units of the font size. */
  readonly widthUnitOf: (font: string) => number;
}

const DEEPEST = 1000;

export function newPen(ctm: Matrix, widthUnitOf: Pen['widthUnitOf']): Pen {
  const text = {
    font: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  return {
    ctm,
    text,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    piece: 0,
    saved: [],
    marks: [],
    glyphs: [],
    rules: [],
    widthUnitOf,
  };
}

export function save(pen: Pen): void {
  if (pen.saved.length < DEEPEST) pen.saved.push({ ctm: pen.ctm, text: { ...pen.text } });
}

export function restore(pen: Pen): void {
  const saved = pen.saved.pop();
  if (saved) Object.assign(pen, saved);
}

export function transform(pen: Pen, matrix: Matrix | null): void {
  if (matrix) pen.ctm = nested(pen.ctm, matrix);
}

export function startLineAt(pen: Pen, matrix: Matrix): void {
  pen.lineMatrix = matrix;
  pen.textMatrix = matrix;
}

export function moveLine(pen: Pen, x: number, y: number): void {
  startLineAt(pen, nested(pen.lineMatrix, [1, 0, 0, 1, x, y]));
}

/** A glyph as the package hands it out. */
export interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance and origin of vertical writing. */
  readonly vmetric: readonly [number, number, number] | null;
}

export function drawGlyph(pen: Pen, glyph: DrawnGlyph): void {
  const { fontSize, charSpacing, wordSpacing } = pen.text;
  const unit = pen.widthUnitOf(pen.text.font) * fontSize;
  const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
  if (glyph.vmetric) {
    const [advance, x, y] = glyph.vmetric;
    place(pen, glyph, { x: -x * unit, y: -y * unit, width: glyph.width * unit });
    advanceBy(pen, 0, advance * unit + spacing);
    return;
  }
  place(pen, glyph, { x: 0, y: 0, width: glyph.width * unit * pen.text.scale });
  advanceBy(pen, (glyph.width * unit + spacing) * pen.text.scale, 0);
}

/** The number between glyphs that moves the next one back, in thousandths of the font size. */
export function adjust(pen: Pen, thousandths: number, isVertical: boolean): void {
  const by = (-thousandths / 1000) * pen.text.fontSize;
  if (isVertical) advanceBy(pen, 0, by);
  else advanceBy(pen, by * pen.text.scale, 0);
}

function advanceBy(pen: Pen, x: number, y: number): void {
  pen.textMatrix = nested(pen.textMatrix, [1, 0, 0, 1, x, y]);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function place(pen: Pen, { unicode }: DrawnGlyph, { x, y, width }: Box): void {
  const matrix = nested(pen.ctm, pen.textMatrix);
  const [a, b, c, d] = matrix;
  const size = Math.abs(pen.text.fontSize) * Math.hypot(c, d);
  const [startX, startY] = pointAt(matrix, x, y + pen.text.rise);
  const [endX, endY] = pointAt(matrix, x + width, y + pen.text.rise);
  if (![size, startX, startY, endX, endY].every(Number.isFinite)) return;
  pen.glyphs.push({
    text: unicode,
    left: Math.min(startX, endX),
    right: Math.max(startX, endX),
    baseline: Math.max(startY, endY),
    size,
    piece: pen.piece,
    turn: turnOf(a * Math.sign(pen.text.fontSize || 1), b * Math.sign(pen.text.fontSize || 1)),
    isArtifact: pen.marks.includes(true),
  });
}

function turnOf(x: number, y: number): Turn {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > 5) return null;
  return TURNS[(quarters + 4) % 4] ?? null;
}

const TURNS: readonly Turn[] = [0, 90, 180, 270];
