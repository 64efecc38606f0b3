import type { SourceCell } from '../source';
import type { Merge, SheetCell, SheetContents } from './xlsx-sheet';

/** A cell far to the right of all others must not give every row a thousand blank cells. */
const WIDEST = 256;
/** A title may be merged over a whole sheet. */
const WIDEST_MERGE = 64;
const MOST_COVERED_ROWS = 1_000_000;

interface Extent {
  readonly left: number;
  readonly right: number;
}

interface RowContents {
  readonly texts: ReadonlyMap<number, string>;
  readonly merges: readonly MergedRow[];
}

/** What a merge covers of one row. */
interface MergedRow {
  readonly left: number;
  readonly right: number;
  /** 0 where the merge began in a row above. */
  readonly rowSpan: number;
}

/** The rows of a sheet from its first filled cell on; of blank rows in a line one is kept. */
export function gridOfSheet(sheet: SheetContents): readonly (readonly SourceCell[])[] {
  const { cells, merges } = sheet;
  if (cells.length === 0) return [];
  const texts = textsByRow(cells);
  const left = cells.reduce((least, { column }) => Math.min(least, column), Number.MAX_VALUE);
  const rows = keptRows([...texts.keys()], sheet.lastRow);
  const rights = rightsOf(rows, sheet);
  const merged = mergesByRow(merges, rows);
  return rows.map((row) =>
    cellsOfRow(
      { texts: texts.get(row) ?? new Map(), merges: merged.get(row) ?? [] },
      { left, right: rights.get(row) ?? left },
    ),
  );
}

function textsByRow(cells: readonly SheetCell[]): ReadonlyMap<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, text));
  }
  return rows;
}

function keptRows(filled: readonly number[], lastDrawn: number): readonly number[] {
  const sorted = filled.toSorted((a, b) => a - b);
  return sorted.flatMap((row, index) => {
    const isFollowedByBlank = (sorted[index + 1] ?? lastDrawn + 1) > row + 1;
    return isFollowedByBlank ? [row, row + 1] : [row];
  });
}

/** Tables that stand below each other in a sheet are of different widths. */
function rightsOf(rows: readonly number[], sheet: SheetContents): Map<number, number> {
  const own = new Map<number, number>();
  const widen = (row: number, right: number) => {
    own.set(row, Math.max(own.get(row) ?? -1, right));
  };
  for (const { row, column } of sheet.cells) widen(row, column);
  for (const { top, left, right } of sheet.merges) {
    if (own.has(top) && right - left < WIDEST_MERGE) widen(top, right);
  }
  return new Map(
    partedAtBlanks(rows, own).flatMap((part) => {
      const right = part.reduce((most, row) => Math.max(most, own.get(row) ?? -1), -1);
      return part.map((row) => [row, right] as const);
    }),
  );
}

/** A blank row belongs to what stands above it: it may be a row of figures not filled in. */
function partedAtBlanks(
  rows: readonly number[],
  filled: ReadonlyMap<number, number>,
): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const row of rows) {
    parts.at(-1)?.push(row);
    if (!filled.has(row)) parts.push([]);
  }
  return parts;
}

function mergesByRow(
  merges: readonly Merge[],
  kept: readonly number[],
): ReadonlyMap<number, MergedRow[]> {
  const merged = new Map<number, MergedRow[]>();
  let covered = 0;
  for (const { top, bottom, left, right } of merges) {
    const rows = kept.filter((row) => row >= top && row <= bottom);
    covered += rows.length;
    if (covered > MOST_COVERED_ROWS) throw new Error('merged cells overlap');
    for (const [index, row] of rows.entries()) {
      const parts = merged.get(row) ?? [];
      parts.push({ left, right, rowSpan: index === 0 ? rows.length : 0 });
      merged.set(row, parts);
    }
  }
  return merged;
}

function cellsOfRow({ texts, merges }: RowContents, frame: Extent): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  for (const column of columnsOfRow(texts, frame)) {
    const merge = merges.find((part) => column >= part.left && column <= part.right);
    const isCovered = merge && (column > Math.max(merge.left, frame.left) || merge.rowSpan === 0);
    if (isCovered) continue;
    const right = Math.min(merge?.right ?? column, Math.max(frame.right, column));
    cells.push({
      text: texts.get(merge?.left ?? column) ?? '',
      column: column - frame.left,
      columnSpan: right - column + 1,
      rowSpan: merge?.rowSpan ?? 1,
    });
  }
  return cells;
}

function columnsOfRow(
  texts: ReadonlyMap<number, string>,
  { left, right }: Extent,
): readonly number[] {
  const width = Math.min(right - left + 1, WIDEST);
  const far = [...texts.keys()].filter((column) => column >= left + width);
  return [...Array.from({ length: width }, (_, index) => left + index), ...far];
}
