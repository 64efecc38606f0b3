'use client';

import { lazy, Suspense } from 'react';

import { LastYearProvider } from '@/components/last-year/last-year-desk';
import { LastYearNote } from '@/components/last-year/last-year-note';
import { ReadOnlyNote } from '@/components/workspace/read-only-note';
import { Workspace } from '@/components/workspace/workspace';
import type { Template } from '@/lib/template/template';
import { CollisionNote } from './collision-note';
import { ReportSteps } from './report-steps';
import { ServedNotes } from './served-notes';
import { ServedSaveLine } from './served-save-line';
import type { ServedSession } from './served-view';
import { SessionExpired } from './session-expired';
import { useServedView } from './use-served-view';
import { useSessionLife } from './use-session-life';

const CommentsPanel = lazy(async () => {
  const { CommentsPanel: component } = await import('@/components/review/comments-panel');
  return { default: component };
});

interface ServedWorkspaceProps {
  readonly session: ServedSession;
  readonly templates: readonly Template[];
  /** Another page of this browser may be writing it. */
  readonly isOwner: boolean;
  readonly damaged: readonly unknown[];
  readonly username: string;
  readonly onTakeOver: () => void;
}

export function ServedWorkspace(props: ServedWorkspaceProps) {
  const { session, templates, isOwner, damaged, username, onTakeOver } = props;
  const canWrite = useServedView(session, (view) => view.canWrite) && isOwner;
  useSessionLife(session);
  return (
    <LastYearProvider
      editor={session.editor}
      templates={templates}
      report={session.key.report}
      canWrite={canWrite}
    >
      <Workspace
        editor={session.editor}
        canWrite={canWrite}
        home="/reports"
        saveLine={<ServedSaveLine session={session} />}
        actions={
          <div className="flex items-center gap-1 max-lg:hidden">
            <ReportSteps session={session} canWrite={canWrite} look="bar" />
          </div>
        }
        notes={
          <>
            <section
              aria-label="报告进度"
              className="flex items-center gap-2 border-b border-line bg-paper px-4 py-1.5 lg:hidden"
            >
              <ReportSteps session={session} canWrite={canWrite} look="page" />
            </section>
            {isOwner ? null : <ReadOnlyNote onTakeOver={onTakeOver} />}
            <LastYearNote editor={session.editor} />
            <ServedNotes session={session} damaged={damaged} />
            <CollisionNote session={session} canWrite={canWrite} />
            <SessionExpired session={session} username={username} />
          </>
        }
        comments={(onGo) => (
          <Suspense fallback={<p className="p-4 text-soft">正在读取批注…</p>}>
            <CommentsPanel
              reportId={session.key.report}
              editor={session.editor}
              person={{ id: session.key.user, username }}
              onGo={onGo}
            />
          </Suspense>
        )}
      />
    </LastYearProvider>
  );
}
