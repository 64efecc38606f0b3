'use client';

import Link from 'next/link';
import { useMemo } from 'react';

import { StateChip } from '@/components/review/state-chip';
import { useServed } from '@/components/review/use-served';
import { StaleNote, Waiting } from '@/components/review/waiting';
import { Button, lookOf } from '@/components/ui/button';
import { fileNameOf } from '@/components/ui/file-name';
import { saveFile } from '@/components/ui/save-file';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { historySchema, type ReportHead } from '@/lib/sync/review-answers';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { ChangeList } from './change-list';
import { EventList } from './event-list';
import { foldChanges } from './fold-changes';
import { type History, historyCsv } from './history-csv';

interface HistoryPageProps {
  readonly templates: readonly Template[];
  readonly reportId: string;
}

/** Who did what to a report, and when. */
export function HistoryPage({ templates, reportId }: HistoryPageProps) {
  const opened = useServed(`/api/reports/${reportId}`, openedReportSchema);
  const history = useServed(`/api/reports/${reportId}/events`, historySchema);
  const head = opened.value?.report;
  const template = templateOfEdition(templates, head?.edition ?? '');
  const problem = opened.problem ?? history.problem;
  const reload = () => {
    opened.reload();
    history.reload();
  };
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-5 py-6">
      {head === undefined || template === undefined || history.value === null ? (
        <>
          <h1 className="text-2xl font-semibold">历史</h1>
          <Waiting what="这份报告的历史" problem={problem} onRetry={reload} />
        </>
      ) : (
        <>
          <StaleNote problem={problem} />
          <Loaded head={head} history={{ template, ...history.value }} />
        </>
      )}
    </main>
  );
}

interface LoadedProps {
  readonly head: ReportHead;
  readonly history: History;
}

function Loaded({ head, history }: LoadedProps) {
  const { template, events, changes } = history;
  const folded = useMemo(() => foldChanges(changes, head.copies), [changes, head.copies]);
  const save = () => {
    const name = fileNameOf(`${head.unitName}${head.year}年度报告历史`);
    saveFile(`${name}.csv`, new Blob([historyCsv(history)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto flex flex-wrap items-center gap-x-3 text-2xl font-semibold">
          {head.unitName} {head.year}年度：历史
          <StateChip state={head.state} />
        </h1>
        {head.copies.length === 0 ? null : (
          <Link href={`/review/${head.id}`} className={lookOf('plain')}>
            看报告
          </Link>
        )}
        <Button onClick={save}>导出CSV</Button>
      </div>
      <section aria-labelledby="events" className="mt-6">
        <h2 id="events" className="text-lg font-semibold">
          经过
        </h2>
        <EventList reportId={head.id} events={events} />
      </section>
      <section aria-labelledby="changes" className="mt-6">
        <h2 id="changes" className="text-lg font-semibold">
          填写和改动
        </h2>
        <ChangeList template={template} folded={folded} />
      </section>
    </>
  );
}
