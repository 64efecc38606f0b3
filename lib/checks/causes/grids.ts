import type { CompiledTemplate } from '@/lib/report/compiled-template';
import type { Template } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf, tablesOf } from '@/lib/template/walk';

/** The cells of a band as they lie on the page: rows of cell indices. */
export type Grid = readonly (readonly number[])[];

/** Bands with a relation between their rows; nothing tells two rows apart in the others. */
export function gridsOf(template: Template, compiled: CompiledTemplate): readonly Grid[] {
  const known = grids.get(template);
  if (known !== undefined) return known;
  const made = makeGrids(template, compiled);
  grids.set(template, made);
  return made;
}

const grids = new WeakMap<Template, readonly Grid[]>();

function makeGrids(template: Template, compiled: CompiledTemplate): readonly Grid[] {
  const tables = new Set(
    template.relations.filter(({ line }) => line === 'column').map(({ table }) => table),
  );
  return tablesOf(template)
    .filter(({ id }) => tables.has(id))
    .flatMap((table) =>
      table.bands.map((band) =>
        rowLeavesOf(band.rows).map((row) =>
          columnLeavesOf(band.columns).map(
            (column) => compiled.indexOf.get(`${table.id}/${row.leaf.id}/${column.leaf.id}`) ?? -1,
          ),
        ),
      ),
    );
}

/** Whether a column holds nothing but totals. */
export function isTotalColumn(compiled: CompiledTemplate, grid: Grid, column: number): boolean {
  return grid.every((row) => (compiled.computedBy[row[column] ?? -1] ?? -1) >= 0);
}
