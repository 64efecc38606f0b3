import type { Table } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import { isFigure, type TableSource } from './table-source';
import type { Token } from './tokens';
import type { Meaning } from './vocabulary';

/** A stretch of figures with the labels between it and the stretch before. */
export interface LineRun {
  /** Ids of rows and of columns, in reading order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The figures, and the blanks on their lines. */
  readonly slots: readonly Token[];
}

export interface LineForm {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function lineFormOf(table: Table): LineForm {
  return {
    rows: table.bands.flatMap(({ rows }) => rowLeavesOf(rows).map(({ leaf }) => leaf.id)),
    columns: table.bands.flatMap(({ columns }) =>
      columnLeavesOf(columns).map(({ leaf }) => leaf.id),
    ),
  };
}

interface OpenRun {
  rows: string[];
  columns: string[];
  slots: Token[];
}

export function lineRunsOf({ table, tokens, lines }: TableSource): readonly LineRun[] {
  const runs: OpenRun[] = [emptyRun()];
  for (const token of tokens) {
    const meaning = meaningOf(token, table.id);
    let open = runs.at(-1) ?? emptyRun();
    if (meaning !== null && open.slots.some(isFigure)) {
      open = emptyRun();
      runs.push(open);
    }
    if (meaning !== null) addLabel(open, meaning);
    else if (isSlot(open, token, lines)) addSlot(open, token);
  }
  return runs.filter(({ slots }) => slots.some(isFigure));
}

function emptyRun(): OpenRun {
  return { rows: [], columns: [], slots: [] };
}

/** A row that is named twice counts where it is named last. */
function addLabel(open: OpenRun, { role, id }: Meaning): void {
  if (role === 'row') open.rows = [...open.rows.filter((row) => row !== id), id];
  else open.columns.push(id);
}

/** Words among figures are a cell that cannot be read. */
function isSlot({ slots }: OpenRun, token: Token, lines: TableSource['lines']): boolean {
  if (token.kind === 'figure' || token.kind === 'blank') return true;
  if (token.kind !== 'words' || token.text.length > LONGEST_WORD) return false;
  const last = slots.at(-1);
  const line = lines[token.line];
  const isRow = line?.isRow === true && line.fields.length > 1;
  return isRow ? slots.length === 0 || last?.line === token.line : slots.some(isFigure);
}

const LONGEST_WORD = 6;

/** Blanks on lines without figures are left over from the header. */
function addSlot(open: OpenRun, token: Token): void {
  if (!open.slots.some(isFigure)) {
    open.slots = open.slots.filter(({ line }) => line === token.line);
  }
  open.slots.push(token);
}

/** The row or the column that a label names. */
function meaningOf({ kind, likely }: Token, table: string): Meaning | null {
  if (kind !== 'label') return null;
  const own = likely.find(({ meaning }) => meaning.table === table)?.meaning;
  return own?.role === 'row' || own?.role === 'column' ? own : null;
}
