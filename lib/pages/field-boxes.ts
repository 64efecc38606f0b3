import { millimetresOf } from './page-geometry';
import type { Page, Pages, PlacedAnchor, PlacedHead } from './pages';

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
  const cells = onPages(pages, ({ values }) => values.filter(({ address }) => address === field));
  if (cells.length > 0) return cells;
  const texts = textBoxesOf(pages, field, range);
  if (texts.length > 0) return texts;
  return onPages(pages, ({ heads }) => heads.filter((head) => head.field === field));
}

/** Only what shows the text of a field itself. */
export function textBoxesOf(pages: Pages, field: string, range?: FieldRange): readonly FieldBox[] {
  if (range !== undefined && range.start === range.end) {
    return placeBoxes(pages, field, range.start);
  }
  return onPages(pages, (page) => textAreas(page, field, range));
}

type Area = Omit<PlacedHead, 'field'>;

function onPages({ pages }: Pages, areasOf: (page: Page) => readonly Area[]): readonly FieldBox[] {
  return pages.flatMap((page) => areasOf(page).map((area) => boxOf(page, area)));
}

function boxOf({ number }: Page, { x, y, width, height }: Area): FieldBox {
  return {
    page: number,
    xMm: millimetresOf(x),
    yMm: millimetresOf(y),
    widthMm: millimetresOf(width),
    heightMm: millimetresOf(height),
  };
}

function textAreas({ anchors }: Page, field: string, range?: FieldRange): readonly Area[] {
  return anchors
    .filter((anchor) => anchor.field === field)
    .flatMap((anchor) => (range === undefined ? [wholeArea(anchor)] : areaIn(anchor, range)));
}

function wholeArea(anchor: PlacedAnchor): Area {
  return areaBetween(anchor, 0, anchor.starts.length);
}

function areaIn(anchor: PlacedAnchor, { start, end }: FieldRange): readonly Area[] {
  const { starts } = anchor;
  const to = countWhile(starts, (place) => place < end);
  const from = countWhile(starts, (_place, at) => (starts[at + 1] ?? anchor.end) <= start);
  return from < to ? [areaBetween(anchor, from, to)] : [];
}

function countWhile(
  places: readonly number[],
  isBefore: (place: number, at: number) => boolean,
): number {
  const first = places.findIndex((place, at) => !isBefore(place, at));
  return first < 0 ? places.length : first;
}

function areaBetween({ edges, y, height }: PlacedAnchor, from: number, to: number): Area {
  const x = edges[from] ?? 0;
  return { x, y, width: (edges[to] ?? x) - x, height };
}

interface Line {
  readonly page: Page;
  readonly anchor: PlacedAnchor;
}

/** In the line that holds the place, its end included; else before what comes next. */
function placeBoxes({ pages }: Pages, field: string, place: number): readonly FieldBox[] {
  const lines = pages.flatMap((page) =>
    page.anchors.filter((anchor) => anchor.field === field).map((anchor) => ({ page, anchor })),
  );
  const holds = ({ anchor }: Line) => place >= (anchor.starts[0] ?? 0) && place <= anchor.end;
  const next = ({ anchor }: Line) => place < anchor.end;
  const line = lines.find(holds) ?? lines.find(next) ?? lines.at(-1);
  if (line === undefined) return [];
  const at = countWhile(line.anchor.starts, (start) => start < place);
  return [boxOf(line.page, areaBetween(line.anchor, at, at))];
}
