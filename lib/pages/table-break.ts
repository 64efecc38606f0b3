import { AREA_HEIGHT } from './page-geometry';
import type { PreparedTable } from './prepared-block';
import { type Slice, sliceOf } from './table-slice';

export interface Room {
  /** The first row that is not yet placed. */
  readonly from: number;
  readonly height: number;
  /** Room that the notes take below the last row. */
  readonly notesHeight: number;
  /** Whether the rest may go to the next page instead. */
  readonly mayMove: boolean;
}

export interface Choice {
  /** One past the last row on this page; `from` when nothing is placed here. */
  readonly to: number;
  readonly slice: Slice | null;
}

/** Hundredths of a page that may be left empty to avoid each of these. */
const SPLIT_GROUP = 35;
const SPLIT_SINGLE_ROW = 15;
const SPLIT_AFTER_TITLE = 300;
const SPLIT_SMALL_TABLE = 20;
const SHORT_REST = 20;
/** A header with hardly anything below it. */
const SHORT_START = 20;
const FEW_ROWS = 2;
const NOTES_ALONE = 60;
const MOVE = 5;
/** How much worse room is that makes rows higher than room at the foot of the page. */
const STRETCH = 3;

/** As many rows as fit, or fewer where that keeps together what belongs together. */
export function chooseRows(table: PreparedTable, room: Room): Choice {
  const first = Math.max(room.from, table.headerRows) + 1;
  const whole = wholeCost(table, room);
  let best: Choice = { to: room.from, slice: null };
  let bestCost = room.mayMove ? emptiness(room.height) + MOVE : Number.POSITIVE_INFINITY;
  for (let to = table.rows.length; to >= first; to -= 1) {
    const slice = fittingSlice(table, room, to);
    if (!slice) continue;
    const empty = emptiness(room.height - slice.height);
    if (empty > bestCost) break;
    const cost = empty + whole + costOf(table, room, { to, slice });
    if (cost < bestCost) {
      best = { to, slice };
      bestCost = cost;
    }
  }
  const isStuck = best.slice === null && !room.mayMove;
  return isStuck ? forcedRow(table, room.from) : best;
}

/** A row higher than a page is placed all the same. */
function forcedRow(table: PreparedTable, from: number): Choice {
  const to = Math.min(Math.max(from, table.headerRows) + 1, table.rows.length);
  return { to, slice: sliceOf(table, from, to) };
}

/** What it costs to split a table that a page of its own would hold. */
function wholeCost(table: PreparedTable, { from, height }: Room): number {
  if (from > 0) return 0;
  const whole = sliceOf(table, 0, table.rows.length).height;
  return height < whole && whole <= AREA_HEIGHT ? SPLIT_SMALL_TABLE : 0;
}

interface Candidate {
  readonly to: number;
  readonly slice: Slice;
}

function fittingSlice(table: PreparedTable, room: Room, to: number): Slice | undefined {
  const least = table.rows.slice(room.from, to).reduce((sum, row) => sum + row.minHeight, 0);
  if (least > room.height) return undefined;
  const slice = sliceOf(table, room.from, to);
  return slice.height <= room.height ? slice : undefined;
}

function emptiness(height: number): number {
  return (100 * height) / AREA_HEIGHT;
}

function costOf(table: PreparedTable, room: Room, { to, slice }: Candidate): number {
  if (to === table.rows.length) {
    const fits = slice.height + room.notesHeight <= room.height;
    return fits ? Number.NEGATIVE_INFINITY : NOTES_ALONE;
  }
  const rest = table.rows.length - to;
  return (
    groupCost(table, to) +
    STRETCH * emptiness(slice.stretch) +
    (isTitleRow(table, to - 1) ? SPLIT_AFTER_TITLE : 0) +
    (rest <= 2 ? SHORT_REST : 0) +
    (isShortStart(table, room, to) ? SHORT_START : 0)
  );
}

function isShortStart({ headerRows }: PreparedTable, { from }: Room, to: number): boolean {
  return headerRows > 0 && from === 0 && to - headerRows <= FEW_ROWS;
}

function groupCost(table: PreparedTable, to: number): number {
  const keepAt = (row: number) => table.rows[row]?.keep ?? null;
  const key = keepAt(to - 1);
  if (key === null || keepAt(to) !== key) return 0;
  const isSingle = keepAt(to - 2) !== key || keepAt(to + 1) !== key;
  return SPLIT_GROUP + (isSingle ? SPLIT_SINGLE_ROW : 0);
}

function isTitleRow(table: PreparedTable, row: number): boolean {
  const role = table.rows[row]?.role;
  return role === 'band' || role === 'bandHeader' || role === 'header';
}
