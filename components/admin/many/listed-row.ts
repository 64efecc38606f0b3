import type { RosterIssue, RosterRow } from '@/lib/roster/roster';

/** A row of the list that is being prepared; the id stays while others are taken out. */
export interface ListedRow {
  readonly id: number;
  readonly row: RosterRow;
  /** Something was wrong with it when it was read, so it can be edited. */
  readonly isOpen: boolean;
}

export function listedRows(rows: readonly RosterRow[]): readonly ListedRow[] {
  return rows.map((row, id) => ({ id, row, isOpen: false }));
}

/** Rows with issues are opened, and stay so when the issues go. */
export function withOpened(
  rows: readonly ListedRow[],
  issues: readonly RosterIssue[],
): readonly ListedRow[] {
  const wrong = new Set(issues.map(({ row }) => row));
  return rows.map((listed, index) => (wrong.has(index) ? { ...listed, isOpen: true } : listed));
}
