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
  readonly causes: readonly Cause[];
}

export type FindingCode =
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
  | 'prose-missing'
  | 'heading-without-text'
  | 'last-year-text'
  | 'prose-too-long'
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
