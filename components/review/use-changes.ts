import { useMemo, useState } from 'react';

import type { Change } from '@/lib/compare/change';
import { compareForms } from '@/lib/compare/compare-reports';
import type { ReportHead } from '@/lib/sync/review-answers';
import type { Template } from '@/lib/template/template';
import { type ReadCopy, useCopy } from './use-copy';

/** What a copy is compared with: an earlier copy by its number, or last year's report. */
export type Before = number | 'last-year';

export interface Changes {
  /** `null` when there is nothing to compare with. */
  readonly before: Before | null;
  readonly setBefore: (before: Before) => void;
  readonly choices: readonly Before[];
  readonly beforeCopy: ReadCopy | null;
  readonly changes: readonly Change[] | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

export interface Comparing {
  readonly templates: readonly Template[];
  readonly head: ReportHead;
  readonly copy: ReadCopy | null;
  /** The number of the copy that is shown. */
  readonly shown: number;
  readonly start: Before | null;
}

export function useChanges({ templates, head, copy, shown, start }: Comparing): Changes {
  const [chosen, setBefore] = useState<Before | null>(start);
  const choices = choicesFor(head, shown);
  const before = choices.find((choice) => choice === chosen) ?? choices[0] ?? null;
  const { copy: beforeCopy, problem, reload } = useCopy(templates, placeOf(head, before));
  const changes = useMemo(
    () => (copy === null || beforeCopy === null ? null : compareForms(beforeCopy, copy)),
    [copy, beforeCopy],
  );
  return { before, setBefore, choices, beforeCopy, changes, problem, reload };
}

/** The last returned copy comes first: what changed since then is asked for most. */
function choicesFor({ copies, lastYear }: ReportHead, shown: number): readonly Before[] {
  const earlier = copies.filter(({ number }) => number < shown).reverse();
  const returned = earlier.find(({ outcome }) => outcome === 'returned');
  const numbers = earlier
    .map(({ number }) => number)
    .filter((number) => number !== returned?.number);
  return [
    ...(returned === undefined ? [] : [returned.number]),
    ...numbers,
    ...(lastYear === null ? [] : (['last-year'] as const)),
  ];
}

function placeOf({ id, lastYear }: ReportHead, before: Before | null) {
  if (before === null) return null;
  if (before !== 'last-year') return { report: id, number: before };
  return lastYear === null ? null : { report: lastYear.reportId, number: lastYear.number };
}
