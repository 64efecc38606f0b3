import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';

import { reviewListSchema } from '@/lib/sync/review-answers';
import { isReadable, rowsOf, shownRows } from './list-rows';
import { viewIn } from './list-view';
import { keepQueue, keptQueue } from './review-queue';
import { useServed } from './use-served';

/** The reports before and after this one, in the order of the list and under its filters. */
export interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
  /** Counted from 1; 0 when the report is not in the list. */
  readonly place: number;
  readonly count: number;
  readonly go: (report: string) => void;
}

/** `search` are the filters of the list; `null` for a person without a list. */
export function useNeighbours(report: string, search: string | null): Neighbours {
  const router = useRouter();
  const queue = useQueue(search);
  const index = queue.indexOf(report);
  return {
    before: queue[index - 1] ?? null,
    after: queue[index + 1] ?? null,
    place: index + 1,
    count: queue.length,
    go: (next) => router.push(`/review/${next}${search ?? ''}`),
  };
}

const NO_REPORTS: readonly string[] = [];

/** As the list was shown; it is asked for only when it never was. */
function useQueue(search: string | null): readonly string[] {
  const [kept, setKept] = useState<readonly string[] | null>(NO_REPORTS);
  useEffect(() => {
    setKept(search === null ? NO_REPORTS : keptQueue(search));
  }, [search]);
  const year = search === null ? null : viewIn(search).year;
  const path = year === null ? '/api/review' : `/api/review?year=${year}`;
  const { value } = useServed(kept === null ? path : null, reviewListSchema);
  const asked = useMemo(() => {
    if (value === null || search === null) return null;
    const rows = shownRows(rowsOf(value), viewIn(search)).filter(isReadable);
    return rows.flatMap(({ unit }) => unit.report?.id ?? []);
  }, [value, search]);
  useEffect(() => {
    if (asked === null || search === null) return;
    keepQueue({ search, reports: asked });
    setKept(asked);
  }, [asked, search]);
  return kept ?? NO_REPORTS;
}
