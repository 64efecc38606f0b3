import type { CellValue } from '@/lib/cells/cell-value';
import type { Place, SourceFormat } from './source';

export const RECEIPT_FORMAT = 'gouji-receipt/1';

/** What was read, cell by cell and field by field, with the original text and its place. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  readonly source: SourceSummary;
  readonly edition: EditionReceipt;
  /** Year, agency, title, preface, the prose sections, notes of tables; in the order of the form. */
  readonly fields: readonly FieldReceipt[];
  /** Every cell of the template, in its order. */
  readonly cells: readonly CellReceipt[];
  /** What was not taken over, in reading order. */
  readonly leftOut: readonly LeftOut[];
}

export interface SourceSummary {
  readonly name: string;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly pages: number | null;
}

export interface EditionReceipt {
  readonly edition: string;
  /** `tables`: the tables say so. `year`: only the report year does. */
  readonly recognisedBy: 'tables' | 'year';
  /** Whether the report year asks for another edition. */
  readonly contradictsYear: boolean;
}

/**
 * `read`: printed in the source. `assumed-zero`: a blank cell of a row with figures, where the
 * sums that the source prints leave nothing but zero. `blank`: the source has the cell, and it is
 * empty or a dash. `missing`: the source has no cell for it. `doubtful`: it has something, and a
 * person must say what it means.
 */
export type CellState = 'read' | 'assumed-zero' | 'blank' | 'doubtful' | 'missing';

export interface CellReceipt {
  /** `table/row/column`. */
  readonly address: string;
  readonly state: CellState;
  /** What the report holds: `null` unless the cell is read or assumed zero. */
  readonly value: CellValue;
  /** The text of the original; `''` for a blank cell, `null` when there is no cell for it. */
  readonly text: string | null;
  readonly place: Place | null;
  /** Possible values of a doubtful cell, the likeliest first. */
  readonly candidates: readonly CellValue[];
  readonly reason: CellReason | null;
}

/**
 * What is special about a cell. Doubtful: `joined-digits` cannot be cut in one way only;
 * `unsure-row`, `unsure-column`: its place in the form is not certain; `unreadable` is no number;
 * `two-readings`: the source states it twice, differently. Read: `remark` is a number with words
 * beside it; `cut-by-sums` was joined with others and cut where all sums agree. Blank cells are
 * taken as zero when `sums-say-zero`. `row-missing`, `column-missing`: the source has no such line.
 */
export type CellReason =
  | 'joined-digits'
  | 'unsure-row'
  | 'unsure-column'
  | 'unreadable'
  | 'two-readings'
  | 'remark'
  | 'cut-by-sums'
  | 'sums-say-zero'
  | 'row-missing'
  | 'column-missing';

export interface FieldReceipt {
  /** `year`, `agency`, `title`, `preface`, a section id, `notes.` and a table id … */
  readonly field: string;
  readonly state: 'read' | 'doubtful' | 'missing';
  /** The text that the report holds; `''` when nothing was found. */
  readonly text: string;
  readonly place: Place | null;
  readonly candidates: readonly string[];
}

export interface LeftOut {
  readonly text: string;
  readonly place: Place;
  /** `unknown-row`: a row of a table that the form does not have. `residue`: not of the report. */
  readonly kind: 'unknown-row' | 'unknown-column' | 'residue' | 'repeated';
}
