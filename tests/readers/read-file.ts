/** What a finished file says, whatever its format. */
export interface ReadFile {
  /** Title, headings, paragraphs and notes from first to last. */
  readonly prose: readonly string[];
  readonly tables: readonly ReadTable[];
  /** How often the mark of a draft was found. */
  readonly marks: number;
}

export interface ReadTable {
  /** What stands above the row headers. */
  readonly corners: readonly string[];
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  /** Band, row headers and column headers, outermost first. */
  readonly path: string;
  readonly text: string;
}

/** Columns of row headers in each table of the form; the last has none. */
export const LABEL_COLUMNS: readonly number[] = [1, 3, 0];

export const MARK = '草稿';

export function pathOf(labels: readonly string[]): string {
  return labels.join(' › ');
}
