'use client';

import { Button } from '@/components/ui/button';
import { ClearButton } from '../clear-button';
import { FileButtons } from '../file-buttons';
import { type DeskState, type ImportDesk, isPending } from '../import-desk';
import type { Entry } from '../import-entry';
import { ProgressBar } from '../progress-bar';
import { ResultDownloads } from './result-downloads';
import { ResultFilters } from './result-filters';
import { ROWS_ON_PAGE, rowsOf } from './result-rows';
import { ResultTable } from './result-table';

interface ResultsPageProps {
  readonly desk: ImportDesk;
  readonly state: DeskState;
  readonly onShow: (id: number) => void;
}

export function ResultsPage({ desk, state, onShow }: ResultsPageProps) {
  const { entries, view, last } = state;
  const { onView } = desk;
  const rows = rowsOf(entries, view);
  const pageCount = Math.max(1, Math.ceil(rows.length / ROWS_ON_PAGE));
  const page = Math.min(view.page, pageCount - 1);
  const shown = rows.slice(page * ROWS_ON_PAGE, (page + 1) * ROWS_ON_PAGE);
  return (
    <main id="main" className="mx-auto w-full max-w-[88rem] px-5 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">体检结果</h1>
        <div className="flex flex-wrap gap-2">
          <FileButtons onFiles={desk.add} look="plain" />
          <ResultDownloads desk={desk} rows={rows} />
          <ClearButton
            label="清空列表"
            loss={`${entries.length}份文件的读取结果和您确认过的内容都会清除。已经打开的草稿不受影响。`}
            isAsked={desk.hasUntaken}
            onClear={desk.clear}
          />
        </div>
      </div>
      <OverallProgress desk={desk} entries={entries} />
      <ResultFilters entries={entries} view={view} onView={onView} />
      <ResultTable rows={shown} view={view} onView={onView} onShow={onShow} last={last} />
      {rows.length === 0 ? <p className="card mt-3 p-6 text-soft">没有符合条件的文件。</p> : null}
      <Pages page={page} pageCount={pageCount} onPage={(next) => onView({ ...view, page: next })} />
    </main>
  );
}

interface ProgressProps {
  readonly desk: ImportDesk;
  readonly entries: readonly Entry[];
}

function OverallProgress({ desk, entries }: ProgressProps) {
  const pending = entries.filter(({ state }) => isPending(state)).length;
  const stopped = entries.filter(({ state }) => state.kind === 'stopped').length;
  const reading = entries.find(({ state }) => state.kind === 'reading');
  const done = entries.length - pending - stopped;
  if (pending > 0) {
    return (
      <div className="card mt-4 px-5 py-4">
        <div className="flex items-center justify-between gap-4">
          <p className="min-w-0 truncate">
            已读{done}份，共{entries.length}份
            <span className="ml-3 text-soft">{reading?.name}</span>
          </p>
          <Button onClick={desk.stop}>停止</Button>
        </div>
        <ProgressBar label="全部文件的进度" done={done} total={entries.length} />
      </div>
    );
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <p role="status">
        {stopped === 0
          ? `共${entries.length}份，全部读完。`
          : `已停止：读了${done}份，还有${stopped}份没有读。`}
      </p>
      {stopped === 0 ? null : <Button onClick={desk.resume}>继续读取</Button>}
    </div>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, pageCount, onPage }: PagesProps) {
  if (pageCount === 1) return null;
  return (
    <nav aria-label="翻页" className="mt-4 flex items-center justify-center gap-3">
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <span role="status">
        第{page + 1}页，共{pageCount}页
      </span>
      <Button disabled={page === pageCount - 1} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  );
}
