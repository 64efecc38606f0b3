import { addressOf } from '@/lib/template/address';
import type { CellReason } from '../receipt';
import type { CellReading, OpenLine } from './cell-reading';
import { cutDigits } from './cut-digits';
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
    choices: choicesOf(place, placed).map(
      (choice) => new Map([...choice].map(([column, text]) => [addressAt(column), text])),
    ),
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

/** Every way to read the row, as texts by column. */
function choicesOf(
  { lines, columns, mayCut }: RowToPlace,
  placed: PlacedRow,
): readonly ReadonlyMap<string, string>[] {
  switch (placed.kind) {
    case 'placed':
      return [textsOf(placed.slots, lines)];
    case 'unsure':
      return placed.choices.map((choice) => textsOf(choice, lines));
    case 'joined':
      return joinedWays(placed.slots, columns.length, mayCut).map(
        (ways) => new Map(columns.map((column, at) => [column, ways[at] ?? ''])),
      );
  }
}

/** Zeros, one for each column, are cut in any case. */
function joinedWays(slots: readonly Token[], count: number, mayCut: boolean) {
  const texts = slots.map(({ text }) => withoutMasks(text));
  const isZeros = texts.length === 1 && texts[0] === '0'.repeat(count);
  return mayCut || isZeros ? cutDigits(texts, count) : [];
}

function textsOf(
  slots: ReadonlyMap<string, Token>,
  lines: TableSource['lines'],
): ReadonlyMap<string, string> {
  return new Map([...slots].map(([column, slot]) => [column, textOf(slot, lines)]));
}
