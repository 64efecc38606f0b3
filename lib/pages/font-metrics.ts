import table from './font-metrics.json';
import type { FontRole } from './font-roles';

/** What the typesetter knows of the fonts; the JSON is made by `scripts/fonts/build-metrics.ts`. */
export interface FontMetrics {
  /** Alternating lengths of gaps and covered stretches of code points, in base 36. */
  readonly coverages: readonly string[];
  readonly fonts: Readonly<Record<FontRole, FontTable>>;
}

export interface FontTable {
  /** Place in `coverages`. */
  readonly coverage: number;
  /**
   * Thousandths of an em for every character that is not one em wide; the key is the first code
   * point of a run of neighbours.
   */
  readonly advances: Readonly<Record<string, readonly number[]>>;
}

export const fontMetrics: FontMetrics = table;
