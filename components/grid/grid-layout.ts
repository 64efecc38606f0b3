import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Band, Table } from '@/lib/template/template';

/** A table as it stands on the screen: merged headers, and the lines of cells to move through. */
export interface GridLayout {
  readonly table: Table;
  readonly labelColumns: number;
  /** Columns so narrow that every band fits: a cell of a short band spans several. */
  readonly valueColumns: number;
  readonly bands: readonly GridBand[];
  readonly lines: readonly GridLine[];
  readonly places: ReadonlyMap<string, Place>;
}

export interface GridBand {
  readonly key: string;
  readonly head: readonly (readonly HeadCell[])[];
  readonly lines: readonly GridLine[];
}

export interface GridLine {
  readonly index: number;
  readonly band: Band;
  readonly heads: readonly HeadCell[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly address: string;
  readonly definition: CellDefinition;
  readonly isTotal: boolean;
  /** What to fill in, from its row and column; empty when the form says nothing. */
  readonly hint: string;
  /** First value column and how many. */
  readonly start: number;
  readonly span: number;
}

export interface HeadCell {
  readonly key: string;
  readonly kind: 'band' | 'corner' | 'column' | 'row';
  readonly label: string;
  readonly hint: string | null;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** First column: a value column of a column header, a label column of a row header. */
  readonly start: number;
  /** False for a header of other headers. */
  readonly isLeaf: boolean;
}

/** Where a cell stands: its line, and its number in the line. */
export interface Place {
  readonly line: number;
  readonly cell: number;
}

/** What is needed to lay out one band. */
export interface BandFrame {
  readonly band: Band;
  readonly labelColumns: number;
  readonly valueColumns: number;
}
