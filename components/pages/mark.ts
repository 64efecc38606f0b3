/** Something to point at on the pages of a report. */
export interface Mark {
  readonly id: string;
  /** The name of the field, as in `lib/report/field-names`; a cell by its address. */
  readonly field: string;
  /** Part of the text of the field; all of it when left out. An empty range is a place. */
  readonly range?: MarkRange;
  /** Parts of the range to stress, such as the characters that changed in a sentence. */
  readonly inner?: readonly MarkRange[];
  readonly kind: MarkKind;
  /** What it is about, in words: the accessible name and what is shown beside the pointer. */
  readonly label: string;
}

export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

export type MarkKind = 'added' | 'removed' | 'changed' | 'comment' | 'finding' | 'selected';

/** What somebody chose on a page: a cell, or a stretch of the text of a field. */
export interface Picked {
  readonly field: string;
  /** The text chosen; what a cell shows. */
  readonly quote: string;
  /** Where the quote begins in the text of the field; 0 in a cell. */
  readonly start: number;
}

/** Where to scroll. A new object scrolls again. */
export interface ScrollTarget {
  readonly field: string;
  readonly range?: MarkRange;
}
