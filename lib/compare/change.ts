import type { CellValue } from '@/lib/cells/cell-value';

/** One difference between two reports, in the order of the form. */
export type Change = FigureChange | ChoiceChange | SentenceChange | ReasonChange;

/** A cell whose printed value differs. */
export interface FigureChange {
  readonly kind: 'figure';
  /** Unique among the changes of one comparison. */
  readonly id: string;
  /** The name of the cell: its address. */
  readonly field: string;
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/** What a cell shows; `null` in place of a figure means that the edition has no such cell. */
export interface Figure {
  readonly value: CellValue;
  /** A total that was added up and not typed. */
  readonly isComputed: boolean;
}

/** One of the answers to choose from, such as the kind of agency: printed nowhere. */
export interface ChoiceChange {
  readonly kind: 'choice';
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A reason for a finding: printed nowhere. `field` is what it explains. */
export interface ReasonChange {
  readonly kind: 'reason';
  readonly id: string;
  readonly field: string;
  /** Empty where there was none. */
  readonly before: string;
  readonly after: string;
}

/** A sentence of a text. `after` of a removed one is the empty place where it stood. */
export interface SentenceChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly field: string;
  readonly before: Stretch;
  readonly after: Stretch;
  /** The characters inside: put together, the same and removed ones are the text before. */
  readonly parts: readonly Part[];
}

/** Part of the text of a field: places in UTF-16 units, the end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
