import type { Frame } from './pdf-frames';
import { isInk, linesOf } from './pdf-lines';
import type { Glyph } from './pdf-pen';
import { textOf } from './pdf-spaces';

/** A table of one page, before it is joined with its continuations. */
export interface PageTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** The edges of the columns. */
  readonly xs: readonly number[];
  readonly rows: readonly PageRow[];
}

export type PageRow = readonly PageCell[];

export interface PageCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** In ems: characters of one operator that are further apart are pieces of their own. */
const PIECE_GAP = 0.25;

/** The table in a frame, with the text that stands in its cells. */
export function framedTableOf(frame: Frame, glyphs: readonly Glyph[], page: number): PageTable {
  const texts = textsOf(frame, glyphs);
  const rows = frame.ys.slice(1).map((_, row) =>
    frame.cells
      .map((cell, index) => ({ ...cell, text: texts[index] ?? '' }))
      .filter((cell) => cell.row === row)
      .map(({ text, column, columnSpan, rowSpan }) => ({ text, column, columnSpan, rowSpan })),
  );
  return {
    page,
    top: frame.ys[0] ?? 0,
    bottom: frame.ys.at(-1) ?? 0,
    xs: frame.xs,
    rows,
  };
}

export function isWithin({ xs, ys }: Frame, { left, right, baseline, size }: Glyph): boolean {
  const [x, y] = [(left + right) / 2, baseline - size / 3];
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

function textsOf(frame: Frame, glyphs: readonly Glyph[]): readonly string[] {
  const held: Glyph[][] = frame.cells.map(() => []);
  const owners = ownersOf(frame);
  for (const piece of piecesOf(glyphs)) {
    const owner = owners[rowAt(frame, piece)]?.[columnAt(frame, piece)];
    if (owner !== undefined) held[owner]?.push(...piece);
  }
  return held.map(cellTextOf);
}

/** Upright lines from the top, then what is turned, in the order it was drawn. */
function cellTextOf(glyphs: readonly Glyph[]): string {
  const turned = glyphs.filter(({ turn }) => turn !== 0 && turn !== null);
  const lines = linesOf(glyphs).map(textOf);
  return [...lines, turned.map(({ text }) => text).join('')]
    .filter((line) => line !== '')
    .join('\n');
}

function ownersOf({ xs, ys, cells }: Frame): readonly (readonly (number | undefined)[])[] {
  const owners = ys.slice(1).map(() => new Array<number | undefined>(xs.length - 1));
  for (const [index, { row, rowSpan, column, columnSpan }] of cells.entries()) {
    for (const line of owners.slice(row, row + rowSpan)) {
      line.fill(index, column, column + columnSpan);
    }
  }
  return owners;
}

/**
 * A number that is wider than its cell must not be cut: what one operator draws without a gap
 * stays together.
 */
function piecesOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const pieces: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last && before && isNext(before, glyph)) last.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

function isNext(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - before.right;
  return (
    glyph.piece === before.piece &&
    isInk(glyph) &&
    isInk(before) &&
    Math.abs(glyph.baseline - before.baseline) < glyph.size / 4 &&
    Math.abs(gap) < PIECE_GAP * glyph.size
  );
}

function rowAt({ ys }: Frame, piece: readonly Glyph[]): number {
  const [first] = piece;
  return placeOf(ys, first ? first.baseline - first.size / 3 : 0);
}

function columnAt({ xs }: Frame, piece: readonly Glyph[]): number {
  const left = piece[0]?.left ?? 0;
  const right = piece.at(-1)?.right ?? left;
  return placeOf(xs, (left + right) / 2);
}

function placeOf(edges: readonly number[], value: number): number {
  const next = edges.findIndex((edge) => edge > value);
  return (next < 0 ? edges.length : next) - 1;
}
