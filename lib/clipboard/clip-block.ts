/** A pasted block. `null` is a place that a merged cell covers. */
export type ClipBlock = readonly ClipRow[];

export type ClipRow = readonly ClipCell[];

export type ClipCell = string | null;

/** More than any table holds; a larger block is a slip, and is refused. */
export const MOST_CHARACTERS = 200_000;
export const MOST_CELLS = 5_000;

export function cellCountOf(block: ClipBlock): number {
  return block.reduce((count, row) => count + row.length, 0);
}

/** Number of places up to the last row and column that hold a text. */
export function sizeOf(block: ClipBlock): { readonly rows: number; readonly columns: number } {
  return { rows: block.length, columns: Math.max(0, ...block.map((row) => row.length)) };
}
