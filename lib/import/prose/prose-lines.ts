import { cleanText } from '@/lib/report/clean-text';
import type { Place, SourceBlock, SourceGrid, SourceParagraph, SourceRow } from '../source';
import type { TableZone } from '../tables/table-zone';

/** A source without its tables: lines of text, and marks where a table stood. */
export type ProseItem = ProseLine | TableMark;

export interface ProseLine {
  readonly kind: 'line';
  /** Without blanks at its ends; radicals are ordinary characters. */
  readonly text: string;
  /** The cells of a row that holds more than one; `null` for a paragraph. */
  readonly cells: readonly string[] | null;
  /** Whether it is a row of a table; such a line is of the report only if it says so itself. */
  readonly isRow: boolean;
  /** Whether the line stands in by two characters. */
  readonly isIndented: boolean;
  readonly level: number | null;
  readonly continues: boolean;
  readonly place: Place;
}

export interface TableMark {
  readonly kind: 'table';
  readonly table: string;
  readonly place: Place;
}

/** A cell with more characters holds prose and no figure or label. */
const LONG_CELL = 60;

/** Everything that is not in a table, in reading order. */
export function proseItemsOf(
  blocks: readonly SourceBlock[],
  zones: readonly TableZone[],
): readonly ProseItem[] {
  const ordered = [...zones].sort((x, y) => x.from - y.from);
  const items: ProseItem[] = [];
  let first = 0;
  blocks.forEach((block, index) => {
    while ((ordered[first]?.to ?? Number.POSITIVE_INFINITY) <= index) first += 1;
    const around = ordered.slice(first).filter(({ from, to }) => from <= index && index < to);
    items.push(...(around.length === 0 ? linesOf(block) : edgeItems(block, index, around)));
  });
  return items;
}

/** What a block within tables leaves for prose: text beside the parts that are the tables'. */
function edgeItems(
  block: SourceBlock,
  index: number,
  zones: readonly TableZone[],
): readonly ProseItem[] {
  const marks = zones.filter(({ from }) => from === index);
  if (block.kind === 'grid') return [...marks.map(markOf), ...singleRowsOf(block)];
  const parts = zones
    .flatMap((zone) => zone.parts.map((part) => ({ ...part, zone })))
    .filter((part) => part.block === index)
    .sort((a, b) => a.from - b.from);
  if (parts.length === 0) return marks.map(markOf);
  const items: ProseItem[] = [];
  let end = 0;
  for (const { from, to, zone } of parts) {
    items.push(...pieceOf(block, end, from));
    if (zone.from === index && zone.parts[0]?.from === from) items.push(markOf(zone));
    end = Math.max(end, to);
  }
  return [...items, ...pieceOf(block, end, block.text.length)];
}

function markOf({ table, place }: TableZone): TableMark {
  return { kind: 'table', table, place };
}

function pieceOf(block: SourceParagraph, from: number, to: number): readonly ProseLine[] {
  return from < to ? linesOf({ ...block, text: block.text.slice(from, to) }) : [];
}

function linesOf(block: SourceBlock): readonly ProseLine[] {
  if (block.kind === 'grid') return block.rows.flatMap(rowLines);
  return textLines(block.text, block.place, block);
}

/** Rows of a table with one text: titles, headings or prose on a page laid out as one table. */
function singleRowsOf(grid: SourceGrid): readonly ProseLine[] {
  return grid.rows.flatMap((row) => {
    const filled = row.cells.filter(({ text }) => text.trim() !== '');
    const only = filled.length === 1 ? (filled[0]?.text ?? '') : '';
    return textLines(only, row.place).map((line) => ({ ...line, isRow: true }));
  });
}

function rowLines(row: SourceRow): readonly ProseLine[] {
  const filled = row.cells.filter(({ text }) => text.trim() !== '');
  if (filled.length <= 1) return filled.flatMap(({ text }) => textLines(text, row.place));
  const short = filled
    .filter(({ text }) => text.length <= LONG_CELL)
    .map(({ text }) => text.trim());
  const long = filled.filter(({ text }) => text.length > LONG_CELL);
  return [
    ...cellsLine(short, row.place),
    ...long.flatMap(({ text }) => textLines(text, row.place)),
  ];
}

function cellsLine(cells: readonly string[], place: Place): readonly ProseLine[] {
  if (cells.length === 0) return [];
  const [line] = textLines(cells.join(' ').replace(/\s+/gu, ' '), place);
  return line === undefined ? [] : [{ ...line, cells: cells.length === 1 ? null : cells }];
}

const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;

function textLines(
  text: string,
  place: Place,
  { level, continues }: Pick<SourceParagraph, 'level' | 'continues'> = NO_HINTS,
): readonly ProseLine[] {
  return cleanText(text.replace(BOOKMARK, '').replace(INVISIBLE, ''))
    .split('\n')
    .map((line, index) => ({
      kind: 'line' as const,
      text: line.trim(),
      cells: null,
      isRow: false,
      isIndented: /^(?:\u3000{2}|[ \u00a0]{4})/u.test(line),
      level,
      continues: continues && index === 0,
      place,
    }))
    .filter((line) => line.text !== '');
}

const NO_HINTS = { level: null, continues: false };
