'use client';

import { useEffect, useState } from 'react';

import { placeName } from '@/components/review/place-name';
import type { Received } from './collision-texts';
import type { SaveStatus } from './save-status';
import type { ServedSession } from './served-view';
import { useServedView } from './use-served-view';

interface ServedSaveLineProps {
  readonly session: ServedSession;
}

/** Says where what was typed is now, and for a moment who else has changed something. */
export function ServedSaveLine({ session }: ServedSaveLineProps) {
  const status = useServedView(session, (view) => view.status);
  const canWrite = useServedView(session, (view) => view.canWrite);
  const isAllSaved = status.kind === 'on-server' || status.kind === 'asked';
  return (
    <div className="min-w-0 flex-1 text-sm text-white/90">
      <p role="status" className="truncate">
        {canWrite || !isAllSaved ? <StatusText status={status} /> : '只读'}
      </p>
      <ReceivedText session={session} />
    </div>
  );
}

function StatusText({ status }: { readonly status: SaveStatus }) {
  switch (status.kind) {
    case 'on-server':
      return (
        <>
          已保存到服务器<span className="max-sm:hidden"> {clock.format(new Date(status.at))}</span>
        </>
      );
    case 'asked':
      return `已保存到服务器（${status.count}处冲突待选）`;
    case 'sending':
      return '正在保存到服务器…';
    case 'local':
      return `已保存到本机（${status.why}）`;
    case 'failed':
      return <strong>未能保存（{status.why}）</strong>;
  }
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const SHOWN_MS = 12_000;

function ReceivedText({ session }: ServedSaveLineProps) {
  const received = useServedView(session, (view) => view.received);
  const [gone, setGone] = useState<Received | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setGone(received), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [received]);
  const isShown = received !== null && received !== gone;
  return (
    <p role="status" className="truncate text-white empty:hidden max-sm:sr-only">
      {isShown ? receivedText(session, received) : ''}
    </p>
  );
}

function receivedText({ editor }: ServedSession, { by, names }: Received): string {
  const [first = ''] = names;
  const place = placeName(editor.template, first);
  const what = names.length === 1 ? place : `${place}等${names.length}处`;
  return `${by.join('、')}刚刚改了：${what}`;
}
