/** A figure of the prose, or words that say there was none, and what it has to agree with. */
export interface Claim {
  /** `preface` or the id of the prose section. */
  readonly field: string;
  /** The figure as written, without its unit, in UTF-16 units of the field's text. */
  readonly start: number;
  readonly end: number;
  /** The figure or the words as written: `3,119`, `十二`, `17.5%`, `未收到政府信息公开申请`. */
  readonly figure: string;
  /** In the unit that is written; the bound of a figure such as 3100余. */
  readonly stated: number;
  /** As written: 件, 万元, %; empty when there is none. */
  readonly unit: string;
  /** `null` while it is not tied to a cell. */
  readonly rule: ClaimRule | null;
  /** A figure, a share in percent, or words that say there was none. */
  readonly kind: 'figure' | 'share' | 'none';
  /** Each may be meant; the first is the likeliest. */
  readonly readings: readonly Reading[];
  readonly state: ClaimState;
  /** What the tables say in the unit that is written; `null` while it is not tied. */
  readonly actual: number | null;
  /** The cells whose sum `actual` is. */
  readonly cells: readonly string[];
  /** What to write from `start` to `end` instead; `null` where words have to be rewritten. */
  readonly correction: string | null;
}

export type ClaimState = 'agrees' | 'disagrees' | 'untied';

export type ClaimRule = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T8';

/** A sum of cells, less other cells; of a share, in percent of the sum of further cells. */
export interface Reading {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly of: readonly string[];
}
