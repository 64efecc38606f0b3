export type CellDefinition = CountCell | SignedCell | AmountCell;

/** A whole number, zero or more. */
export interface CountCell {
  readonly kind: 'count';
  /** What is counted, as a suffix that people type: 件, 个. */
  readonly units: readonly string[];
}

/** A whole number that may be negative: more or fewer than the year before. */
export interface SignedCell {
  readonly kind: 'signed';
  readonly units: readonly string[];
}

/** Exact decimal text, zero or more. */
export interface AmountCell {
  readonly kind: 'amount';
  readonly decimals: number;
  /** Units that people type. The first is meant when the header prints the unit. */
  readonly units: readonly string[];
  /** `header`: the unit is printed once, in the header. `cell`: it belongs to the value. */
  readonly unitPlace: 'header' | 'cell';
}
