import type { Severity } from '@/lib/template/template';

/** Something to tell a person about a report: facts only, the words stand in `messages.ts`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The section it belongs to; `null` for the report as a whole. */
  readonly section: string | null;
  /** The field it is about: a cell address, or `title`, `agency`, `preface`, a section id … */
  readonly at: string;
  /** All cells concerned, in reading order. */
  readonly cells: readonly string[];
  /** Set when a relation is broken. */
  readonly relation: string | null;
  /** The id of the column or row that the relation is broken in. */
  readonly line: string | null;
  readonly left: Side | null;
  readonly right: Side | null;
  /** Left minus right. */
  readonly difference: number | null;
  /** Text that the message quotes: what was typed, the characters, a count. */
  readonly found: string;
  /** Set when it is about words or a figure in the prose. */
  readonly passage: Passage | null;
  readonly causes: readonly Cause[];
}

/** Where in a text, and what it says there. */
export interface Passage {
  /** The figure or words as written. */
  readonly figure: string;
  /** In the text of the field as it is shown, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What the figure says, and what the tables say; `null` where there is no number. */
  readonly stated: number | null;
  readonly actual: number | null;
}

/** Rules about the prose, T and P, and about last year's report, X, by their ids in the domain. */
export type ProseRule =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5'
  | 'P6'
  | 'P7'
  | 'P8'
  | 'P10'
  | 'P14';

export type YearRule = 'X1' | 'X2' | 'X3' | 'X4' | 'X5' | 'X6' | 'A7';

/** What has to be said in the prose, by ids in the domain. */
export type DutyRule = 'A12' | 'A13';

export type FindingCode =
  | DutyRule
  | ProseRule
  | YearRule
  | 'broken-sum'
  | 'broken-balance'
  | 'broken-bound'
  | 'blank-cells'
  | 'not-a-number'
  | 'negative'
  | 'decimal'
  | 'too-large'
  | 'too-many-decimals'
  | 'total-too-large'
  | 'unit-missing'
  | 'fees-incomplete'
  | 'prose-missing'
  | 'heading-without-text'
  | 'prose-too-long'
  | 'unknown-reference'
  | 'reference-blank'
  | 'forbidden-characters'
  | 'radical-characters'
  | 'agency-missing'
  | 'title-incomplete'
  | 'wrong-edition'
  | 'period-wrong'
  | 'postcode-wrong'
  | 'email-wrong';

export interface Side {
  readonly cells: readonly Figure[];
  readonly sum: number;
}

/** A cell of a side with its number; `null` while it has none. */
export interface Figure {
  readonly address: string;
  readonly value: number | null;
}

/** A likely reason for broken relations, with the change that would mend them. */
export interface Cause {
  readonly kind: CauseKind;
  readonly changes: readonly Change[];
  /** Between 0 and 1, for ranking only. */
  readonly likelihood: number;
}

export type CauseKind =
  | 'misfiled'
  | 'swapped-digits'
  | 'doubled-digit'
  | 'dropped-digit'
  | 'rows-exchanged'
  | 'block-shifted'
  | 'wrong-total'
  | 'carry-over-forgotten'
  | 'single-cell';

export interface Change {
  readonly address: string;
  readonly from: number | null;
  /** `null` clears the cell; a total that is cleared is computed again. */
  readonly to: number | null;
}
