import type { Random } from '../random';
import type { Draft, DraftCell, DraftRow, DraftSection, DraftTable } from './draft';
import { slotsOf } from './grid-edits';
import type { TextLayout } from './layout';

type TablePrinter = (table: DraftTable, random: Random) => string[];

export const textLayouts: readonly TextLayout[] = [
  layout('text-tsv', ['blanks'], (table) => slotsOf(table).map((slots) => joined(slots, '\t'))),
  layout('text-tsv-ragged', ['blanks'], (table) =>
    table.rows.map(({ cells }) => cells.map(flat).join('\t')),
  ),
  layout('text-pipes', ['blanks'], (table) =>
    table.rows.map(({ cells }) => `${cells.map(flat).join(' | ')} |`),
  ),
  layout('text-pipes-padded', ['blanks'], (table) =>
    slotsOf(table).map((slots) => `| ${joined(slots, ' | ')} |`),
  ),
  layout('text-pipes-spans', ['blanks'], (table) =>
    table.rows.map(({ cells }) =>
      cells.map((cell) => `${flat(cell)} ${'|'.repeat(cell.colSpan)}`).join(' '),
    ),
  ),
  layout('text-pipes-led', ['blanks'], (table) =>
    table.rows.map(({ cells }) => `| ${pipedCells(cells, table.columns)}`),
  ),
  layout('text-pipes-multiline', ['blanks'], (table) =>
    table.rows.map(({ cells }) => `| \n ${pipedCells(cells, table.columns, '\n ')}`),
  ),
  layout('text-pipes-repeated', ['blanks'], (table) =>
    repeatedSlots(table).map((slots) => `| ${slots.join(' | ')} |`),
  ),
  layout('text-spaces', ['lines'], (table) => table.rows.flatMap((row) => spacedRow(row))),
  layout('text-spaces-wrapped', ['lines'], (table, random) =>
    table.rows.flatMap((row) => wrappedRow(row, random)).flatMap((line) => [line, '']),
  ),
  layout('text-aligned', ['blanks'], alignedRows),
  layout('text-cell-lines', ['lines'], (table) =>
    table.rows.flatMap(({ cells }) => cells.map(flat)),
  ),
  layout('text-cell-lines-spaced', ['lines'], (table) =>
    table.rows.flatMap(({ cells }) => cells.flatMap((cell) => [flat(cell), ''])),
  ),
  layout('text-cell-lines-pipes', ['blanks'], (table) =>
    table.rows.flatMap(({ cells }) => pipeLines(cells, table.columns)),
  ),
  layout('text-cell-lines-bars', ['blanks'], (table) =>
    table.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...cell.text.split('\n'), '|'])),
  ),
  layout('text-cell-lines-tabs', ['blanks'], (table) =>
    slotsOf(table).flatMap((slots) => [...tabLines(slots), '']),
  ),
  layout('text-labels-apart', ['lines'], (table) => table.rows.flatMap((row) => labelsApart(row))),
  layout('text-joined-rows', ['lines', 'joined'], (table) =>
    table.rows.map(({ cells }) => cells.map(flat).join('')),
  ),
  layout('text-joined', ['lines', 'joined'], (table) => [
    table.rows.flatMap(({ cells }) => cells.map(flat)).join(''),
  ]),
];

function layout(
  id: string,
  traits: readonly ('blanks' | 'lines' | 'joined')[],
  print: TablePrinter,
): TextLayout {
  return {
    id,
    extension: '.txt',
    traits: ['text', ...traits],
    printText: (draft, random) => page(draft, (table) => print(table, random), random),
  };
}

export function page(
  draft: Draft,
  print: (table: DraftTable) => readonly string[],
  random: Random,
): string {
  const indent = random.pick(['', '', '　　', '  ']);
  const between = random.pick(['\n', '\n', '\n\n']);
  const blocks = [
    ...metadataLines(draft, random),
    ...draft.titleLines,
    ...draft.preface.map((line) => `${indent}${line}`),
    ...draft.sections.flatMap((section) => sectionLines(section, print, indent)),
  ];
  return `${blocks.join(between)}\n`;
}

function metadataLines(draft: Draft, random: Random): string[] {
  const shown = random.chance(0.25);
  return shown
    ? [0, 2, 4, 6].map((at) =>
        draft.metadata
          .slice(at, at + 2)
          .map(([name, value]) => `${name}: | ${value} |`)
          .join(' '),
      )
    : [];
}

function sectionLines(
  section: DraftSection,
  print: (table: DraftTable) => readonly string[],
  indent: string,
): string[] {
  return [
    ...section.heading.split('\n').filter((line) => line !== ''),
    ...section.paragraphs.map((line) => `${indent}${line}`),
    ...section.tables.map((table) => print(table).join('\n')),
    ...section.notes,
  ];
}

/** A bar closes each cell; bars alone stand for the columns that it reaches over. */
function pipedCells(cells: readonly DraftCell[], columns: number, before = ''): string {
  const used = cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
  const spans = cells.map(({ colSpan }) => colSpan - 1);
  const rest = spans.reduce((sum, span) => sum + span, Math.max(0, columns - used));
  return `${cells.map((cell) => `${flat(cell)} | `).join(before)}${'|'.repeat(rest)}`;
}

function flat(cell: DraftCell): string {
  return cell.text.replace(/\n/gu, '');
}

function joined(slots: readonly (DraftCell | null)[], separator: string): string {
  return slots.map((cell) => (cell === null ? '' : flat(cell))).join(separator);
}

/** Converters that know no spans print the text again in every place. */
function repeatedSlots(table: DraftTable): string[][] {
  const rows: string[][] = table.rows.map(() => Array.from({ length: table.columns }, () => ''));
  table.rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      for (let down = 0; down < cell.rowSpan; down += 1) {
        rows[index + down]?.fill(flat(cell), cell.column, cell.column + cell.colSpan);
      }
    }
  });
  return rows;
}

/** A row on one line; names of groups, which reach over several rows, on lines of their own. */
function spacedRow({ cells }: DraftRow): string[] {
  const groups = cells.filter(({ rowSpan, role }) => rowSpan > 1 && role === 'rowHeader');
  const rest = cells.filter((cell) => !groups.includes(cell));
  return [
    ...groups.map(flat),
    rest
      .map(flat)
      .filter((one) => one !== '')
      .join(' '),
  ];
}

/** Long labels end on a second line, and the figures stand on a third. */
function wrappedRow(row: DraftRow, random: Random): string[] {
  const lines = spacedRow(row);
  const last = lines.at(-1) ?? '';
  const [label = '', figures = ''] = /^(\D.*?) ([\d ,.%-]+)$/u.exec(last)?.slice(1) ?? [];
  const groups = lines
    .slice(0, -1)
    .flatMap((line) => (line.length > 6 ? [line.slice(0, 6), line.slice(6)] : [line]));
  if (label.length < 28) return [...groups, last];
  const at = random.between(20, label.length - 2);
  return [...groups, label.slice(0, at), label.slice(at), figures];
}

/** Columns stand below each other, as pdftotext -layout prints them. */
function alignedRows(table: DraftTable): string[] {
  const widths = Array.from({ length: table.columns }, (_, column) => widthOfColumn(table, column));
  return slotsOf(table).map((row) => {
    let line = '';
    let place = 0;
    row.forEach((cell, column) => {
      line = placed(line, cell === null ? '' : flat(cell), place);
      place += (widths[column] ?? 0) + 2;
    });
    return line;
  });
}

function widthOfColumn({ rows }: DraftTable, column: number): number {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.column === column);
  return Math.max(
    4,
    ...cells.filter(({ colSpan }) => colSpan === 1).map((cell) => widthOf(flat(cell))),
  );
}

function placed(line: string, textOfCell: string, place: number): string {
  if (textOfCell === '') return line;
  const gap = Math.max(line === '' ? 0 : 1, place - widthOf(line));
  return line + ' '.repeat(gap) + textOfCell;
}

function widthOf(line: string): number {
  return [...line].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 2 : 1), 0);
}

/** As web extractors print: a cell a line, a bar for each grid column. */
function pipeLines(cells: readonly DraftCell[], columns: number): string[] {
  const used = cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
  return cells.flatMap((cell, index) => {
    const isLast = index === cells.length - 1;
    const bars = '|'.repeat(cell.colSpan - 1 + (isLast ? Math.max(0, columns - used) : 0));
    const lines = cell.text.split('\n');
    const head = lines.slice(0, -1);
    const own = `${lines.at(-1) ?? ''} |`.trim();
    return [...head, own, ...(bars === '' ? [] : [`${bars}|`.slice(1)])];
  });
}

function tabLines(slots: readonly (DraftCell | null)[]): string[] {
  const cells = slots.filter(
    (cell, index) => cell !== null || slots.slice(0, index).every((one) => one === null),
  );
  return cells.flatMap((cell) => (cell?.text ?? '').split('\n').map((line) => `\t${line}`));
}

/** The label on one line, its figures on the next. */
function labelsApart({ cells }: DraftRow): string[] {
  const labels = cells.filter(({ role }) => role !== 'value').map(flat);
  const values = cells.filter(({ role }) => role === 'value').map(flat);
  return [...labels, values.filter((one) => one !== '').join(' ')].filter((line) => line !== '');
}
