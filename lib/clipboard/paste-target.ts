import { addressOf } from '@/lib/template/address';
import type { CellDefinition } from '@/lib/template/cell-definition';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Band, Table, Template } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import { labelKey, unnumberedKey } from './label-key';

/** The table that a block is pasted into: its lines of cells, and every label it knows. */
export interface PasteTarget {
  readonly lines: readonly TargetLine[];
  /** Row labels and their aliases, to the numbers of the lines that they may mean. */
  readonly rowKeys: ReadonlyMap<string, readonly number[]>;
  /** Labels of columns, groups, corners and bands: they stand in no line of cells. */
  readonly headKeys: ReadonlySet<string>;
}

export interface TargetLine {
  readonly cells: readonly TargetCell[];
}

export interface TargetCell {
  readonly address: string;
  readonly definition: CellDefinition;
  readonly isTotal: boolean;
  readonly columnKeys: readonly string[];
}

interface Labelled {
  readonly label: string;
  readonly aliases: readonly string[];
}

export function targetOf(template: Template, table: Table): PasteTarget {
  const computed = computedCellsOf(template);
  const lines = table.bands.flatMap((band) => linesOf(band, table.id, computed));
  const rowKeys = new Map<string, number[]>();
  lines.forEach(({ rowLabels }, line) => {
    for (const key of rowLabels) rowKeys.set(key, [...(rowKeys.get(key) ?? []), line]);
  });
  return { lines, rowKeys, headKeys: new Set(table.bands.flatMap(headKeysOf)) };
}

interface LabelledLine extends TargetLine {
  readonly rowLabels: readonly string[];
}

function linesOf(
  band: Band,
  table: string,
  computed: ReadonlySet<string>,
): readonly LabelledLine[] {
  const cellsOfRow = cellsIn(band, table, computed);
  const rows = rowLeavesOf(band.rows);
  if (band.layout === 'line') {
    return [{ rowLabels: [], cells: rows.flatMap(({ leaf }) => cellsOfRow(leaf.id)) }];
  }
  return rows.map(({ leaf }) => ({ rowLabels: keysOf(leaf), cells: cellsOfRow(leaf.id) }));
}

function cellsIn(band: Band, table: string, computed: ReadonlySet<string>) {
  const columns = columnLeavesOf(band.columns);
  return (row: string): readonly TargetCell[] =>
    columns.map(({ leaf }) => ({
      address: addressOf(table, row, leaf.id),
      definition: leaf.cell,
      isTotal: computed.has(addressOf(table, row, leaf.id)),
      columnKeys: keysOf(leaf),
    }));
}

function keysOf({ label, aliases }: Labelled): readonly string[] {
  const keys = [label, ...aliases].flatMap((text) => [labelKey(text), unnumberedKey(text)]);
  return [...new Set(keys)].filter((key) => key !== '');
}

function headKeysOf(band: Band): readonly string[] {
  const columns = columnLeavesOf(band.columns).flatMap(({ path }) => path);
  const rows = rowLeavesOf(band.rows).flatMap(({ path }) => path);
  const heads = band.layout === 'line' ? rows : rows.filter(({ kind }) => kind === 'group');
  const texts = [band.label, ...band.aliases, band.corner, band.columnsLabel];
  return [
    ...[...columns, ...heads].flatMap(keysOf),
    ...texts.flatMap((text) => (text === null ? [] : [labelKey(text)])),
  ];
}
