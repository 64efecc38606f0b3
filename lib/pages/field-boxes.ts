import { anchorsOn } from './anchors-on';
import { millimetresOf } from './page-geometry';
import type { Pages, PlacedAnchor, PlacedHead } from './pages';

/** An area of a page, in millimetres from its top left corner. */
export interface FieldBox {
  /** Counted from 1. */
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Places in the text of a field, in UTF-16 units, the end not included. */
export interface FieldRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a field is on the pages: a cell its area, a text one box for each line. An empty range is
 * a place between two characters, a box without width. A field without text is its heading.
 */
export function boxesOf(pages: Pages, field: string, range?: FieldRange): readonly FieldBox[] {
  const { cells, heads } = placesOf(pages, field);
  if (cells.length > 0) return cells;
  const texts = textBoxesOf(pages, field, range);
  return texts.length > 0 ? texts : heads;
}

/** Only what shows the text of a field itself. */
export function textBoxesOf(pages: Pages, field: string, range?: FieldRange): readonly FieldBox[] {
  const { lines } = placesOf(pages, field);
  if (range === undefined)
    return lines.map((line) => boxBetween(line, 0, line.anchor.starts.length));
  if (range.start === range.end) return placeBoxes(lines, range.start);
  return lines.flatMap((line) => boxesIn(line, range));
}

/** All that is known of a field on the pages. */
interface FieldPlaces {
  readonly cells: FieldBox[];
  readonly lines: Line[];
  readonly heads: FieldBox[];
}

interface Line {
  readonly page: number;
  readonly anchor: PlacedAnchor;
}

const NOWHERE: FieldPlaces = { cells: [], lines: [], heads: [] };
const known = new WeakMap<Pages, ReadonlyMap<string, FieldPlaces>>();

/** Each field is looked up once for each set of pages, not page by page for every mark. */
function placesOf(pages: Pages, field: string): FieldPlaces {
  const places = known.get(pages) ?? allPlaces(pages);
  known.set(pages, places);
  return places.get(field) ?? NOWHERE;
}

function allPlaces({ pages }: Pages): ReadonlyMap<string, FieldPlaces> {
  const places = new Map<string, FieldPlaces>();
  const at = (field: string) => {
    const own = places.get(field) ?? { cells: [], lines: [], heads: [] };
    places.set(field, own);
    return own;
  };
  for (const page of pages) {
    const { number, values, heads } = page;
    for (const value of values) at(value.address).cells.push(boxOf(number, value));
    for (const anchor of anchorsOn(page)) at(anchor.field).lines.push({ page: number, anchor });
    for (const head of heads) at(head.field).heads.push(boxOf(number, head));
  }
  return places;
}

function boxOf(page: number, { x, y, width, height }: Omit<PlacedHead, 'field'>): FieldBox {
  return {
    page,
    xMm: millimetresOf(x),
    yMm: millimetresOf(y),
    widthMm: millimetresOf(width),
    heightMm: millimetresOf(height),
  };
}

function boxesIn(line: Line, { start, end }: FieldRange): readonly FieldBox[] {
  const { starts, end: last } = line.anchor;
  const to = countWhile(starts, (place) => place < end);
  const from = countWhile(starts, (_place, at) => (starts[at + 1] ?? last) <= start);
  return from < to ? [boxBetween(line, from, to)] : [];
}

function countWhile(
  places: readonly number[],
  isBefore: (place: number, at: number) => boolean,
): number {
  const first = places.findIndex((place, at) => !isBefore(place, at));
  return first < 0 ? places.length : first;
}

/** The box of some characters of a line, the second not included. */
function boxBetween({ page, anchor }: Line, from: number, to: number): FieldBox {
  const { edges, y, height } = anchor;
  const x = edges[from] ?? 0;
  return boxOf(page, { x, y, width: (edges[to] ?? x) - x, height });
}

/** In the line that holds the place, its end included; else before what comes next. */
function placeBoxes(lines: readonly Line[], place: number): readonly FieldBox[] {
  const holds = ({ anchor }: Line) => place >= (anchor.starts[0] ?? 0) && place <= anchor.end;
  const next = ({ anchor }: Line) => place < anchor.end;
  const line = lines.find(holds) ?? lines.find(next) ?? lines.at(-1);
  if (line === undefined) return [];
  const at = countWhile(line.anchor.starts, (start) => start < place);
  return [boxBetween(line, at, at)];
}
