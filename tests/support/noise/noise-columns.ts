import type { Draft, DraftTable } from './draft';
import { inOrder, insertColumn, removeColumn, valuesIn } from './grid-edits';
import { forget, loosen, type Noise, plainCell, tableOf } from './noise';

export const columnNoise: readonly Noise[] = [
  {
    id: 'swapped-columns',
    stage: 'columns',
    not: ['official'],
    apply: (draft, random) => {
      const table = tableOf(draft, 'requests');
      return table !== undefined && swapColumns(draft, table, 4 + random.between(0, 3));
    },
  },
  {
    id: 'extra-column',
    stage: 'columns',
    not: ['official'],
    apply: (draft, random) =>
      addOrganisationTotal(draft, random.pick(['法人小计', '小计', '法人或其他组织小计'])),
  },
  {
    id: 'missing-column',
    stage: 'columns',
    not: ['official'],
    apply: (draft, random) => {
      const table = tableOf(draft, 'requests');
      if (table === undefined) return false;
      const column = 4 + random.between(0, 4);
      forget(
        draft,
        table.rows.flatMap(valuesIn).filter((cell) => cell.column === column),
      );
      removeColumn(table, column);
      return true;
    },
  },
];

/** A column with the sum of the five kinds of organisations, before the total. */
function addOrganisationTotal(draft: Draft, label: string): boolean {
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  const leaves = table.rows.findIndex(
    ({ cells }) =>
      cells.length > 2 && cells.every((cell) => cell.role === 'columnHeader' && cell.rowSpan === 1),
  );
  insertColumn(table, 9, (row, index) => {
    if (index === leaves) return { ...plainCell(label, 9), role: 'columnHeader' };
    const values = valuesIn(row).filter(({ column }) => column > 3 && column < 9);
    if (values.length === 0) return null;
    return plainCell(String(values.reduce((sum, { text }) => sum + Number(text), 0)), 9);
  });
  widenGroup(table, leaves);
  return true;
}

/** The new column belongs to the group of organisations. */
function widenGroup(table: DraftTable, leaves: number): void {
  for (const row of table.rows.slice(0, leaves)) {
    const group = row.cells.find(({ column, colSpan }) => column === 4 && colSpan === 5);
    if (group !== undefined) group.colSpan = 6;
  }
}

/** Two kinds of organisations change places, names and figures alike. */
function swapColumns(draft: Draft, table: DraftTable, column: number): boolean {
  for (const row of table.rows) {
    const pair = row.cells.filter((cell) => cell.column === column || cell.column === column + 1);
    if (pair.length !== 2 || pair.some(({ colSpan }) => colSpan > 1)) continue;
    for (const cell of pair) cell.column = cell.column === column ? column + 1 : column;
    loosen(draft, pair);
    row.cells = inOrder(row.cells);
  }
  return true;
}
