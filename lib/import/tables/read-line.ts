import { addressOf } from '@/lib/template/address';
import type { CellReading, OpenLine } from './cell-reading';
import { withoutMasks } from './figure-text';
import { type LineForm, type LineRun, lineFormOf, lineRunsOf } from './line-runs';
import { countBroken } from './row-evidence';
import { isFigure, placeOf, type TableReading, type TableSource, textOf } from './table-source';
import type { Token } from './tokens';

interface LineReader {
  readonly form: LineForm;
  /** Rows named and not yet filled. */
  pending: readonly string[];
  row: string | null;
  /** Columns in the order of the last full header. */
  columns: readonly string[];
  /** Index of the column last filled. */
  last: number;
}

/** Reads a table that prints all its cells in one line, in groups, or as label and figure. */
export function readLine(source: TableSource): TableReading {
  const form = lineFormOf(source.table);
  const reader: LineReader = { form, pending: [], row: null, columns: form.columns, last: -1 };
  const cells: CellReading[] = [];
  const open: OpenLine[] = [];
  for (const run of lineRunsOf(source)) {
    const placed = placeRun(reader, run);
    const read = placed === null ? null : readingsOf(source, placed);
    if (read === null || isScattered(source, run, read))
      open.push(...openLinesOf(source, form, run.slots.filter(isFigure)));
    else cells.push(...read);
  }
  return { cells, open, leftOut: [], known: cells.length / form.columns.length, unknown: 0 };
}

/** Whether figures that stand on several lines of a text do not add up in most of their sums. */
function isScattered(
  source: TableSource,
  { slots }: LineRun,
  cells: readonly CellReading[],
): boolean {
  const form = lineFormOf(source.table);
  const lines = new Set(slots.filter(isFigure).map(({ line }) => line));
  const isText = [...lines].every((line) => source.lines[line]?.isRow === false);
  return isText && lines.size > 1 && countBroken(source, cells) > (isWhole(form, cells) ? 1 : 0);
}

interface PlacedSlot {
  readonly row: string;
  readonly column: string;
  readonly slot: Token;
}

function placeRun(reader: LineReader, run: LineRun): readonly PlacedSlot[] | null {
  if (run.rows.length > 0) {
    reader.pending = run.rows;
    reader.last = reader.form.columns.length;
  }
  const figures = run.slots.filter(isFigure);
  if (isWhole(reader.form, figures)) return placeSlots(reader, run, figures);
  return placeSlots(reader, run, run.slots) ?? placeSlots(reader, run, figures);
}

function placeSlots(
  reader: LineReader,
  { rows, columns }: LineRun,
  slots: readonly Token[],
): readonly PlacedSlot[] | null {
  const { form } = reader;
  if (slots.length === columns.length && roundsIn(form, columns) <= form.rows.length) {
    return underColumns(reader, columns, slots);
  }
  if (columns.length >= form.columns.length) reader.columns = lastRoundOf(form, columns);
  if (isWhole(form, slots)) {
    reader.pending = form.rows;
    return underColumns(
      reader,
      form.rows.flatMap(() => form.columns),
      slots,
    );
  }
  if (slots.length !== form.columns.length || rows.length > 1) return null;
  reader.last = form.columns.length;
  return underColumns(reader, reader.columns, slots);
}

function isWhole({ rows, columns }: LineForm, slots: readonly unknown[]): boolean {
  return slots.length === rows.length * columns.length;
}

/** How often the columns begin anew. */
function roundsIn({ columns: order }: LineForm, columns: readonly string[]): number {
  return columns.filter((id, at) => at === 0 || isAnew(order, columns[at - 1] ?? '', id)).length;
}

function isAnew(order: readonly string[], before: string, id: string): boolean {
  return order.indexOf(id) <= order.indexOf(before);
}

function lastRoundOf(form: LineForm, columns: readonly string[]): readonly string[] {
  const last = columns.slice(-form.columns.length);
  return new Set(last).size === form.columns.length ? last : form.columns;
}

/** Each time the columns begin anew, the next of the rows named is meant. */
function underColumns(
  reader: LineReader,
  columns: readonly string[],
  slots: readonly Token[],
): readonly PlacedSlot[] | null {
  const placed: PlacedSlot[] = [];
  for (const [at, column] of columns.entries()) {
    const index = reader.form.columns.indexOf(column);
    if (index <= reader.last || reader.row === null) reader.row = nextRow(reader);
    reader.last = index;
    const slot = slots[at];
    if (reader.row === null || slot === undefined) return null;
    placed.push({ row: reader.row, column, slot });
  }
  return placed;
}

function nextRow(reader: LineReader): string | null {
  const [next, ...rest] = reader.pending;
  reader.pending = rest;
  if (next !== undefined) return next;
  const { rows } = reader.form;
  return rows[reader.row === null ? 0 : rows.indexOf(reader.row) + 1] ?? null;
}

function readingsOf(
  { table, lines }: TableSource,
  placed: readonly PlacedSlot[],
): readonly CellReading[] {
  return placed.map(({ row, column, slot }) => ({
    address: addressOf(table.id, row, column),
    text: textOf(slot, lines),
    place: placeOf(slot.line, lines),
    unit: '',
  }));
}

/** As many figures as rows are the rows, each joined for itself. */
function openLinesOf(
  source: TableSource,
  form: LineForm,
  figures: readonly Token[],
): readonly OpenLine[] {
  if (figures.length !== form.rows.length) return [openLineOf(source, form, figures)];
  return form.rows.map((row, at) =>
    openLineOf(source, { ...form, rows: [row] }, figures.slice(at, at + 1)),
  );
}

function openLineOf(
  { table, lines }: TableSource,
  form: LineForm,
  figures: readonly Token[],
): OpenLine {
  const addresses = form.rows.flatMap((row) =>
    form.columns.map((column) => addressOf(table.id, row, column)),
  );
  return {
    addresses,
    text: figures.map((slot) => textOf(slot, lines)).join(' '),
    place: placeOf(figures[0]?.line ?? -1, lines),
    reason: 'joined-digits',
    isSure: false,
    choices: [],
    joined: figures.map(({ text }) => withoutMasks(text)),
  };
}
