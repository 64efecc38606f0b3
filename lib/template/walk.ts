import { addressOf } from './address';
import type { CellDefinition } from './cell-definition';
import type {
  Band,
  ColumnHeader,
  ColumnLeaf,
  ProseSection,
  RowHeader,
  RowLeaf,
  Table,
  TableSection,
  Template,
} from './template';

/** Everything known about one cell of a template. */
export interface TemplateCell {
  readonly address: string;
  readonly table: Table;
  readonly band: Band;
  readonly row: RowLeaf;
  readonly column: ColumnLeaf;
  readonly definition: CellDefinition;
  /** Labels from the outermost header to the leaf. */
  readonly rowPath: readonly string[];
  readonly columnPath: readonly string[];
}

export function tableSectionsOf(template: Template): readonly TableSection[] {
  return template.sections.filter((section) => section.kind === 'table');
}

export function proseSectionsOf(template: Template): readonly ProseSection[] {
  return template.sections.filter((section) => section.kind === 'prose');
}

export function tablesOf(template: Template): readonly Table[] {
  return tableSectionsOf(template).map((section) => section.table);
}

/** A leaf with the headers above it, outermost first, the leaf itself last. */
export interface LeafPath<Leaf, Node> {
  readonly leaf: Leaf;
  readonly path: readonly Node[];
}

export function rowLeavesOf(rows: readonly RowHeader[]): readonly LeafPath<RowLeaf, RowHeader>[] {
  return rows.flatMap((row) =>
    row.kind === 'leaf'
      ? [{ leaf: row, path: [row] }]
      : rowLeavesOf(row.children).map(({ leaf, path }) => ({ leaf, path: [row, ...path] })),
  );
}

export function columnLeavesOf(
  columns: readonly ColumnHeader[],
): readonly LeafPath<ColumnLeaf, ColumnHeader>[] {
  return columns.flatMap((column) =>
    column.kind === 'leaf'
      ? [{ leaf: column, path: [column] }]
      : columnLeavesOf(column.children).map(({ leaf, path }) => ({
          leaf,
          path: [column, ...path],
        })),
  );
}

/** All cells in reading order: sections, bands, rows, columns. */
export function cellsOf(template: Template): readonly TemplateCell[] {
  return tablesOf(template).flatMap(cellsOfTable);
}

export function cellsOfTable(table: Table): readonly TemplateCell[] {
  return table.bands.flatMap((band) =>
    rowLeavesOf(band.rows).flatMap((row) =>
      columnLeavesOf(band.columns).map((column) => ({
        address: addressOf(table.id, row.leaf.id, column.leaf.id),
        table,
        band,
        row: row.leaf,
        column: column.leaf,
        definition: column.leaf.cell,
        rowPath: row.path.map((header) => header.label),
        columnPath: column.path.map((header) => header.label),
      })),
    ),
  );
}
