'use client';

import { useSyncExternalStore } from 'react';

import { downloadReport } from '@/components/drafts/draft-files';
import type { SaveState } from '@/lib/storage/draft-writer';
import type { SaveFailure } from '@/lib/storage/save-failure';
import type { DraftSession } from './draft-session';

interface SaveLineProps {
  readonly session: DraftSession;
  readonly isOwner: boolean;
}

/** Says where what was typed is now; never a bare 已保存. */
export function SaveLine({ session, isOwner }: SaveLineProps) {
  const state = useSyncExternalStore(session.onSaveState, session.saveState, session.saveState);
  const { editor } = session;
  if (state.kind !== 'failed' || !isOwner) {
    return (
      <p role="status" className="truncate text-sm text-white/90 max-sm:hidden">
        {isOwner ? stateText(state) : '只读，改动不在这里保存'}
      </p>
    );
  }
  return (
    <p role="alert" className="flex min-w-0 items-center gap-2 rounded bg-white px-3 py-1 text-sm">
      <span className="text-error">未能保存（{FAILURES[state.failure]}）</span>
      <button
        type="button"
        className="rounded font-medium whitespace-nowrap text-accent underline"
        onClick={() => downloadReport(editor.template, editor.report())}
      >
        导出草稿
      </button>
      <button
        type="button"
        className="rounded font-medium whitespace-nowrap text-accent underline"
        onClick={session.retrySaving}
      >
        再试
      </button>
    </p>
  );
}

const FAILURES: Readonly<Record<SaveFailure, string>> = {
  full: '浏览器存储空间已满，请清理磁盘；已填内容仍在本页，可先导出',
  'taken-over': '另一个窗口接过了这份草稿，本页内容请导出',
  removed: '这份草稿已在别处删除，本页内容请导出',
  unavailable: '浏览器数据库断开，请导出后刷新本页',
};

const times = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function stateText(state: SaveState): string {
  if (state.kind !== 'saved') return '正在保存到本机…';
  return `已保存到本机 ${times.format(new Date(state.at))}`;
}
