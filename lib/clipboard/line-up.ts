import type { ClipBlock, ClipRow } from './clip-block';
import { labelKey } from './label-key';
import type { PasteTarget } from './paste-target';
import {
  type ColumnText,
  type Heads,
  type LinedCell,
  type LineTexts,
  type PlacedTexts,
  placeTexts,
} from './place-values';
import { isBlank, isValue, type RowReading, readRow } from './read-row';
import { withRowsRejoined } from './rejoin-rows';

/** Where the focus is: a line of the table, and a cell in that line. */
export interface Anchor {
  readonly line: number;
  readonly cell: number;
}

export interface LinedUp {
  readonly cells: readonly LinedCell[];
  /** Texts for which the table has no cell. */
  readonly outside: number;
  /** True when labels were copied too, and say where the numbers belong. */
  readonly byLabels: boolean;
  readonly isRagged: boolean;
}

/** Finds the cell of the table that each text of a block belongs to. Never throws. */
export function lineUp(target: PasteTarget, block: ClipBlock, anchor: Anchor): LinedUp {
  const rejoined = withRowsRejoined(target, block);
  const rows = (rejoined ?? block).map((row) => readRow(target, row));
  const hasLabels = rows.some(({ kind }) => kind === 'labelled');
  const texts = hasLabels ? alongLabels(rows, anchor) : fromAnchor(target, rows, anchor);
  const placed = texts.map((row) => placeTexts(target, row));
  return {
    cells: placed.flatMap(({ cells }) => cells),
    outside: placed.reduce((sum, { outside }) => sum + outside, 0),
    byLabels:
      hasLabels ||
      rejoined !== null ||
      rows.some(({ kind }) => kind === 'head') ||
      texts.some((row) => (row.texts[0]?.column ?? 0) > 0),
    isRagged: hasLabels
      ? isUneven(target, texts, placed)
      : new Set(texts.map((row) => row.texts.length)).size > 1,
  };
}

/** Whether lines of the same length got different numbers of texts: one was lost, or added. */
function isUneven(
  target: PasteTarget,
  texts: readonly LineTexts[],
  placed: readonly PlacedTexts[],
): boolean {
  const counts = new Map<number, number>();
  return texts.some(({ line }, index) => {
    const cells = target.lines[line]?.cells.length ?? 0;
    const count = placed[index]?.cells.length ?? 0;
    const known = counts.get(cells) ?? count;
    counts.set(cells, known);
    return known !== count;
  });
}

/** Rows find their lines by label; a row that lost its label follows the one above it. */
function alongLabels(rows: readonly RowReading[], anchor: Anchor): readonly LineTexts[] {
  const found: LineTexts[] = [];
  let heads: Heads = new Map();
  let last = anchor.line - 1;
  rows.forEach((row, index) => {
    if (row.kind === 'head') {
      heads = withHead(rows[index - 1]?.kind === 'head' ? heads : new Map(), row.row);
      return;
    }
    const after = row.kind === 'loose' ? row.row.findIndex(isValue) : row.after;
    if (!row.row.slice(Math.max(0, after)).some(isValue)) return;
    last = lineAfter(last, row.lines);
    found.push({ line: last, from: 0, texts: textsAfter(row.row, after), heads });
  });
  return found;
}

/** Where a label stands twice in the form, the next one below is meant. */
function lineAfter(last: number, lines: readonly number[]): number {
  return lines.find((line) => line > last) ?? lines[0] ?? last + 1;
}

/** Rows go down from the focused cell, without headers and without columns of mere words. */
function fromAnchor(
  target: PasteTarget,
  rows: readonly RowReading[],
  anchor: Anchor,
): readonly LineTexts[] {
  const heads = rows.reduce<Heads>(
    (known, { kind, row }) => (kind === 'head' ? withHead(known, row) : known),
    new Map(),
  );
  const data = rows.filter(({ kind }) => kind !== 'head').map(({ row }) => row);
  const skipped = wordColumnsOf(data);
  return data.map((row, number) => {
    const line = anchor.line + number;
    const texts = textsAfter(row, skipped);
    const isWhole = heads.size > 0 && texts.length === target.lines[line]?.cells.length;
    return { line, from: isWhole ? 0 : anchor.cell, texts, heads };
  });
}

function withHead(heads: Heads, row: ClipRow): Heads {
  const all = new Map(heads);
  row.forEach((cell, column) => {
    if (!isBlank(cell)) all.set(column, [...(all.get(column) ?? []), labelKey(cell ?? '')]);
  });
  return all;
}

/** Leading columns in which words stand and no number: labels that the template does not know. */
function wordColumnsOf(rows: readonly ClipRow[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isWords = (column: number): boolean =>
    rows.every((row) => !isValue(row[column])) &&
    rows.some((row) => /\p{Script=Han}{2}/u.test(row[column] ?? ''));
  let columns = 0;
  while (columns < width - 1 && isWords(columns)) columns += 1;
  return columns;
}

function textsAfter(row: ClipRow, after: number): readonly ColumnText[] {
  return row.flatMap((text, column) => (text === null || column < after ? [] : [{ column, text }]));
}
