import type { GridLayout, Place } from './grid-layout';
import { addressAt, cellAt, firstPlace } from './grid-moves';
import { type GridRange, isSingle, rangeLines } from './grid-range';

/** The table on the screen. Lights and frames are set on the elements, without drawing anew. */
export interface GridStage {
  input(address: string): HTMLInputElement | null;
  /** Marks the row and the column of a cell, and makes it the one that Tab comes to. */
  light(place: Place): void;
  unlight(): void;
  frame(range: GridRange): void;
}

export function createStage(root: HTMLElement, layout: GridLayout): GridStage {
  const known = new Map<string, HTMLInputElement>();
  let lit: readonly Element[] = [];
  let framed: ReadonlySet<Element> = new Set();
  const input = (address: string): HTMLInputElement | null => {
    const element = known.get(address);
    if (element?.isConnected) return element;
    const found = root.querySelector<HTMLInputElement>(`[data-address="${address}"]`);
    if (found !== null) known.set(address, found);
    return found;
  };
  const relight = (wanted: readonly Element[]): void => {
    for (const element of lit) element.removeAttribute('data-lit');
    for (const element of wanted) element.setAttribute('data-lit', '');
    lit = wanted;
  };
  let tabbable = tabTo(input(addressAt(layout, firstPlace)), null);
  return {
    input,
    unlight: () => relight([]),
    light: (place) => {
      relight(litBy(root, layout, place));
      tabbable = tabTo(input(addressAt(layout, place)), tabbable);
    },
    frame: (range) => {
      const wanted = isSingle(range) ? new Set<Element>() : cellsIn(layout, range, input);
      for (const cell of framed) cell.toggleAttribute('data-framed', wanted.has(cell));
      for (const cell of wanted) cell.toggleAttribute('data-framed', true);
      framed = wanted;
    },
  };
}

/** One cell of the table is a stop of the Tab key: the one that had the focus last. */
function tabTo(
  element: HTMLInputElement | null,
  before: HTMLInputElement | null,
): HTMLInputElement | null {
  before?.setAttribute('tabindex', '-1');
  element?.setAttribute('tabindex', '0');
  return element;
}

function cellsIn(
  layout: GridLayout,
  range: GridRange,
  input: (address: string) => Element | null,
): ReadonlySet<Element> {
  const cells = rangeLines(layout, range).flat();
  return new Set(cells.flatMap(({ address }) => input(address)?.closest('td') ?? []));
}

/** The table row, the columns, and the headers of both. */
function litBy(root: HTMLElement, layout: GridLayout, place: Place): readonly Element[] {
  const cell = cellAt(layout, place);
  const row = root.querySelector(`tr[data-line="${place.line}"]`);
  if (cell === undefined || row === null) return [];
  const first = layout.labelColumns + cell.start;
  // Where bands differ in their columns, a column of one means nothing in the others.
  const columns =
    layout.bands.length > 1
      ? []
      : [...root.querySelectorAll('col')].slice(first, first + cell.span);
  const heads = [...headOf(row).querySelectorAll('th[data-column]')].filter((head) => {
    const start = Number(head.getAttribute('data-column'));
    return cell.start >= start && cell.start < start + Number(head.getAttribute('data-columns'));
  });
  return [row, ...row.querySelectorAll('th[data-leaf]'), ...columns, ...heads];
}

/** Column headers stand in the table's head, or in the body of their band. */
function headOf(row: Element): Element {
  const body = row.closest('tbody');
  if (body?.querySelector('th[data-column]')) return body;
  return row.closest('table') ?? row;
}
