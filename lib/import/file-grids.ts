import { readFile } from './import-file';
import type { NamedFile } from './imported';
import type { Refusal } from './refusal';
import type { SourceRow } from './source';

export type FileGrids =
  | { readonly ok: true; readonly grids: readonly TextGrid[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Rows of texts; what a merged cell covers has its text. */
export type TextGrid = readonly (readonly string[])[];

/** The tables of any readable file, for lists that are no reports. */
export async function fileGrids(file: NamedFile): Promise<FileGrids> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const grids = read.source.blocks.flatMap((block) =>
    block.kind === 'grid' ? [textsOf(block.rows)] : [],
  );
  return { ok: true, grids };
}

function textsOf(rows: readonly SourceRow[]): TextGrid {
  const texts: string[][] = rows.map(() => []);
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) {
      for (const row of texts.slice(index, index + Math.max(1, cell.rowSpan))) {
        row.push(...blanks(cell.column - row.length));
        row[cell.column] = cell.text;
      }
    }
  }
  return texts.map((row) => Array.from(row, (text) => text ?? ''));
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
}
