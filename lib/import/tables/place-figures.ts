import type { HeadMap } from './head-map';
import type { SourceLine } from './source-lines';
import { isBlank, isFigure } from './table-source';
import type { Token } from './tokens';

/** The slots of a row by column id, or what stands there when the columns are not sure. */
export type PlacedRow =
  | { readonly kind: 'placed'; readonly slots: ReadonlyMap<string, Token> }
  | { readonly kind: 'unsure'; readonly choices: readonly ReadonlyMap<string, Token>[] }
  | { readonly kind: 'joined'; readonly slots: readonly Token[] };

export interface RowToPlace {
  /** Ids of the columns in the order of the source. */
  readonly columns: readonly string[];
  readonly slots: readonly Token[];
  readonly lines: readonly SourceLine[];
  readonly heads: HeadMap;
  /** How many blanks follow the last column in all rows that tell; `null` when they differ. */
  readonly after: number | null;
  /** Whether the last column is filled in all rows that tell and have figures. */
  readonly isLastFilled: boolean;
  /** Which figure of a row with one too many is not of the form; `null` when that is not known. */
  readonly extra: number | null;
  /** Whether joined figures may be cut into as many as there are columns. */
  readonly mayCut: boolean;
  /** Whether all rows are joined and none has lost a cell, so that digits alone may tell. */
  readonly isJoined: boolean;
}

/** Says which figure of a row belongs to which column of the form. */
export function placeFigures(row: RowToPlace): PlacedRow {
  const { columns, slots, extra } = row;
  const byHeads = underHeads(row);
  if (byHeads !== null) return byHeads;
  const proper = slots.filter(isFigure);
  if (proper.length === columns.length) return inOrder(columns, proper);
  const figures = slots.filter((slot) => !isBlank(slot) && !isStray(row, slot));
  if (figures.length === columns.length) return inOrder(columns, figures);
  if (figures.length === columns.length + 1 && extra !== null) {
    return inOrder(
      columns,
      figures.filter((_figure, at) => at !== extra),
    );
  }
  if (slots.length === columns.length || figures.length === 0) return inOrder(columns, slots);
  return placeLoosely(row, figures);
}

/** Words on a line of their own among the lines of a text. */
function isStray({ lines }: RowToPlace, { kind, line }: Token): boolean {
  return kind === 'words' && lines[line]?.isRow === false;
}

function placeLoosely(row: RowToPlace, figures: readonly Token[]): PlacedRow {
  const { columns, slots, heads } = row;
  const windows = heads.isTorn ? [] : windowsOf(columns, slots);
  const only = likeTheOthers(row, windows);
  if (only !== undefined) return { kind: 'placed', slots: only.slots };
  if (windows.length > 0) return { kind: 'unsure', choices: windows.map((window) => window.slots) };
  if (figures.length > columns.length)
    return { kind: 'unsure', choices: dropping(columns, figures) };
  return { kind: 'joined', slots: slots.filter(isFigure) };
}

function likeTheOthers(row: RowToPlace, windows: readonly Window[]): Window | undefined {
  if (windows.length === 1 || row.after !== null) {
    return windows.find(({ left }) => windows.length === 1 || left === row.after);
  }
  const last = row.columns.at(-1) ?? '';
  const filled = windows.filter(({ slots }) => slots.get(last)?.kind === 'figure');
  return row.isLastFilled && filled.length === 1 ? filled[0] : undefined;
}

function inOrder(columns: readonly string[], slots: readonly Token[]): PlacedRow {
  return { kind: 'placed', slots: pairsOf(columns, slots) };
}

function pairsOf(columns: readonly string[], slots: readonly Token[]): ReadonlyMap<string, Token> {
  const pairs = new Map<string, Token>();
  columns.forEach((id, at) => {
    const slot = slots[at];
    if (slot !== undefined) pairs.set(id, slot);
  });
  return pairs;
}

/** By the grid columns of the headers, when every figure stands under one. */
function underHeads(row: RowToPlace): PlacedRow | null {
  const { columns, slots, heads } = row;
  const named = columns.filter((id) => [...heads.ids.values()].includes(id));
  if (named.length === 0 || heads.ids.size < 2) return null;
  const pairs = new Map<string, Token>();
  for (const slot of slots) if (!putUnder(row, pairs, slot)) return null;
  putRemaining(row, pairs);
  const isWhole = named.every((id) => pairs.has(id));
  const isEnough = pairs.size === columns.length || pairs.size === slots.length;
  return isWhole && isEnough ? { kind: 'placed', slots: pairs } : null;
}

/** The one column without a header that was read is the one header that was not. */
function putRemaining(
  { columns, slots, lines, heads }: RowToPlace,
  pairs: Map<string, Token>,
): void {
  const [id, ...others] = columns.filter((column) => !pairs.has(column));
  const [slot, ...more] = slots.filter((one) =>
    heads.unknown.has(lines[one.line]?.fields[one.field]?.from ?? -1),
  );
  if (id === undefined || slot === undefined) return;
  if (others.length + more.length === 0) pairs.set(id, slot);
}

/** False for a figure that stands under no header, or beside another one under the same. */
function putUnder({ lines, heads }: RowToPlace, pairs: Map<string, Token>, slot: Token): boolean {
  const column = lines[slot.line]?.fields[slot.field]?.from ?? -1;
  const id = heads.ids.get(column);
  if (id === undefined) return isBlank(slot) || heads.unknown.has(column);
  const other = pairs.get(id);
  if (other === undefined || isBlank(other)) pairs.set(id, slot);
  return other === undefined || isBlank(other) || isBlank(slot) || other.text === slot.text;
}

interface Window {
  readonly slots: ReadonlyMap<string, Token>;
  /** How many slots follow. */
  readonly left: number;
}

/** Every way to lay the columns over the slots so that no figure stays outside. */
export function windowsOf(columns: readonly string[], slots: readonly Token[]): readonly Window[] {
  const windows: Window[] = [];
  for (let from = 0; from + columns.length <= slots.length; from += 1) {
    const to = from + columns.length;
    const isFree = slots.every((slot, at) => isBlank(slot) || (at >= from && at < to));
    if (!isFree) continue;
    windows.push({ slots: pairsOf(columns, slots.slice(from, to)), left: slots.length - to });
  }
  return windows;
}

/** One figure too many, such as a page number: every way to leave one out. */
export function dropping(
  columns: readonly string[],
  figures: readonly Token[],
): readonly ReadonlyMap<string, Token>[] {
  if (figures.length !== columns.length + 1) return [];
  return figures.map((_figure, left) =>
    pairsOf(
      columns,
      figures.filter((_other, at) => at !== left),
    ),
  );
}
