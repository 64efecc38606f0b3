'use client';

import { useEffect, useMemo } from 'react';

import { type ReviewList, reviewListSchema } from '@/lib/sync/review-answers';
import { ListFilters } from './list-filters';
import { ListHead } from './list-head';
import { isReadable, rowsOf, shownRows } from './list-rows';
import { type ListView, searchOf } from './list-view';
import { keepQueue } from './review-queue';
import { UnitList } from './unit-list';
import { useListView } from './use-list-view';
import { useServed } from './use-served';
import { StaleNote, Waiting } from './waiting';

interface ListPageProps {
  /** Whether the reader decides on reports; others only look. */
  readonly mayReview: boolean;
}

/** Which units have handed in their report, and what waits for the reviewer. */
export function ListPage({ mayReview }: ListPageProps) {
  const [view, setView] = useListView();
  const path = view === null ? null : pathOf(view);
  const { value, problem, reload } = useServed(path, reviewListSchema);
  return (
    <main id="main" className="mx-auto w-full max-w-[88rem] px-5 py-6">
      <StaleNote problem={value === null ? null : problem} />
      {value === null || view === null ? (
        <>
          <h1 className="text-2xl font-semibold">审核</h1>
          <Waiting what="各单位的报送情况" problem={problem} onRetry={reload} />
        </>
      ) : (
        <List list={value} view={view} onView={setView} mayReview={mayReview} />
      )}
    </main>
  );
}

function pathOf({ year }: ListView): string {
  return year === null ? '/api/review' : `/api/review?year=${year}`;
}

interface ListProps extends ListPageProps {
  readonly list: ReviewList;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
}

function List({ list, view, onView, mayReview }: ListProps) {
  const all = useMemo(() => rowsOf(list), [list]);
  const rows = useMemo(() => shownRows(all, view), [all, view]);
  const search = searchOf(view);
  useEffect(() => {
    const readable = rows.filter(isReadable);
    keepQueue({ search, reports: readable.flatMap(({ unit }) => unit.report?.id ?? []) });
  }, [rows, search]);
  return (
    <>
      <ListHead list={list} rows={rows} view={view} onView={onView} mayReview={mayReview} />
      {all.length === 0 ? (
        <p className="card mt-4 p-6 text-soft">
          您负责的范围里还没有单位。请管理员先在“单位与账号”里添加单位。
        </p>
      ) : (
        <>
          <ListFilters all={all} view={view} onView={onView} />
          <UnitList rows={rows} isTree={view.order === 'tree'} search={search} />
        </>
      )}
    </>
  );
}
