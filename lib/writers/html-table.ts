import type { CellRun, Grid, GridCell, GridRow } from '@/lib/document/document';
import { escapeMarkup } from './escape-markup';

const BAND_FILL = '#C6D9F1';

/** Wide tables scroll by themselves on a small screen, and by keyboard. */
export function tableOf(grid: Grid): string {
  const caption = escapeMarkup(grid.caption);
  return [
    `<div class="table" role="region" aria-label="${caption}" tabindex="0">`,
    '<table border="1" cellspacing="0" cellpadding="4" width="100%">',
    `<caption>${caption}</caption>`,
    columnsOf(grid.columnWidths),
    ...rowGroupsOf(grid.rows).map(renderGroup),
    '</table>',
    '</div>',
  ].join('\n');
}

function columnsOf(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col width="${((width / total) * 100).toFixed(2)}%">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

interface RowGroup {
  readonly tag: 'thead' | 'tbody';
  readonly rows: readonly GridRow[];
}

/** The header rows, and one body for each band. */
function rowGroupsOf(rows: readonly GridRow[]): readonly RowGroup[] {
  const headers = rows.filter((row) => row.role === 'header');
  const starts = rows.flatMap((row, index) =>
    index === headers.length || (row.role === 'band' && index > 0) ? [index] : [],
  );
  const bodies = starts.map(
    (start, at): RowGroup => ({
      tag: 'tbody',
      rows: rows.slice(start, starts[at + 1]),
    }),
  );
  return headers.length > 0 ? [{ tag: 'thead', rows: headers }, ...bodies] : bodies;
}

function renderGroup(group: RowGroup): string {
  return [`<${group.tag}>`, ...group.rows.map(renderRow), `</${group.tag}>`].join('\n');
}

function renderRow(row: GridRow): string {
  return `<tr>${row.cells.map(renderCell).join('')}</tr>`;
}

function renderCell(cell: GridCell): string {
  const { tag, attributes } = markupOf(cell);
  const all = [...attributes, ...spansOf(cell), ` align="${cell.align}"`].join('');
  return `<${tag}${all}>${cell.runs.map(renderRun).join('')}</${tag}>`;
}

interface CellMarkup {
  readonly tag: 'td' | 'th';
  readonly attributes: readonly string[];
}

/** A header names all the rows or columns that it spans. */
function markupOf(cell: GridCell): CellMarkup {
  switch (cell.role) {
    case 'corner':
      return { tag: 'td', attributes: [] };
    case 'columnHeader':
      return { tag: 'th', attributes: [' scope="col"'] };
    case 'rowHeader':
      return { tag: 'th', attributes: [' scope="row"'] };
    case 'band':
      return { tag: 'th', attributes: [' scope="rowgroup"', ` bgcolor="${BAND_FILL}"`] };
    case 'value':
      return { tag: 'td', attributes: [` data-address="${escapeMarkup(cell.address ?? '')}"`] };
  }
}

function spansOf(cell: GridCell): readonly string[] {
  return [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
  ];
}

function renderRun(run: CellRun): string {
  const text = escapeMarkup(run.text);
  return run.style === 'remark' ? `<span class="remark">${text}</span>` : text;
}
