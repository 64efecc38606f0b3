import type { GridCell, GridLayout, GridLine, Place } from './grid-layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Lines that PageUp and PageDown move by. */
const PAGE = 8;

export function cellAt(layout: GridLayout, place: Place): GridCell | undefined {
  return layout.lines[place.line]?.cells[place.cell];
}

export function addressAt(layout: GridLayout, place: Place): string {
  return cellAt(layout, place)?.address ?? '';
}

export const firstPlace: Place = { line: 0, cell: 0 };

export function lastPlace({ lines }: GridLayout): Place {
  const line = lines.length - 1;
  return { line, cell: lastCellOf(lines[line]) };
}

/** The neighbour in a direction, or the place itself at the edge of the table. */
export function step(layout: GridLayout, from: Place, direction: Direction): Place {
  switch (direction) {
    case 'up':
      return vertical(layout, from, -1);
    case 'down':
      return vertical(layout, from, 1);
    case 'left':
      return { line: from.line, cell: Math.max(0, from.cell - 1) };
    case 'right':
      return {
        line: from.line,
        cell: Math.min(lastCellOf(layout.lines[from.line]), from.cell + 1),
      };
  }
}

export function pageStep(layout: GridLayout, from: Place, lines: 1 | -1): Place {
  return vertical(layout, from, lines * PAGE);
}

export function lineStart(from: Place): Place {
  return { line: from.line, cell: 0 };
}

export function lineEnd(layout: GridLayout, from: Place): Place {
  return { line: from.line, cell: lastCellOf(layout.lines[from.line]) };
}

/** The next typed cell in a direction; the place itself when there is none. */
export function stepToTyped(layout: GridLayout, from: Place, direction: Direction): Place {
  let place = from;
  for (;;) {
    const next = step(layout, place, direction);
    if (samePlace(next, place)) return from;
    place = next;
    if (cellAt(layout, place)?.isTotal === false) return place;
  }
}

/** The typed cell after or before this one in reading order; `null` at the end of the table. */
export function typedNeighbour(layout: GridLayout, from: Place, by: 1 | -1): Place | null {
  const places = [...layout.places.values()];
  let index = places.findIndex((place) => samePlace(place, from)) + by;
  while (index >= 0 && index < places.length) {
    const place = places[index];
    if (place !== undefined && cellAt(layout, place)?.isTotal === false) return place;
    index += by;
  }
  return null;
}

/** Where Ctrl and an arrow go: to the end of a run of filled cells, or to the next filled one. */
export function edgeOfData(
  layout: GridLayout,
  walk: { readonly from: Place; readonly direction: Direction },
  isFilled: (address: string) => boolean,
): Place {
  const filled = (at: Place): boolean => isFilled(addressAt(layout, at));
  const next = (from: Place): Place => step(layout, from, walk.direction);
  let place = next(walk.from);
  const inRun = filled(walk.from) && filled(place);
  while (!samePlace(next(place), place)) {
    if (inRun ? !filled(next(place)) : filled(place)) return place;
    place = next(place);
  }
  return place;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.cell === b.cell;
}

/** Keeps the column, also where a line has fewer and wider cells. */
function vertical(layout: GridLayout, from: Place, by: number): Place {
  const line = Math.min(layout.lines.length - 1, Math.max(0, from.line + by));
  const column = cellAt(layout, from)?.start ?? 0;
  const cells = layout.lines[line]?.cells ?? [];
  const cell = cells.findIndex(({ start, span }) => column >= start && column < start + span);
  return { line, cell: Math.max(0, cell) };
}

function lastCellOf(line: GridLine | undefined): number {
  return Math.max(0, (line?.cells.length ?? 0) - 1);
}
