import type { Table } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import { levelText } from './level-text';
import { numberOf } from './words-of';

/** A row that the form asks for. */
export interface FormRow {
  readonly id: string;
  readonly band: number;
  /** Ids of the groups above it, the outermost first. */
  readonly groups: readonly string[];
  /** The number before its label; 0 for none. */
  readonly number: number;
  /** Ids of its columns in the order of the form. */
  readonly columns: readonly string[];
}

const known = new WeakMap<Table, readonly FormRow[]>();

/** All rows of a table, from top to bottom. */
export function formRowsOf(table: Table): readonly FormRow[] {
  const found = known.get(table);
  if (found !== undefined) return found;
  const made = table.bands.flatMap((band, index) => {
    const columns = columnLeavesOf(band.columns).map(({ leaf }) => leaf.id);
    return rowLeavesOf(band.rows).map(({ leaf, path }) => ({
      id: leaf.id,
      band: index,
      groups: path.slice(0, -1).map(({ id }) => id),
      number: numberOf(levelText(leaf.label)),
      columns,
    }));
  });
  known.set(table, made);
  return made;
}
