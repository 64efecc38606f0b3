import type { Place, SourceBlock, SourceGrid, SourceParagraph } from '../source';
import { levelText, masked } from './level-text';

/** A line of the source: a row of a grid, or a paragraph. */
export interface SourceLine {
  readonly block: number;
  readonly place: Place;
  /** The cells of the row; the whole text of a paragraph. */
  readonly fields: readonly Field[];
  readonly isRow: boolean;
}

export interface Field {
  readonly text: string;
  /** `text` in one form of writing, of the same length. */
  readonly level: string;
  /** The grid columns it covers, `to` exclusive; both 0 in a paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Longer texts in a cell are cut: no label and no figure is that long. */
const LONGEST_CELL = 2000;

/** A whole report without line breaks is shorter. */
const LONGEST_PARAGRAPH = 100_000;

const known = new WeakMap<readonly SourceBlock[], readonly SourceLine[]>();

export function linesOf(blocks: readonly SourceBlock[]): readonly SourceLine[] {
  const found = known.get(blocks);
  if (found !== undefined) return found;
  const made = blocks.flatMap((block, index) =>
    block.kind === 'grid' ? rowsOf(block, index) : [paragraphOf(block, index)],
  );
  known.set(blocks, made);
  return made;
}

function paragraphOf({ text: whole, place }: SourceParagraph, block: number): SourceLine {
  const text = whole.slice(0, LONGEST_PARAGRAPH);
  const level = PAGE_MARK.test(text) ? masked(text) : levelText(text).replace(BULLET, masked);
  return { block, place, fields: [{ text, level, from: 0, to: 0 }], isRow: false };
}

/** A mark of a list is no blank cell. */
const BULLET = /^\s*[-*•●]\s+(?=[\u4e00-\u9fff(])/u;

/** What page headers and footers print around a page number; a bare number may be a figure. */
const PAGE_MARK =
  /^\s*(?:[-–—―－·]+\s*\d{1,4}\s*[-–—―－·]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4})\s*$/u;

function rowsOf({ rows }: SourceGrid, block: number): readonly SourceLine[] {
  return rows.map(({ cells, place }) => ({
    block,
    place,
    isRow: true,
    fields: cells.map(({ text, column, columnSpan }) => {
      const short = text.slice(0, LONGEST_CELL);
      return { text: short, level: levelText(short), from: column, to: column + columnSpan };
    }),
  }));
}
