/**
 * What a reader makes of a file: paragraphs and text grids in reading order, with their places in
 * the original. A reader interprets nothing; it knows neither the template nor a report.
 */
export interface Source {
  readonly format: SourceFormat;
  /** What the file calls itself (title element, document property); `null` when it does not. */
  readonly title: string | null;
  /** The encoding that was detected; `null` for formats that state it. */
  readonly encoding: string | null;
  /** `null` for formats without pages. */
  readonly pages: number | null;
  readonly blocks: readonly SourceBlock[];
}

export type SourceFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'markdown' | 'text';

export type SourceBlock = SourceParagraph | SourceGrid;

/** A paragraph; in plain text and PDF, a line of text. Never empty, never with a line break. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The heading level that the source states (1 is the highest); `null` when it states none. */
  readonly level: number | null;
  /** Whether the source says that the paragraph goes on from the one before (a wrapped line). */
  readonly continues: boolean;
  readonly place: Place;
}

/** A table of the source, or lines of text with separators. */
export interface SourceGrid {
  readonly kind: 'grid';
  readonly rows: readonly SourceRow[];
  readonly place: Place;
}

export interface SourceRow {
  /** The cells that begin in this row, from left to right, blank ones too. */
  readonly cells: readonly SourceCell[];
  readonly place: Place;
}

export interface SourceCell {
  /** Line breaks inside the cell are kept as `\n`; `''` when it is blank. */
  readonly text: string;
  /** The grid column it begins in, from 0, spans from the left and from above counted. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Where something stands in the original, for a person who looks for it there. */
export interface Place {
  /** From 1; `null` for formats without pages. */
  readonly page: number | null;
  /** Lines of a text, paragraphs and table rows of other formats, from 1 in reading order. */
  readonly line: number;
}
