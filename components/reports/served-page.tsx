'use client';

import { useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { NoticePage } from '@/components/ui/notice-page';
import type { Template } from '@/lib/template/template';
import { createServedDoor, type OpenedServed, type ServedDoor } from './open-served';
import { ServedWorkspace } from './served-workspace';

export interface ServedPageProps {
  readonly templates: readonly Template[];
  readonly report: string;
  /** Of the account that is signed in; its copies in this browser go by the id. */
  readonly user: { readonly id: string; readonly username: string };
}

type PageState = OpenedServed | { readonly kind: 'loading' };

/** A report on the server, open for writing or for reading. */
export function ServedPage(props: ServedPageProps) {
  const { state, takeOver } = useServedReport(props);
  if (state.kind !== 'open') {
    return (
      <NoticePage {...noticeOf(state)} home="/reports">
        {state.kind === 'refused' ? (
          <Button look="primary" onClick={() => window.location.reload()}>
            再试一次
          </Button>
        ) : null}
      </NoticePage>
    );
  }
  const { session, isOwner, damaged } = state;
  return (
    <ServedWorkspace
      key={`${session.key.report}-${isOwner}`}
      session={session}
      templates={props.templates}
      isOwner={isOwner}
      damaged={damaged}
      username={props.user.username}
      onTakeOver={takeOver}
    />
  );
}

function noticeOf(state: Exclude<PageState, { kind: 'open' }>): {
  readonly title: string;
  readonly text?: string;
} {
  switch (state.kind) {
    case 'loading':
      return { title: '正在打开报告…' };
    case 'unknown-edition':
      return {
        title: `不认识格式版本“${state.edition}”`,
        text: '这份报告由更新版本的程序建立。请刷新本页；仍然不行请联系管理员。',
      };
    case 'refused':
      return { title: '报告没有打开', text: state.refusal.message };
  }
}

function useServedReport({ templates, report, user }: ServedPageProps) {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const door = useRef<ServedDoor | null>(null);
  const userId = user.id;
  useEffect(() => {
    const current = createServedDoor({
      user: userId,
      report,
      templates,
      onTaken: () =>
        setState((before) => (before.kind === 'open' ? { ...before, isOwner: false } : before)),
    });
    door.current = current;
    let isLeft = false;
    const show = (opened: OpenedServed) => {
      if (!isLeft) setState(opened);
    };
    current.open().then(show, (error: unknown) => show(failed(error)));
    return () => {
      isLeft = true;
      current.close();
    };
  }, [templates, report, userId]);
  const takeOver = () => {
    door.current?.takeOver().then(setState, (error: unknown) => setState(failed(error)));
  };
  return { state, takeOver };
}

function failed(error: unknown): OpenedServed {
  return { kind: 'refused', refusal: { code: 'unavailable', message: String(error) } };
}
