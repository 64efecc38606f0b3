import type { RefCallback } from 'react';

import type { CellValue } from '@/lib/cells/cell-value';
import type { Finding } from '@/lib/findings/finding';
import type { Total } from '@/lib/report/ledger';
import type { Template } from '@/lib/template/template';
import type { LastYearView } from './last-year-view';

/**
 * One open report. React Hook Form owns the typed texts, the ledger owns the sums; components
 * subscribe to single cells and never to the whole form.
 */
export interface Editor {
  readonly template: Template;
  /** Connects an uncontrolled input with its field. */
  register(address: string): CellRegistration;
  /** What stands in a typed cell, as text. */
  textAt(address: string): string;
  valueAt(address: string): CellValue;
  /** `null` for a typed cell. */
  totalAt(address: string): Total | null;
  /** What a document printed for a total, when it differs from the computed one. */
  statedAt(address: string): CellValue;
  /** A keystroke in one cell. Keystrokes in the same cell are one undo step. */
  type(address: string, text: string): void;
  /** Changes many cells at once: one undo step. Totals are never changed. */
  enter(texts: Readonly<Record<string, string>>): void;
  /** `null` while the report has none. */
  lastYear(): LastYearView | null;
  /** `locked`: the cell holds last year's figure. `open`: it should, and holds something else. */
  lockAt(address: string): Lock | null;
  /** What the cell should hold by last year's report, as text; `null` where it says nothing. */
  expectedAt(address: string): string | null;
  /** Puts another figure than last year's into a cell, with the reason: one undo step. */
  override(address: string, text: string, reason: string): void;
  /** The reason for the figure in a cell that should hold last year's; `''` for none. */
  overrideReasonAt(address: string): string;
  /** Drops stated totals in favour of computed ones: one undo step. */
  dropStated(addresses: readonly string[]): void;
  undo(): void;
  redo(): void;
  /** Called whenever text, total or mark of the cell changed. Returns the way to stop. */
  subscribe(address: string, listener: () => void): () => void;
  /** Rises with each change of the cell; the snapshot for `useSyncExternalStore`. */
  versionOf(address: string): number;
  markOf(address: string): CellMark;
  findingsAt(address: string): readonly Finding[];
  /** Moves the focus to a cell or field, opening its section. */
  focus(at: string): void;
  /** The finding whose cells are marked on the grid; `null` for none. */
  showFinding(finding: Finding | null): void;
}

export interface CellRegistration {
  readonly name: string;
  readonly ref: RefCallback<HTMLInputElement>;
  readonly onBlur: () => void;
}

/** `left` and `right` are the sides of the finding that is shown. */
export interface CellMark {
  readonly severity: 'error' | 'warning' | 'notice' | null;
  readonly side: 'left' | 'right' | null;
}

export type Lock = 'locked' | 'open';
