'use client';

import { useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { NoticePage } from '@/components/ui/notice-page';
import { saveJson } from '@/components/ui/save-file';
import type { RawDraft } from '@/lib/storage/draft-store';
import type { Template } from '@/lib/template/template';
import { DraftWorkspace } from './draft-workspace';
import { createDraftDoor, type DraftDoor, type OpenedDraft } from './open-draft';

type PageState =
  | OpenedDraft
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string };

export function DraftPage({ templates }: { readonly templates: readonly Template[] }) {
  const { state, takeOver } = useDraft(templates);
  if (state.kind !== 'open') return <Notice {...noticeOf(state)} />;
  const { session, isOwner } = state;
  return (
    <DraftWorkspace
      key={`${session.id}-${isOwner}`}
      session={session}
      templates={templates}
      isOwner={isOwner}
      onTakeOver={takeOver}
    />
  );
}

function noticeOf(state: Exclude<PageState, { kind: 'open' }>): NoticeProps {
  switch (state.kind) {
    case 'loading':
      return { title: '正在打开草稿…' };
    case 'missing':
      return {
        title: '没有找到这份草稿',
        text: '它可能已被删除，或者保存在另一台电脑、另一个浏览器里。',
      };
    case 'failed':
      return {
        title: '浏览器打不开草稿',
        text: `本机数据库不能使用，可能是无痕模式、存储被禁用或者磁盘已满。技术信息：${state.reason}`,
      };
    case 'damaged':
      return {
        title: '这份草稿已损坏，无法打开',
        text: '浏览器里的记录不完整。请先下载原始数据保存好，里面可能还有已填的内容。',
        raw: state.raw,
      };
    case 'unknown-edition':
      return {
        title: `不认识格式版本“${state.edition}”`,
        text: '这份草稿由更新版本的程序建立。请先升级程序，或者下载原始数据。',
        raw: state.raw,
      };
  }
}

function useDraft(templates: readonly Template[]) {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const door = useRef<DraftDoor | null>(null);
  const show = (opened: Promise<OpenedDraft>) => {
    opened.then(setState, (error: unknown) => setState({ kind: 'failed', reason: String(error) }));
  };
  useEffect(() => {
    const id = new URLSearchParams(window.location.search).get('id') ?? '';
    const current = createDraftDoor({
      id,
      templates,
      onTaken: () =>
        setState((before) => (before.kind === 'open' ? { ...before, isOwner: false } : before)),
    });
    door.current = current;
    let isLeft = false;
    current.open().then(
      (opened) => (isLeft ? undefined : setState(opened)),
      (error: unknown) => setState({ kind: 'failed', reason: String(error) }),
    );
    return () => {
      isLeft = true;
      current.close();
    };
  }, [templates]);
  return {
    state,
    takeOver: () => (door.current === null ? undefined : show(door.current.takeOver())),
  };
}

interface NoticeProps {
  readonly title: string;
  readonly text?: string;
  readonly raw?: RawDraft;
}

function Notice({ raw, ...notice }: NoticeProps) {
  return (
    <NoticePage {...notice}>
      {raw === undefined ? null : (
        <Button onClick={() => saveJson(`损坏的草稿-${raw.id}.json`, raw)}>下载原始数据</Button>
      )}
    </NoticePage>
  );
}
