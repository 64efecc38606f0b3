import { type Matrix, pointAt } from './pdf-matrix';

/** A drawn line of a page, lying or standing; `at` is where it lies across its direction. */
export interface Rule {
  readonly isLying: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type Painting = 'stroke' | 'fill';

/** Codes in the path data, each followed by its coordinates. */
const MOVE = 0;
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const CLOSE = 4;

const STRAIGHT_PT = 0.8;
const THICKEST_PT = 3;
const SHORTEST_PT = 2;

type Point = readonly [number, number];

/** Straight strokes, and filled bars so thin that they are lines to the eye. */
export function rulesOf(data: Float32Array, painting: Painting, matrix: Matrix): readonly Rule[] {
  const outlines = outlinesOf(data, matrix);
  return outlines.flatMap((outline) =>
    painting === 'stroke' ? strokesOf(outline) : barOf(outline),
  );
}

/** Curves are taken as straight, for no table is drawn with them. */
function outlinesOf(data: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let place = 0;
  while (place < data.length) {
    const code = data[place] ?? MOVE;
    const count = COORDINATES[code] ?? 0;
    const end = place + count;
    addPoint(outlines, code, pointAt(matrix, data[end - 1] ?? 0, data[end] ?? 0));
    place = end + 1;
  }
  return outlines;
}

function addPoint(outlines: Point[][], code: number, point: Point): void {
  const last = outlines.at(-1);
  if (code === MOVE || !last) outlines.push([point]);
  else last.push(code === CLOSE ? (last[0] ?? point) : point);
}

function strokesOf(outline: readonly Point[]): readonly Rule[] {
  return outline.flatMap((point, index) => {
    const next = outline[index + 1];
    return next ? lineBetween(point, next) : [];
  });
}

function lineBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= STRAIGHT_PT && width >= SHORTEST_PT) {
    return [{ isLying: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (width <= STRAIGHT_PT && height >= SHORTEST_PT) {
    return [{ isLying: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}

function barOf(outline: readonly Point[]): readonly Rule[] {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST_PT) return [];
  if (width >= height && width >= SHORTEST_PT) {
    return [{ isLying: true, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (height > width && height >= SHORTEST_PT) {
    return [{ isLying: false, at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
