/**
 * The value of a cell. A number for counts, exact decimal text for amounts, `NOT_APPLICABLE`,
 * or `null` for a blank. Any other text is what somebody typed and nobody could read; it is kept
 * so that nothing typed is lost, and counts as blank in every sum.
 */
export type CellValue = number | string | null;

/** The cell does not apply to the agency: neither blank nor zero. */
export const NOT_APPLICABLE = 'n/a';

/** Why a text is no value of its kind. */
export type CellProblem =
  | 'not-a-number'
  | 'negative'
  | 'decimal'
  | 'too-large'
  | 'too-many-decimals';

export type Parsed =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly problem: CellProblem };

/** Digits before the decimal point that a number may have: more are a slip, and not exact. */
export const MOST_DIGITS = 15;
