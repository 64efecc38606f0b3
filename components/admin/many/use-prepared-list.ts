import { useMemo, useState } from 'react';

import { planRoster } from '@/lib/roster/plan-roster';
import type { Known, RosterColumn, RosterIssue, RosterPlan, RosterRow } from '@/lib/roster/roster';
import type { RosterWords } from '@/lib/roster/roster-words';
import { type ListedRow, listedRows, withOpened } from './listed-row';

export interface PreparedList {
  readonly rows: readonly ListedRow[];
  readonly plan: RosterPlan;
  /** Of the check here, and what the server found since. */
  readonly issues: readonly RosterIssue[];
  change(id: number, column: RosterColumn, text: string): void;
  remove(id: number): void;
  /** What the server has against the list as it is. */
  refuse(issues: readonly RosterIssue[]): void;
}

/** A list that is checked with every change of it, as the server will. */
export function usePreparedList(
  read: readonly RosterRow[],
  known: Known,
  words: RosterWords,
): PreparedList {
  const [rows, setRows] = useState(() => {
    const listed = listedRows(read);
    return withOpened(listed, planRoster(read, known, words).issues);
  });
  const [refused, setRefused] = useState<readonly RosterIssue[]>([]);
  const plan = useMemo(
    () =>
      planRoster(
        rows.map(({ row }) => row),
        known,
        words,
      ),
    [rows, known, words],
  );
  const update = (next: readonly ListedRow[]) => {
    setRefused([]);
    const issues = planRoster(
      next.map(({ row }) => row),
      known,
      words,
    ).issues;
    setRows(withOpened(next, issues));
  };
  return {
    rows,
    plan,
    issues: [...plan.issues, ...refused],
    change: (id, column, text) =>
      update(
        rows.map((listed) =>
          listed.id === id ? { ...listed, row: { ...listed.row, [column]: text } } : listed,
        ),
      ),
    remove: (id) => update(rows.filter((listed) => listed.id !== id)),
    refuse: (issues) => {
      setRefused(issues);
      setRows(withOpened(rows, issues));
    },
  };
}
