import type { PageCell } from './pdf-framed-table';
import type { PlacedRow } from './pdf-join-rows';
import type { JoinedTable } from './pdf-join-tables';
import { type HighRow, withoutForeignBlanks } from './pdf-zone-blanks';
import { columnOf, columnsOf, extentsOf, type ZoneColumn } from './pdf-zone-columns';
import { type LabelledRow, labelledZoneOf } from './pdf-zone-labels';
import type { ZoneField, ZoneLine } from './pdf-zone-lines';

/** In ems: lines of one header label, and rows of one height. */
const STACKED = 1.45;
const SAME_ROW = 0.5;

/** Lines of fields as a table. Spans of headers cannot be known, and are not guessed. */
export function zoneTableOf(lines: readonly ZoneLine[]): JoinedTable {
  const columns = columnsOf(lines);
  const { rows, others } = labelledZoneOf(lines);
  const figureRows = rows.map((row) => figureRowOf(row, columns));
  const otherRows = otherRowsOf(stacksOf(others, columns));
  const own = withoutForeignBlanks(figureRows, otherRows, extentsOf(lines, columns));
  const all = [...own, ...otherRows];
  return {
    xs: columns.map(({ left }) => left),
    rows: all
      .toSorted((one, other) => one.y - other.y)
      .map(({ y, cells }): PlacedRow => ({ page: pageAt(lines, y), cells })),
  };
}

function pageAt(lines: readonly ZoneLine[], y: number): number {
  return (lines.findLast((line) => line.y <= y + 1) ?? lines[0])?.page ?? 1;
}

function figureRowOf(row: LabelledRow, columns: readonly ZoneColumn[]): HighRow {
  const { line, parts } = row;
  const label = labelColumnOf(row, columns);
  const texts = columns.map((_, column) =>
    line.fields.filter((field) => columnOf(columns, field) === column).map(({ text }) => text),
  );
  const own = texts[label]?.join(' ') ?? '';
  const above = parts.filter(({ y }) => y < line.y).map(({ text }) => text);
  const below = parts.filter(({ y }) => y > line.y).map(({ text }) => text);
  const whole = [...above, own, ...below].filter((text) => text !== '').join('\n');
  return {
    y: line.y,
    cells: texts.map((inCell, column) =>
      cellOf(column === label ? whole : inCell.join(' '), column),
    ),
  };
}

/** The column of the label beside the figures, or of its parts when none stands beside them. */
function labelColumnOf({ label, parts }: LabelledRow, columns: readonly ZoneColumn[]): number {
  const field = label ?? parts[0];
  return field ? columnOf(columns, field) : 0;
}

interface Stack {
  readonly column: number;
  readonly texts: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Labels that are wrapped inside a column. */
function stacksOf(fields: readonly ZoneField[], columns: readonly ZoneColumn[]): readonly Stack[] {
  const stacks: Stack[] = [];
  for (const field of fields) {
    const column = columnOf(columns, field);
    const index = stacks.findLastIndex(
      (stack) => stack.column === column && field.y - stack.bottom > 0.3 * field.size,
    );
    const above = stacks[index];
    const { text, y, size } = field;
    if (above && y - above.bottom <= STACKED * size) {
      stacks[index] = { ...above, texts: [...above.texts, text], bottom: y };
    } else {
      stacks.push({ column, texts: [text], top: y, bottom: y, size });
    }
  }
  return stacks;
}

function otherRowsOf(stacks: readonly Stack[]): readonly HighRow[] {
  const rows: Stack[][] = [];
  for (const stack of stacks.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    const first = rows.at(-1)?.[0];
    if (first && middleOf(stack) - middleOf(first) <= SAME_ROW * stack.size) {
      rows.at(-1)?.push(stack);
    } else {
      rows.push([stack]);
    }
  }
  return rows.map((row) => ({
    y: row[0] ? middleOf(row[0]) : 0,
    cells: row
      .toSorted((one, other) => one.column - other.column)
      .map(({ texts, column }) => cellOf(texts.join('\n'), column)),
  }));
}

function middleOf({ top, bottom }: Stack): number {
  return (top + bottom) / 2;
}

function cellOf(text: string, column: number): PageCell {
  return { text, column, columnSpan: 1, rowSpan: 1 };
}
