'use client';

import { useState } from 'react';

import { SiteHeader } from '@/components/account/site-header';
import type { Viewer } from '@/components/account/viewer';
import { Button } from '@/components/ui/button';
import type { OwnReports } from '@/lib/sync/report-answers';
import type { Template } from '@/lib/template/template';
import { LocalDrafts } from './local-drafts';
import { NewReportDialog } from './new-report-dialog';
import { ReportRow } from './report-row';
import { useOwnReports } from './use-own-reports';

interface ReportsPageProps {
  readonly templates: readonly Template[];
  readonly viewer: Viewer;
}

/** The reports of the clerk's own unit. */
export function ReportsPage({ templates, viewer }: ReportsPageProps) {
  const { reports, problem, reload } = useOwnReports();
  const [isNew, setNew] = useState(false);
  return (
    <div className="min-h-dvh">
      <SiteHeader viewer={viewer} />
      <main id="main" className="mx-auto max-w-5xl px-5 py-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold">我的报告</h1>
          {viewer.role === 'clerk' && reports !== null ? (
            <Button look="primary" onClick={() => setNew(true)}>
              新建年度报告
            </Button>
          ) : null}
        </div>
        <p className="mt-1 text-soft">
          {viewer.unitName}的报告都在服务器上，本单位的填报人可以一起填。
        </p>
        {problem === null ? null : (
          <div role="alert" className="card mt-6 flex items-center gap-4 border-error p-4">
            <p className="min-w-0 flex-1 text-error">{problem}</p>
            <Button onClick={reload}>再试一次</Button>
          </div>
        )}
        {reports === null ? (
          <p role="status" className="mt-10 text-soft">
            {problem === null ? '正在读取报告…' : ''}
          </p>
        ) : (
          <ReportList own={reports} templates={templates} onNew={() => setNew(true)} />
        )}
        {reports === null || viewer.role !== 'clerk' ? null : (
          <>
            <LocalDrafts own={reports} templates={templates} />
            <NewReportDialog
              own={reports}
              templates={templates}
              open={isNew}
              onClose={() => setNew(false)}
            />
          </>
        )}
      </main>
    </div>
  );
}

interface ReportListProps {
  readonly own: OwnReports;
  readonly templates: readonly Template[];
  readonly onNew: () => void;
}

function ReportList({ own, templates, onNew }: ReportListProps) {
  if (own.reports.length === 0) {
    return (
      <section className="card mt-6 px-8 py-10" aria-labelledby="no-reports">
        <h2 id="no-reports" className="text-xl font-semibold">
          本单位还没有报告
        </h2>
        <p className="mt-1 max-w-2xl text-soft">
          新建以后随填随存在服务器上，换一台电脑也能接着填；填好检查通过，就可以提交给上级审核。
        </p>
        <Button look="primary" className="mt-6 px-6" onClick={onNew}>
          新建年度报告
        </Button>
      </section>
    );
  }
  return (
    <ul className="mt-6 space-y-3" aria-label="报告">
      {own.reports.map((entry) => (
        <ReportRow key={entry.id} entry={entry} templates={templates} />
      ))}
    </ul>
  );
}
