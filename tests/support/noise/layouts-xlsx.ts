import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';

import type { Random } from '../random';
import type { Draft, DraftCell, DraftTable } from './draft';
import type { Layout } from './layout';

/** The tables of a report as offices collect them in Excel. */
export const xlsxLayouts: readonly Layout[] = [
  {
    id: 'xlsx-sheets',
    extension: '.xlsx',
    traits: ['blanks', 'spans', 'tables-only'],
    print: async (draft, random) => {
      const sheets = draft.sections.flatMap(({ tables, heading, id }) =>
        tables.map((table, index) => ({
          sheet: `${id}${index + 1}`,
          data: [...titleRows(draft, heading), ...rowsOf(table, random)],
        })),
      );
      return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
    },
  },
  {
    id: 'xlsx-one-sheet',
    extension: '.xlsx',
    traits: ['blanks', 'spans', 'tables-only'],
    print: async (draft, random) => {
      const data = draft.sections.flatMap(({ tables, heading }) =>
        tables.flatMap((table) => [[{ value: heading }], ...rowsOf(table, random), []]),
      );
      const sheet = [...draft.titleLines.map((value) => [{ value }]), ...data];
      return new Uint8Array(await writeXlsxFile(sheet).toBuffer());
    },
  },
];

function titleRows(draft: Draft, heading: string): SheetData {
  return [[{ value: draft.titleLines.join('') }], [{ value: heading }]];
}

function rowsOf(table: DraftTable, random: Random): SheetData {
  return table.rows.map(({ cells }) => {
    const row: (Cell | null)[] = Array.from({ length: table.columns }, () => null);
    for (const cell of cells) row[cell.column] = cellOf(cell, random);
    return row;
  });
}

/** Figures are numbers in some cells and text in others, as people type and paste them. */
function cellOf({ text, colSpan, rowSpan, role }: DraftCell, random: Random): Cell {
  const span = { columnSpan: colSpan, rowSpan };
  if (role === 'value' && /^-?\d+(?:\.\d+)?$/u.test(text) && random.chance(0.7)) {
    return { value: Number(text), type: Number, ...span };
  }
  return { value: text, type: String, ...span };
}
