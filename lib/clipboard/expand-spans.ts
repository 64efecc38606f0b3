import type { ClipBlock, ClipCell } from './clip-block';

/** A cell of an HTML table. */
export interface SpannedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** No merged cell of a real table is wider; larger numbers are noise. */
const WIDEST = 200;

const MOST_COVERED = 100_000;

/** Puts every cell at its column: places that merged cells cover become `null`. */
export function expandSpans(table: readonly (readonly SpannedCell[])[]): ClipBlock {
  const rows = isSane(table) ? table : table.map((cells) => cells.map(unspanned));
  const grid: (ClipCell | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, line) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[line]?.[column] !== undefined) column += 1;
      place(grid, { cell, line, column });
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
}

/** Spans that cover far more places than a table has are an attack, not a layout. */
function isSane(table: readonly (readonly SpannedCell[])[]): boolean {
  let area = 0;
  for (const cells of table) {
    for (const cell of cells) {
      area += limited(cell.rowSpan, table.length) * limited(cell.colSpan, WIDEST);
    }
  }
  return area <= MOST_COVERED;
}

function unspanned({ text }: SpannedCell): SpannedCell {
  return { text, rowSpan: 1, colSpan: 1 };
}

interface Spot {
  readonly cell: SpannedCell;
  readonly line: number;
  readonly column: number;
}

function place(grid: (ClipCell | undefined)[][], { cell, line, column }: Spot): void {
  const height = limited(cell.rowSpan, grid.length - line);
  const width = limited(cell.colSpan, WIDEST);
  for (let down = 0; down < height; down += 1) {
    for (let right = 0; right < width; right += 1) {
      const row = grid[line + down];
      if (row !== undefined && row[column + right] === undefined) row[column + right] = null;
    }
  }
  const row = grid[line];
  if (row !== undefined) row[column] = cell.text;
}

/** A span of zero means "to the end" in HTML. */
function limited(span: number, most: number): number {
  return span === 0 ? most : Math.max(1, Math.min(Math.trunc(span) || 1, most));
}
