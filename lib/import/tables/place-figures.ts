import type { HeadMap } from './head-map';
import type { SourceLine } from './source-lines';
import { isBlank } from './table-source';
import type { Token } from './tokens';

/** The slots of a row by column id, or what stands there when the columns are not sure. */
export type PlacedRow =
  | { readonly kind: 'placed'; readonly slots: ReadonlyMap<string, Token> }
  | { readonly kind: 'unsure'; readonly choices: readonly ReadonlyMap<string, Token>[] }
  | { readonly kind: 'joined'; readonly slots: readonly Token[] };

export interface RowToPlace {
  readonly columns: readonly string[];
  readonly slots: readonly Token[];
  readonly lines: readonly SourceLine[];
  readonly heads: HeadMap;
}

/** Says which figure of a row belongs to which column of the form. */
export function placeFigures(row: RowToPlace): PlacedRow {
  const { columns, slots } = row;
  const byHeads = underHeads(row);
  if (byHeads !== null) return byHeads;
  const figures = slots.filter((slot) => !isBlank(slot));
  if (figures.length === columns.length) return inOrder(columns, figures);
  if (slots.length === columns.length) return inOrder(columns, slots);
  const byNames = underNames(row, figures);
  if (byNames !== null) return byNames;
  const windows = windowsOf(columns, slots);
  if (windows.length === 1 && windows[0] !== undefined)
    return { kind: 'placed', slots: windows[0] };
  if (windows.length > 1) return { kind: 'unsure', choices: windows };
  if (figures.length > columns.length)
    return { kind: 'unsure', choices: dropping(columns, figures) };
  return { kind: 'joined', slots: figures };
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

/** By the grid columns of the headers, when they hold all figures and all columns in question. */
function underHeads({ columns, slots, lines, heads }: RowToPlace): PlacedRow | null {
  if (heads.ids.size < Math.min(2, columns.length)) return null;
  const pairs = new Map<string, Token>();
  let outside = 0;
  for (const slot of slots) {
    const id = heads.ids.get(lines[slot.line]?.fields[slot.field]?.from ?? -1);
    if (id !== undefined && columns.includes(id)) pairs.set(id, slot);
    else if (!isBlank(slot)) outside += 1;
  }
  const isWhole = columns.every((id) => pairs.has(id));
  if (isWhole) return { kind: 'placed', slots: pairs };
  const named = columns.filter((id) => [...heads.ids.values()].includes(id));
  const isPart = outside === 0 && named.length > 1 && named.every((id) => pairs.has(id));
  return isPart ? { kind: 'placed', slots: pairs } : null;
}

/** A table that lacks columns: the headers left, when there are as many as figures. */
function underNames({ columns, heads }: RowToPlace, figures: readonly Token[]): PlacedRow | null {
  const named = columns.filter((id) => [...heads.ids.values()].includes(id));
  return named.length === figures.length && named.length > 1 ? inOrder(named, figures) : null;
}

/** Every way to lay the columns over the slots so that no figure stays outside. */
function windowsOf(
  columns: readonly string[],
  slots: readonly Token[],
): readonly ReadonlyMap<string, Token>[] {
  const windows: ReadonlyMap<string, Token>[] = [];
  for (let from = 0; from + columns.length <= slots.length; from += 1) {
    const to = from + columns.length;
    const isFree = slots.every((slot, at) => isBlank(slot) || (at >= from && at < to));
    if (isFree) windows.push(pairsOf(columns, slots.slice(from, to)));
  }
  return windows;
}

/** One figure too many, such as a page number: every way to leave one out. */
function dropping(
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
