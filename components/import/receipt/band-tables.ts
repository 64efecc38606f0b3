import type { Table } from '@/lib/template/template';
import type { TemplateCell } from '@/lib/template/walk';

/** A band of a table, laid out plainly: rows downwards, columns across. */
export interface BandTable {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly BandRow[];
}

export interface BandRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly TemplateCell[];
}

export function bandTablesOf(table: Table, cells: readonly TemplateCell[]): readonly BandTable[] {
  return table.bands.map((band, index) => {
    const rows = rowsOf(cells.filter((cell) => cell.band === band));
    return {
      id: `${table.id}-${index}`,
      name: band.label ?? table.caption,
      columns: (rows[0]?.cells ?? []).map(({ column }) => column.label),
      rows,
    };
  });
}

function rowsOf(cells: readonly TemplateCell[]): readonly BandRow[] {
  const rows = new Map<string, TemplateCell[]>();
  for (const cell of cells) rows.set(cell.row.id, [...(rows.get(cell.row.id) ?? []), cell]);
  return [...rows].map(([id, ofRow]) => ({ id, label: labelOf(ofRow[0]), cells: ofRow }));
}

/** The number of the group, then the row: `（三）1.属于国家秘密`. Notes in brackets are left out. */
function labelOf(cell: TemplateCell | undefined): string {
  if (cell === undefined) return '';
  const groups = cell.rowPath.slice(1, -1).map((group) => /^（[^（）]+）/u.exec(group)?.[0] ?? '');
  const { label, remark } = cell.row;
  return `${groups.join('')}${remark === null ? label : label.replace(remark, '')}`;
}
