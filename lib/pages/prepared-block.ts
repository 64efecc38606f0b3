import type { GridCell, GridRow } from '@/lib/document/document';
import type { Measure } from './break-lines';
import type { SetLine } from './set-line';

/** A block whose lines are known but not yet where they go. */
export type PreparedBlock = PreparedTitle | PreparedText | PreparedTable | PreparedNotes;

export interface PreparedTitle {
  readonly kind: 'title';
  readonly lines: readonly SetLine[];
  readonly heads: readonly string[];
}

export interface PreparedText {
  readonly kind: 'heading' | 'paragraph';
  readonly lines: readonly SetLine[];
  readonly measure: Measure;
  /** What the bookmarks show; `null` for plain paragraphs. */
  readonly entry: { readonly title: string; readonly level: number } | null;
  /** Fields that are pointed at here while they have no text of their own. */
  readonly heads: readonly string[];
}

/** Small print that follows no table. */
export interface PreparedNotes {
  readonly kind: 'notes';
  readonly lines: readonly SetLine[];
}

export interface PreparedTable {
  readonly kind: 'table';
  readonly rows: readonly PreparedRow[];
  /** The number of rows, from the first, that are repeated on each page. */
  readonly headerRows: number;
  /** The left edges of the columns and the right edge of the last, from the left edge. */
  readonly edges: readonly number[];
  readonly notes: readonly SetLine[];
  readonly linePitch: number;
}

export interface PreparedRow {
  readonly role: GridRow['role'];
  readonly keep: string | null;
  readonly minHeight: number;
  readonly cells: readonly PreparedCell[];
}

export interface PreparedCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly lines: readonly SetLine[];
  readonly linePitch: number;
  readonly height: number;
}
