import type { GridCell, GridLayout, Place } from './grid-layout';
import { cellAt, firstPlace, lastPlace } from './grid-moves';

/** A rectangle of cells, from the cell where it was begun to the one where it ends. */
export interface GridRange {
  readonly anchor: Place;
  readonly head: Place;
}

export function wholeTable(layout: GridLayout): GridRange {
  return { anchor: firstPlace, head: lastPlace(layout) };
}

export function isSingle({ anchor, head }: GridRange): boolean {
  return anchor.line === head.line && anchor.cell === head.cell;
}

/** The cells of the rectangle, line by line. A wide cell belongs to it when they overlap. */
export function rangeLines(layout: GridLayout, range: GridRange): readonly (readonly GridCell[])[] {
  const anchor = cellAt(layout, range.anchor);
  const head = cellAt(layout, range.head);
  if (anchor === undefined || head === undefined) return [];
  const from = Math.min(anchor.start, head.start);
  const to = Math.max(anchor.start + anchor.span, head.start + head.span);
  const top = Math.min(range.anchor.line, range.head.line);
  const bottom = Math.max(range.anchor.line, range.head.line);
  return layout.lines
    .slice(top, bottom + 1)
    .map(({ cells }) => cells.filter(({ start, span }) => start < to && start + span > from));
}

/** The top left corner, where a pasted block begins. */
export function startOf(layout: GridLayout, range: GridRange): Place {
  const address = rangeLines(layout, range)[0]?.[0]?.address;
  return layout.places.get(address ?? '') ?? range.anchor;
}
