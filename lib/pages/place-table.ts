import { AREA_LEFT, BAND_COLOR, baselineIn } from './page-geometry';
import type { PlacedFill, PlacedText, PlacedValue } from './pages';
import { placeLine } from './place-line';
import { placeSmallLines, smallPitchOf } from './place-text';
import { CELL_PADDING_X } from './prepare-table';
import type { PreparedTable } from './prepared-block';
import { alignToLines, type Flow, isAtTop, pageYOf, roomIn, sheetOf, turnPage } from './sheet';
import { type Choice, chooseRows } from './table-break';
import { rulesOf } from './table-rules';
import type { Slice, SliceCell } from './table-slice';

const SPACE_ABOVE = 4;
const SPACE_BELOW = 6;
const SPACE_ABOVE_NOTES = 3;

/** Whether a table may begin below a heading that leaves this much room on the page. */
export function canBegin(table: PreparedTable, room: number): boolean {
  return firstChoice(table, room - SPACE_ABOVE).slice !== null;
}

/** `isHeaded` when the heading stands directly above, so that the table must begin here. */
export function placeTable(flow: Flow, table: PreparedTable, isHeaded: boolean): void {
  let from = 0;
  while (from < table.rows.length) {
    if (!isAtTop(flow) && from === 0) flow.y += SPACE_ABOVE;
    const mayMove = !isAtTop(flow) && !(isHeaded && from === 0);
    const height = roomIn(flow);
    const { to, slice } = chooseRows(table, {
      from,
      height,
      mayMove,
      notesHeight: notesHeightOf(table),
    });
    if (slice) addSlice(flow, table, slice);
    if (to < table.rows.length) turnPage(flow);
    from = to;
  }
  placeNotes(flow, table);
  alignToLines(flow, SPACE_BELOW);
}

function firstChoice(table: PreparedTable, height: number): Choice {
  return chooseRows(table, { from: 0, height, mayMove: true, notesHeight: notesHeightOf(table) });
}

function notesHeightOf({ notes }: PreparedTable): number {
  if (notes.length === 0) return 0;
  return notes.reduce((sum, set) => sum + smallPitchOf(set), SPACE_ABOVE_NOTES);
}

function placeNotes(flow: Flow, { notes }: PreparedTable): void {
  if (notes.length === 0) return;
  flow.y += SPACE_ABOVE_NOTES;
  placeSmallLines(flow, notes);
}

interface Frame {
  readonly slice: Slice;
  readonly columns: readonly number[];
  readonly top: number;
}

function addSlice(flow: Flow, table: PreparedTable, slice: Slice): void {
  const sheet = sheetOf(flow);
  const top = pageYOf(flow);
  const frame = { slice, columns: table.edges, top };
  sheet.rules.push(...rulesOf(slice, table.edges, top));
  for (const sliceCell of slice.cells) {
    const box = boxOf(sliceCell, frame);
    sheet.texts.push(...textsOf(sliceCell, box));
    sheet.fills.push(...fillsOf(sliceCell, box));
    sheet.values.push(...valuesOf(sliceCell, box));
  }
  flow.y += slice.height;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ prepared, from, to }: SliceCell, { slice, columns, top }: Frame): Box {
  const { column, colSpan } = prepared.cell;
  const left = columns[column] ?? 0;
  const upper = slice.edges[from] ?? 0;
  return {
    x: AREA_LEFT + left,
    y: top + upper,
    width: (columns[column + colSpan] ?? 0) - left,
    height: (slice.edges[to] ?? 0) - upper,
  };
}

function textsOf({ prepared, isRepeated }: SliceCell, box: Box): readonly PlacedText[] {
  const { cell, lines, linePitch } = prepared;
  const top = box.y + (box.height - lines.length * linePitch) / 2;
  return lines.flatMap((set, place) =>
    placeLine(set, {
      x: box.x + CELL_PADDING_X,
      baseline: top + place * linePitch + baselineIn(linePitch, set.measure.size),
      width: box.width - 2 * CELL_PADDING_X,
      fill: cell.align,
      purpose: isRepeated ? 'repeated' : 'content',
      address: cell.address,
    }),
  );
}

function fillsOf({ prepared }: SliceCell, box: Box): readonly PlacedFill[] {
  return prepared.cell.role === 'band' ? [{ ...box, color: BAND_COLOR }] : [];
}

function valuesOf({ prepared }: SliceCell, box: Box): readonly PlacedValue[] {
  const { address } = prepared.cell;
  return address === null ? [] : [{ ...box, address }];
}
