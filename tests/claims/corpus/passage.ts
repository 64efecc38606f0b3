import type { Values } from '@/lib/report/report';

/** A text as an agency writes it, beside the tables that it speaks of. */
export interface Passage {
  readonly id: string;
  /** The form of 2021 unless given. */
  readonly edition?: string;
  /** 2024, or 2020 for the earlier form, unless given. */
  readonly year?: number;
  /** A department unless given. */
  readonly kind?: string;
  readonly agency?: string;
  /** Where the text stands: `overview` unless given, `preface`, `title` or a section. */
  readonly section?: string;
  readonly text: string;
  /** Figures by address; all other cells are zero. */
  readonly cells: Values;
  readonly processingFees?: Values;
  /** The rules that the text keeps, although it speaks of what they are about. */
  readonly agrees?: readonly string[];
  /** What must be found in the text; empty when it agrees with the tables. */
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly code: string;
  /** Other rules that may say the same as well. */
  readonly or?: readonly string[];
  /** The words that the finding must touch. */
  readonly figure?: string;
  readonly stated?: number;
  /** What the tables say; several where the words can be read in several ways. */
  readonly actual?: readonly number[];
  /** For what is not in the text: where the address of a cell of the finding begins. */
  readonly cells?: string;
}

/** The prose of a whole report that agrees with its tables. */
export interface WholeReport {
  readonly id: string;
  readonly edition?: string;
  readonly year: number;
  readonly kind: string;
  readonly scope?: string;
  readonly agency: string;
  readonly preface?: readonly string[];
  readonly overview: readonly string[];
  readonly improvements: readonly string[];
  readonly other: readonly string[];
  readonly cells: Values;
  readonly processingFees?: Values;
}
