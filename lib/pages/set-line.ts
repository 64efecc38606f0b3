import type { SourceStretch } from '@/lib/document/sourced-text';
import type { Line, Measure } from './break-lines';
import type { Glyph } from './glyphs';

/** `repeated` is a header or label that is printed again on a later page. */
export type TextPurpose = 'content' | 'repeated' | 'pageNumber' | 'mark';

export interface Place {
  readonly x: number;
  readonly baseline: number;
  /** The width to fill; a line is stretched to it unless too much is missing. */
  readonly width: number;
  readonly fill: 'justify' | 'left' | 'center';
  readonly purpose: TextPurpose;
  readonly address: string | null;
}

export interface SetLine {
  readonly glyphs: readonly Glyph[];
  readonly line: Line;
  readonly measure: Measure;
  /** What the characters show; by their places in the text that the line is of. */
  readonly stretches?: readonly SourceStretch[];
}
