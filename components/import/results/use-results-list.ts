import { useState } from 'react';

import type { DeskState } from '../import-desk';
import { FIRST_VIEW, type ResultsView } from './result-rows';

/** How the list is looked at, which outlasts looking at one of its files. */
export interface ResultsList {
  readonly view: ResultsView;
  readonly onView: (view: ResultsView) => void;
  /** The file that was looked at last, to come back to. */
  readonly last: number | null;
}

export function useResultsList({ entries, shown }: DeskState): ResultsList {
  const [view, onView] = useState(FIRST_VIEW);
  const [last, setLast] = useState<number | null>(null);
  if (shown !== null && shown.id !== last) setLast(shown.id);
  // The next files are another list.
  if (entries.length === 0 && view !== FIRST_VIEW) onView(FIRST_VIEW);
  if (entries.length === 0 && last !== null) setLast(null);
  return { view, onView, last };
}
