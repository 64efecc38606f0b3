import type { Template } from '@/lib/template/template';
import { cellsOf, cellsOfTable, tableSectionsOf } from '@/lib/template/walk';
import type { CellReceipt, CellState } from './receipt';

/** A row with the number of its cells that are in one state. */
export interface UnreadRow {
  /** The first of the cells. */
  readonly at: string;
  readonly label: string;
  readonly count: number;
}

/** The rows that have cells in this state, in the order of the form. */
export function rowsInState(
  template: Template,
  cells: readonly CellReceipt[],
  state: CellState,
): readonly UnreadRow[] {
  const addresses = new Set(
    cells.filter((cell) => cell.state === state).map(({ address }) => address),
  );
  const rows = new Map<string, UnreadRow>();
  for (const { address, table, band, row, rowPath } of cellsOf(template)) {
    if (!addresses.has(address)) continue;
    const key = `${table.id}/${table.bands.indexOf(band)}/${row.id}`;
    const label = rowPath.at(-1) ?? '';
    const { at, count } = rows.get(key) ?? { at: address, count: 0 };
    rows.set(key, { at, label, count: count + 1 });
  }
  return [...rows.values()];
}

/** The headings of the tables of which not a single cell was found. */
export function tablesNotFound(
  template: Template,
  cells: readonly CellReceipt[],
): readonly string[] {
  const missing = new Set(
    cells.filter(({ state }) => state === 'missing').map(({ address }) => address),
  );
  return tableSectionsOf(template)
    .filter(({ table }) => cellsOfTable(table).every(({ address }) => missing.has(address)))
    .map(({ heading }) => heading);
}
