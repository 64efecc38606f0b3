import type { Block } from './document';
import { textOf } from './text-of';

/** The texts of a block as a reader sees them; a table has one for each cell. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [textOf(block.runs)];
    case 'table':
      return block.grid.rows.flatMap((row) => row.cells.map(({ runs }) => textOf(runs)));
  }
}
