import type { SourceCell } from '../source';

/** A paragraph or a table on its way to a block; it gets its place when all are known. */
export type Piece = ParagraphPiece | GridPiece;

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level: number | null;
  /** It is a line of the heading or title that the paragraph before begins. */
  readonly continues: boolean;
}

export interface GridPiece {
  readonly kind: 'grid';
  readonly rows: readonly (readonly SourceCell[])[];
}
