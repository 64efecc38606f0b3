import { anchorsOn } from './anchors-on';
import { pointsOf } from './page-geometry';
import type { Page, Pages, PlacedAnchor, PlacedValue } from './pages';

/** A point on a page, in millimetres from its top left corner. */
export interface PagePoint {
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
}

/** What is at a point: a cell, or a place in the text of a field, in UTF-16 units. */
export type Hit =
  | { readonly kind: 'cell'; readonly field: string }
  | { readonly kind: 'text'; readonly field: string; readonly place: number };

/** `null` where no field is: labels, headings, margins. */
export function hitAt({ pages }: Pages, point: PagePoint): Hit | null {
  const page = pages[point.page - 1];
  if (page === undefined) return null;
  const spot = spotOf(point);
  const value = page.values.find((area) => isInside(area, spot));
  if (value !== undefined) return { kind: 'cell', field: value.address };
  const line = anchorsOn(page).filter((anchor) => distancesTo(anchor, spot).y === 0);
  const nearest = nearestOf(line, spot);
  if (nearest === undefined || distancesTo(nearest, spot).x > FARTHEST) return null;
  return { kind: 'text', field: nearest.field, place: placeIn(nearest, spot) };
}

/** The place in the text of a field that is nearest to a point; `null` on a page without it. */
export function placeNear({ pages }: Pages, field: string, point: PagePoint): number | null {
  const anchors = anchorsOf(pages[point.page - 1], field);
  const spot = spotOf(point);
  const nearest = nearestOf(anchors, spot);
  return nearest === undefined ? null : placeIn(nearest, spot);
}

/** A click beside the end of a line still means the line. */
const FARTHEST = pointsOf(8);

interface Spot {
  readonly x: number;
  readonly y: number;
}

function spotOf({ xMm, yMm }: PagePoint): Spot {
  return { x: pointsOf(xMm), y: pointsOf(yMm) };
}

function isInside({ x, y, width, height }: PlacedValue, spot: Spot): boolean {
  return spot.x >= x && spot.x < x + width && spot.y >= y && spot.y < y + height;
}

function anchorsOf(page: Page | undefined, field: string): readonly PlacedAnchor[] {
  return page === undefined ? [] : anchorsOn(page).filter((anchor) => anchor.field === field);
}

function nearestOf(anchors: readonly PlacedAnchor[], spot: Spot): PlacedAnchor | undefined {
  return anchors
    .map((anchor) => ({ anchor, ...distancesTo(anchor, spot) }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x)[0]?.anchor;
}

function distancesTo({ edges, y, height }: PlacedAnchor, spot: Spot): Spot {
  return {
    x: distance(spot.x, edges[0] ?? 0, edges.at(-1) ?? 0),
    y: distance(spot.y, y, y + height),
  };
}

function distance(value: number, from: number, to: number): number {
  return Math.max(0, from - value, value - to);
}

/** Before or after the character at the point, whichever edge is nearer. */
function placeIn({ starts, end, edges }: PlacedAnchor, { x }: Spot): number {
  const at = starts.findIndex((_, place) => x < middleOf(edges, place));
  return at < 0 ? end : (starts[at] ?? end);
}

function middleOf(edges: readonly number[], place: number): number {
  return ((edges[place] ?? 0) + (edges[place + 1] ?? 0)) / 2;
}
