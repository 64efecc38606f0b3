import type { CellReason } from '../receipt';
import type { Place } from '../source';

/** A cell of the form as the source has it. */
export interface CellReading {
  readonly address: string;
  /** The original text; `''` for a blank cell. */
  readonly text: string;
  readonly place: Place;
  /** The unit in the header of its column, `''` for none. */
  readonly unit: string;
}

/** Cells of one line of which only the sums can say what each of them holds. */
export interface OpenLine {
  readonly addresses: readonly string[];
  /** The original text of the line. */
  readonly text: string;
  readonly place: Place;
  readonly reason: CellReason;
  /** Whether a single choice needs no proof by sums. */
  readonly isSure: boolean;
  /** Every way to read the line: texts in the order of the addresses. */
  readonly choices: readonly (readonly string[])[];
  /** Instead of choices: figures that hold the numbers of several cells. */
  readonly joined: readonly string[];
}
