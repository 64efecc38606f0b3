import type { SourceStretch } from './sourced-text';

/**
 * The neutral tree that every writer turns into a file. It knows no template and no report:
 * all wording, numbers and blanks are settled before a writer sees it.
 */
export interface Document {
  readonly language: 'zh-CN';
  readonly metadata: Metadata;
  /** Printed on every page of a report that must not be published yet; `null` on a finished one. */
  readonly mark: string | null;
  readonly blocks: readonly Block[];
}

export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** ISO date-time, taken from the report and never from the clock, so that bytes repeat. */
  readonly created: string;
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | NoteBlock;

export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  readonly origin?: Origin;
}

/**
 * Which fields of the report a block shows, for those who point at it. Files look the same
 * without it.
 */
export interface Origin {
  /** Parts of the text of the block, that of a paragraph its runs put together. */
  readonly stretches: readonly SourceStretch[];
  /** Fields that are pointed at here while they have no text of their own. */
  readonly heads: readonly string[];
}

/** A heading on a line of its own. Level 1 is 一、, level 2 （一）, level 3 `1.`, level 4 （1）. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  readonly origin?: Origin;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** First line indented by two characters. A run-in heading is its first run. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** The level of the heading that opens the paragraph; `null` for plain text. */
  readonly runIn: HeadingLevel | null;
  readonly runs: readonly Run[];
  readonly origin?: Origin;
}

export interface Run {
  readonly text: string;
  readonly style: RunStyle;
}

/** `heading2` is 楷体, `heading3` and `heading4` are 仿宋 set strong. */
export type RunStyle = 'body' | 'heading2' | 'heading3' | 'heading4';

export interface TableBlock {
  readonly kind: 'table';
  readonly grid: Grid;
}

/** A footnote under the table before it. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
  readonly origin?: Origin;
}

/** Every position of the grid is covered by exactly one cell; spans are computed once, here. */
export interface Grid {
  readonly id: string;
  /** Names the table for those who cannot see it; printed by no writer. */
  readonly caption: string;
  /** Relative widths, one for each grid column. */
  readonly columnWidths: readonly number[];
  readonly typeSizePt: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** Header rows are the first rows of the grid and are repeated on each page it continues on. */
  readonly role: 'header' | 'band' | 'bandHeader' | 'data';
  readonly minHeightMm: number;
  /** Neighbouring rows with the same key should stay on one page; `null` when free. */
  readonly keep: string | null;
  /** The cells that begin in this row, from left to right. */
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** `remark` runs are the notes in brackets, set in 楷体. */
  readonly runs: readonly CellRun[];
  readonly role: 'corner' | 'columnHeader' | 'rowHeader' | 'band' | 'value';
  readonly align: 'left' | 'center';
  /** `table/row/column` of a value; `null` for every label. */
  readonly address: string | null;
}

export interface CellRun {
  readonly text: string;
  readonly style: 'text' | 'remark';
}
