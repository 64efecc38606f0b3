import type { SourceLine } from './source-lines';
import type { Token } from './tokens';

/** Which column of the form stands where, as the headers of a grid say. */
export interface HeadMap {
  /** Ids of columns by grid column. */
  readonly ids: ReadonlyMap<number, string>;
  /** Grid columns under a header that the form does not know. */
  readonly unknown: ReadonlySet<number>;
}

export interface HeadInput {
  readonly table: string;
  readonly band: number;
  readonly heads: readonly Token[];
  readonly lines: readonly SourceLine[];
}

/** The headers that stand in the cells of one grid; `block` is the grid. */
export function headMapOf({ table, band, heads, lines }: HeadInput, block: number): HeadMap {
  const ids = new Map<number, string>();
  const taken = new Map<string, boolean>();
  for (const { line, field, likely } of heads) {
    const row = lines[line];
    const cell = row?.fields[field];
    if (row?.block !== block || !row.isRow || cell === undefined) continue;
    const meaning = likely.find(
      (like) =>
        like.meaning.table === table &&
        like.meaning.band === band &&
        like.meaning.role === 'column',
    )?.meaning;
    if (meaning === undefined) continue;
    const isBetter = meaning.isOfficial && taken.get(meaning.id) === false;
    if (taken.has(meaning.id) && !isBetter) continue;
    if (isBetter) forget(ids, meaning.id);
    taken.set(meaning.id, meaning.isOfficial);
    ids.set(cell.from, meaning.id);
  }
  return { ids, unknown: new Set() };
}

function forget(ids: Map<number, string>, id: string): void {
  for (const [column, other] of ids) if (other === id) ids.delete(column);
}

const UNIT = /单\s*位\s*[:：]?\s*(亿元|万元|元)/u;

/** The unit that the header of a column prints in brackets; `''` for none. */
export function unitAt({ table, band, heads, lines }: HeadInput, column: string): string {
  for (const { line, field, likely } of heads) {
    const isColumn = likely.some(
      ({ meaning }) =>
        meaning.table === table &&
        meaning.band === band &&
        meaning.role === 'column' &&
        meaning.id === column,
    );
    const found = isColumn ? UNIT.exec(lines[line]?.fields[field]?.level ?? '') : null;
    if (found?.[1] !== undefined) return found[1];
  }
  return '';
}
