'use client';

import Link from 'next/link';

import { Button, lookOf } from '@/components/ui/button';
import type { DraftEntry } from '@/lib/storage/draft-store';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { nameOfDraft } from './draft-files';

export interface DraftActions {
  readonly onExport: (id: string) => void;
  readonly onCopy: (id: string) => void;
  readonly onRemove: (entry: DraftEntry, name: string) => void;
}

interface DraftRowProps extends DraftActions {
  readonly entry: DraftEntry;
  readonly templates: readonly Template[];
  /** Just made: it is pointed out and takes the focus. */
  readonly isFresh: boolean;
}

export function DraftRow({ entry, templates, isFresh, ...actions }: DraftRowProps) {
  if (entry.kind === 'damaged') return <DamagedRow entry={entry} {...actions} />;
  const { head } = entry;
  const template = templateOfEdition(templates, head.edition);
  const name = nameOfDraft(template, head);
  return (
    <li
      className={`card flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4 ${
        isFresh ? 'border-accent bg-wash' : ''
      }`}
    >
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-[1.0625rem] font-semibold">
          <Link
            ref={isFresh ? takeFocus : null}
            href={`/draft?id=${entry.id}`}
            className="rounded hover:text-accent"
          >
            {name}
          </Link>
        </h2>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-soft">
          <span>报告年度 {head.year}</span>
          <span>
            {template === undefined ? `未知版本 ${head.edition}` : `${head.edition}年版格式`}
          </span>
          <span>上次修改 {timeText(head.changed)}</span>
        </p>
      </div>
      <DraftState errors={head.errors} />
      <div className="flex flex-wrap gap-1">
        <Link
          href={`/draft?id=${entry.id}`}
          className={lookOf('plain')}
          aria-label={`打开：${name}`}
        >
          打开
        </Link>
        <Button
          look="quiet"
          onClick={() => actions.onExport(entry.id)}
          aria-label={`导出草稿：${name}`}
        >
          导出草稿
        </Button>
        <Button
          look="quiet"
          onClick={() => actions.onCopy(entry.id)}
          aria-label={`复制一份：${name}`}
        >
          复制一份
        </Button>
        <Button
          look="quiet"
          onClick={() => actions.onRemove(entry, name)}
          aria-label={`删除：${name}`}
        >
          删除
        </Button>
      </div>
    </li>
  );
}

function takeFocus(link: HTMLAnchorElement | null): void {
  link?.focus();
}

interface DamagedRowProps extends DraftActions {
  readonly entry: DraftEntry;
}

function DamagedRow({ entry, onExport, onRemove }: DamagedRowProps) {
  return (
    <li className="card border-error p-5">
      <h2 className="font-semibold text-error">有一份草稿已损坏，无法打开</h2>
      <p className="mt-1 text-soft">
        浏览器里的记录不完整（编号 {entry.id}
        ）。请先下载原始数据保存好，里面可能还有已填的内容；其他草稿不受影响。
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => onExport(entry.id)}>下载原始数据</Button>
        <Button look="danger" onClick={() => onRemove(entry, '损坏的草稿')}>
          删除
        </Button>
      </div>
    </li>
  );
}

function DraftState({ errors }: { readonly errors: number | null }) {
  const shape = 'rounded-full px-3 py-0.5 text-sm font-medium';
  if (errors === null) return <span className={`${shape} bg-canvas text-soft`}>新建</span>;
  if (errors === 0) return <span className={`${shape} bg-good-wash text-good`}>可以定稿</span>;
  return <span className={`${shape} bg-error-wash text-error`}>{errors} 处必须改</span>;
}

const times = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function timeText(milliseconds: number): string {
  return times.format(new Date(milliseconds));
}
