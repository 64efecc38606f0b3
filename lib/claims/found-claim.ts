import type { ClaimRule, Reading } from './claim';
import type { FigureText } from './figure-text';

/** What a paragraph says, before it is held against any tables. */
export interface FoundClaim {
  /** In the paragraph, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'figure' | 'share' | 'none';
  /** `null` for words that say there was none. */
  readonly figure: FigureText | null;
  readonly rule: ClaimRule | null;
  /** Empty when it is not tied to a cell. */
  readonly readings: readonly Reading[];
  /** Whether it can be called wrong, or at most right. */
  readonly isSure: boolean;
}
