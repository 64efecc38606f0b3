'use client';

import { useSyncExternalStore } from 'react';

import { downloadReport } from '@/components/drafts/draft-files';
import { Button } from '@/components/ui/button';
import type { SaveState } from '@/lib/storage/draft-writer';
import type { SaveFailure } from '@/lib/storage/save-failure';
import type { DraftSession } from './draft-session';

interface SaveLineProps {
  readonly session: DraftSession;
  readonly isOwner: boolean;
}

/** Says where what was typed is now; never a bare 已保存. */
export function SaveLine({ session, isOwner }: SaveLineProps) {
  const state = useSaveState(session);
  return (
    <p role="status" className="min-w-0 truncate text-sm text-white/90">
      {isOwner ? <SaveText state={state} /> : '只读'}
    </p>
  );
}

function SaveText({ state }: { readonly state: SaveState }) {
  switch (state.kind) {
    case 'saving':
      return '正在保存到本机…';
    case 'failed':
      return <strong>未能保存</strong>;
    case 'saved':
      return (
        <>
          已保存到本机<span className="max-sm:hidden"> {times.format(new Date(state.at))}</span>
        </>
      );
  }
}

const times = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Why nothing is saved, and what to do about it. */
export function SaveFailureNote({ session, isOwner }: SaveLineProps) {
  const state = useSaveState(session);
  const { editor } = session;
  if (state.kind !== 'failed' || !isOwner) return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-error bg-error-wash px-5 py-2.5"
    >
      <p>
        <strong className="text-error">未能保存</strong>
        <span className="ml-3">{FAILURES[state.failure]}</span>
      </p>
      <div className="flex gap-2">
        <Button onClick={() => downloadReport(editor.template, editor.report())}>导出草稿</Button>
        <Button onClick={session.retrySaving}>再试一次</Button>
      </div>
    </div>
  );
}

const FAILURES: Readonly<Record<SaveFailure, string>> = {
  full: '浏览器的存储空间已满。已填的内容还在本页，请先导出草稿，再删除不用的草稿或清理磁盘，然后再试。',
  'taken-over': '另一个窗口接过了这份草稿。本页最后填的内容没有写进去，需要的话请导出草稿。',
  removed: '这份草稿已在别的窗口删除。本页的内容还在，需要的话请导出草稿。',
  unavailable: '浏览器的数据库断开了。已填的内容还在本页，请先导出草稿，再刷新本页。',
};

function useSaveState(session: DraftSession): SaveState {
  return useSyncExternalStore(session.onSaveState, session.saveState, session.saveState);
}
