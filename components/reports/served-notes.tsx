'use client';

import type { ReactNode } from 'react';

import { downloadReport } from '@/components/drafts/draft-files';
import { Button } from '@/components/ui/button';
import { saveJson } from '@/components/ui/save-file';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { ProblemKind } from './save-status';
import type { ServedSession, ServedView } from './served-view';
import { useServedView } from './use-served-view';

interface ServedNotesProps {
  readonly session: ServedSession;
  readonly damaged: readonly unknown[];
}

/** What the clerk must know before writing on. */
export function ServedNotes({ session, damaged }: ServedNotesProps) {
  return (
    <>
      <ReasonNote session={session} />
      <FailureNote session={session} />
      {damaged.length === 0 ? null : (
        <Note tone="error" title="本机有几条记录已损坏">
          <span>有{damaged.length}处还没保存到服务器的内容读不出来。请下载原始数据保存好。</span>
          <Button onClick={() => saveJson('损坏的记录.json', damaged)}>下载原始数据</Button>
        </Note>
      )}
    </>
  );
}

function ReasonNote({ session }: { readonly session: ServedSession }) {
  const { reason } = useServedView(session, (view) => view.opened);
  const state = useServedView(session, (view) => view.reportState);
  if (state !== 'returned' && state !== 'reopened') return null;
  return (
    <Note tone="warning" title={state === 'returned' ? '审核人已退回' : '审核人已重新打开'}>
      <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-line">
        {reason === '' ? '请看批注，改好后再提交。' : reason}
      </span>
    </Note>
  );
}

function FailureNote({ session }: { readonly session: ServedSession }) {
  const view = useServedView(session, (one) => one);
  const words = wordsFor(view);
  if (words === null) return null;
  const { editor } = session;
  return (
    <Note tone="error" title={words.title}>
      <span className="min-w-0 flex-1">{words.text}</span>
      <span className="flex gap-2">
        <Button onClick={() => downloadReport(editor.template, editor.report())}>导出草稿</Button>
        {words.canRetry ? <Button onClick={session.sync}>再试一次</Button> : null}
      </span>
    </Note>
  );
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly canRetry: boolean;
}

function wordsFor(view: ServedView): Words | null {
  const { status, problem, waiting, reportState } = view;
  if (waiting > 0 && !isOpenForWriting(reportState)) {
    const text = `${leftText(view)}报告重新打开后会接着保存；需要的话请先导出。`;
    return { title: '报告已锁定，不能再改', text, canRetry: false };
  }
  if (problem !== null) {
    const words = PROBLEMS[problem.kind]?.(problem.message, leftText(view));
    if (words !== undefined) return words;
  }
  if (view.refusal !== null) {
    const text = `${view.refusal}其他内容都已保存；改一改这一处，会再保存。`;
    return { title: '有内容服务器没有接受', text, canRetry: false };
  }
  if (status.kind !== 'failed') return null;
  return { title: '未能保存', text: `${status.why}。填的内容还在本页，请先导出。`, canRetry: true };
}

function leftText({ waiting }: ServedView): string {
  if (waiting === 0) return '';
  return `您填的${waiting}处还没有写进服务器，都在本页和这台电脑上。`;
}

type WordsOf = (message: string, left: string) => Words;

const PROBLEMS: Readonly<Partial<Record<ProblemKind, WordsOf>>> = {
  full: (_message, left) => ({
    title: '服务器的磁盘已满',
    text: `${left}请通知管理员清理服务器；系统每隔几秒会再试一次。`,
    canRetry: true,
  }),
  'other-account': (message, left) => ({
    title: '登录的是另一个账号',
    text: `${message}${left}`,
    canRetry: true,
  }),
  refused: (message, left) => ({
    title: '服务器没有接受',
    text: `${message}${left}`,
    canRetry: true,
  }),
};

interface NoteProps {
  readonly tone: 'warning' | 'error';
  readonly title: string;
  readonly children: ReactNode;
}

const TONES = {
  warning: ['border-warning bg-warning-wash', 'text-warning'],
  error: ['border-error bg-error-wash', 'text-error'],
} as const;

export function Note({ tone, title, children }: NoteProps) {
  const [box, text] = TONES[tone];
  return (
    <div
      role="alert"
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-5 py-2.5 ${box}`}
    >
      <strong className={text}>{title}</strong>
      {children}
    </div>
  );
}
