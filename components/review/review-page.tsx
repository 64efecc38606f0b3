'use client';

import { useEffect } from 'react';

import { openedReportSchema } from '@/lib/sync/report-answers';
import type { ReportHead } from '@/lib/sync/review-answers';
import { NothingSubmitted } from './nothing-submitted';
import { Person } from './person';
import { ReviewDesk } from './review-desk';
import type { ReviewPageProps } from './review-props';
import { keepLast } from './review-queue';
import { useServed } from './use-served';
import { Waiting } from './waiting';

/** A colleague may decide in the meantime. */
const ASK_AGAIN_MS = 20_000;

/** What a unit submitted, as printed, with everything that is said of it. */
export function ReviewPage(props: ReviewPageProps) {
  const { reportId, person } = props;
  const { value, problem, reload } = useServed(`/api/reports/${reportId}`, openedReportSchema);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  useEffect(() => keepLast(reportId), [reportId]);
  const head = value?.report;
  return (
    <Person value={person}>
      {head === undefined ? (
        <main id="main" className="mx-auto w-full max-w-5xl px-5 py-6">
          <Waiting what="这份报告" problem={problem} onRetry={reload} />
        </main>
      ) : (
        <Loaded {...props} head={head} problem={problem} onChanged={reload} />
      )}
    </Person>
  );
}

interface LoadedProps extends ReviewPageProps {
  readonly head: ReportHead;
  readonly problem: string | null;
  readonly onChanged: () => void;
}

function Loaded(props: LoadedProps) {
  const { head } = props;
  const title = `${head.unitName} ${head.year}年度 – 勾稽`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return head.copies.length === 0 ? (
    <NothingSubmitted head={head} search={props.search} />
  ) : (
    <ReviewDesk key={head.id} {...props} />
  );
}
