import type { Draft, DraftCell, DraftTable } from './draft';
import { firstFreeColumn, inOrder, insertRow, removeRow, swapRows, valuesIn } from './grid-edits';
import { dataRows, forget, type Noise, plainCell, tableOf } from './noise';

export const rowNoise: readonly Noise[] = [
  {
    id: 'missing-row',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) =>
      removeRows(draft, random.pick(['requests', 'requests', 'disclosure']), [
        random.between(0, 21),
        1,
      ]),
  },
  {
    id: 'missing-rows',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) =>
      removeRows(draft, 'requests', [random.between(1, 14), random.between(2, 9)]),
  },
  {
    id: 'missing-other-service-rows',
    stage: 'rows',
    not: ['official'],
    edition: '2019',
    apply: (draft) => removeRows(draft, 'disclosure', [3, 1]),
  },
  {
    id: 'subtotal-row',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) =>
      addSubtotal(draft, random.pick(['小计', '合计', '（三）小计', '小 计'])),
  },
  {
    id: 'unknown-row',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) => {
      const table = tableOf(draft, 'requests');
      if (table === undefined) return false;
      const at = random.pick(dataRows(table)).index;
      const label = random.pick(['其中：网上申请', '其中：信函申请', '涉及征地拆迁', '备注']);
      const numbers = Array.from({ length: 7 }, () => String(random.between(0, 30)));
      addRow(table, at, [label, label === '备注' ? numbers.map(() => '') : numbers]);
      return true;
    },
  },
  {
    id: 'swapped-rows',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) => {
      const table = tableOf(draft, 'requests');
      if (table === undefined) return false;
      const at = random.pick(dataRows(table)).index;
      return swapRows(table, at, at + 1);
    },
  },
  {
    id: 'repeated-header',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) => {
      const table = tableOf(draft, 'requests');
      if (table === undefined) return false;
      const header = table.rows.filter(({ role }) => role === 'header');
      const at = random.between(header.length + 4, table.rows.length - 3);
      splitSpans(table, at);
      const copies = header.map(({ cells }) => ({
        role: 'extra' as const,
        cells: cells.map(copyOf),
      }));
      table.rows.splice(at, 0, ...copies);
      return true;
    },
  },
  {
    id: 'missing-first-band',
    stage: 'rows',
    not: ['official'],
    apply: (draft) => {
      const table = tableOf(draft, 'disclosure');
      if (table === undefined) return false;
      removeRow(
        table,
        table.rows.findIndex(({ role }) => role === 'band'),
      );
      return true;
    },
  },
  {
    id: 'missing-table',
    stage: 'rows',
    not: ['official'],
    apply: (draft, random) => {
      const section = draft.sections.find(({ id }) => id === random.pick(['cases', 'disclosure']));
      if (section === undefined) return false;
      forget(
        draft,
        section.tables.flatMap(({ rows }) => rows.flatMap(valuesIn)),
      );
      section.tables = [];
      section.paragraphs = ['详见附件。'];
      return true;
    },
  },
  {
    id: 'single-other',
    stage: 'rows',
    not: ['official'],
    edition: '2021',
    apply: joinOtherRows,
  },
];

function removeRows(draft: Draft, id: string, [from, count]: readonly [number, number]): boolean {
  const table = tableOf(draft, id);
  if (table === undefined) return false;
  const rows = dataRows(table);
  const gone = rows.slice(from % rows.length, (from % rows.length) + count);
  forget(
    draft,
    gone.flatMap(({ row }) => valuesIn(row)),
  );
  for (const { index } of gone.toReversed()) removeRow(table, index);
  return true;
}

/** A line of sums below （三）, which the form does not have. */
function addSubtotal(draft: Draft, label: string): boolean {
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  const group = dataRows(table).filter(({ row }) =>
    row.cells.some(({ address }) => address?.startsWith('requests/refused.')),
  );
  const last = group.at(-1)?.index;
  if (last === undefined) return false;
  const sums = Array.from({ length: 7 }, (_, at) =>
    group.reduce((sum, { row }) => sum + Number(valuesIn(row)[at]?.text ?? 0), 0),
  );
  addRow(table, last + 1, [label, sums.map(String)]);
  return true;
}

function addRow(
  table: DraftTable,
  index: number,
  [label, texts]: readonly [string, readonly string[]],
): void {
  const first = firstFreeColumn(table, index);
  const labelColumns = table.columns - texts.length;
  const cells = texts.map((text, at) => plainCell(text, labelColumns + at));
  const title = {
    ...plainCell(label, Math.min(first, labelColumns - 1)),
    role: 'rowHeader' as const,
  };
  insertRow(table, index, {
    role: 'extra',
    cells: [{ ...title, colSpan: labelColumns - title.column }, ...cells],
  });
}

/** Ends all labels that reach over the place, and begins them again below it. */
function splitSpans(table: DraftTable, at: number): void {
  table.rows.slice(0, at).forEach((row, index) => {
    for (const cell of row.cells) {
      const below = index + cell.rowSpan - at;
      if (below <= 0) continue;
      cell.rowSpan -= below;
      const next = table.rows[at];
      if (next !== undefined) next.cells = inOrder([...next.cells, { ...cell, rowSpan: below }]);
    }
  });
}

function copyOf(cell: DraftCell): DraftCell {
  return { ...cell };
}

/** The 2021 form with （六）其他处理 in one line, as in the form before it. */
function joinOtherRows(draft: Draft): boolean {
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  const rows = dataRows(table).filter(({ row }) =>
    row.cells.some(({ address }) => address?.startsWith('requests/other.')),
  );
  const [first] = rows;
  if (first === undefined) return false;
  const sums = Array.from({ length: 7 }, (_, at) =>
    rows.reduce((sum, { row }) => sum + Number(valuesIn(row)[at]?.text ?? 0), 0),
  );
  for (const { address } of rows.flatMap(({ row }) => valuesIn(row))) {
    if (address !== null) draft.expected.set(address, { kind: 'open' });
  }
  draft.complete = false;
  const label = first.row.cells.find(({ rowSpan }) => rowSpan === rows.length)?.text ?? '';
  for (const { index } of rows.toReversed()) removeRow(table, index);
  addRow(table, first.index, [label, sums.map(String)]);
  return true;
}
