import { addressOf } from '@/lib/template/address';
import type { CellReason } from '../receipt';
import type { CellReading, OpenLine } from './cell-reading';
import { withoutMasks } from './figure-text';
import { unitAt } from './head-map';
import { type PlacedRow, placeFigures, type RowToPlace } from './place-figures';
import { headInputOf } from './row-columns';
import { type MatchedRow, placeOf, type TableSource, textOf } from './table-source';
import type { Token } from './tokens';

export interface RowReading {
  readonly cells: readonly CellReading[];
  readonly open: readonly OpenLine[];
}

/** Reads the cells of one row. */
export function readRow(source: TableSource, match: MatchedRow, place: RowToPlace): RowReading {
  const { table, lines } = source;
  const { row, unit, isSure } = match;
  const [first] = unit.slots;
  if (first === undefined) return { cells: [], open: [] };
  const placed = placeFigures(place);
  const addressAt = (column: string) => addressOf(table.id, row.id, column);
  if (placed.kind === 'placed' && isSure) {
    const cells = [...placed.slots].map(([column, slot]) => ({
      address: addressAt(column),
      text: textOf(slot, lines),
      place: placeOf(slot.line, lines),
      unit: unitAt(headInputOf(source, match), column),
    }));
    return { cells, open: [] };
  }
  const open: OpenLine = {
    addresses: place.columns.map(addressAt),
    text: unit.slots
      .map((slot) => textOf(slot, lines))
      .join(' ')
      .trim(),
    place: placeOf(first.line, lines),
    reason: reasonOf(placed),
    isSure: place.isJoined && placed.kind === 'joined' && isSure,
    choices: choicesOf(place, placed),
    joined: placed.kind === 'joined' ? joinedOf(placed.slots, place) : [],
  };
  return { cells: [], open: [open] };
}

function reasonOf(placed: PlacedRow): CellReason {
  switch (placed.kind) {
    case 'placed':
      return 'unsure-row';
    case 'unsure':
      return 'unsure-column';
    case 'joined':
      return 'joined-digits';
  }
}

/** Every way to read the row, as texts in the order of the columns. */
function choicesOf(
  { lines, columns }: RowToPlace,
  placed: PlacedRow,
): readonly (readonly string[])[] {
  const textsOf = (slots: ReadonlyMap<string, Token>) =>
    columns.map((column) => {
      const slot = slots.get(column);
      return slot === undefined ? '' : textOf(slot, lines);
    });
  switch (placed.kind) {
    case 'placed':
      return [textsOf(placed.slots)];
    case 'unsure':
      return placed.choices.map(textsOf);
    case 'joined':
      return [];
  }
}

/** Zeros, one for each column, are cut in any case. */
function joinedOf(slots: readonly Token[], { columns, mayCut }: RowToPlace): readonly string[] {
  const texts = slots.map(({ text }) => withoutMasks(text));
  const isZeros = texts.length === 1 && texts[0] === '0'.repeat(columns.length);
  return mayCut || isZeros ? texts : [];
}
