import type { SourceBlock, SourceRow } from '@/lib/import/source';
import { readTables } from '@/lib/import/tables/read-tables';
import type { Template } from '@/lib/template/template';

/** Lines with tabs are rows of a grid, as the text reader has them; other lines are paragraphs. */
export function blocksOf(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  const close = () => {
    const place = rows[0]?.place;
    if (place !== undefined) blocks.push({ kind: 'grid', rows, place });
    rows = [];
  };
  text.split('\n').forEach((line, index) => {
    const place = { page: null, line: index + 1 };
    if (line.includes('\t')) {
      rows.push({ place, cells: line.split('\t').map(cellOf) });
      return;
    }
    close();
    if (line.trim() === '') return;
    blocks.push({ kind: 'paragraph', text: line.trim(), level: null, continues: false, place });
  });
  close();
  return blocks;
}

function cellOf(text: string, column: number) {
  return { text, column, columnSpan: 1, rowSpan: 1 };
}

/** Cells by row, one word each: the value, `.` blank, `-` missing, `?` doubtful, `z` a zero. */
export function drawn(template: Template, blocks: readonly SourceBlock[]): Record<string, string> {
  const rows: Record<string, string[]> = {};
  for (const { address, state, value } of readTables(template, blocks).cells) {
    const row = address.slice(0, address.lastIndexOf('/'));
    const marks = {
      read: String(value),
      'assumed-zero': 'z',
      blank: '.',
      missing: '-',
      doubtful: '?',
    };
    rows[row] = [...(rows[row] ?? []), marks[state]];
  }
  return Object.fromEntries(Object.entries(rows).map(([row, marks]) => [row, marks.join(' ')]));
}
