'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button, lookOf } from '@/components/ui/button';
import type { Template } from '@/lib/template/template';
import { DraftRow } from './draft-row';
import { ImportButton } from './import-button';
import type { ImportProblem } from './import-draft';
import { type DraftDesk, useDraftDesk } from './use-draft-desk';
import { useDroppedFile } from './use-dropped-file';

interface DraftsPageProps {
  readonly templates: readonly Template[];
  /** The bar at the top. */
  readonly header: ReactNode;
  /** Below everything. */
  readonly children?: ReactNode;
}

export function DraftsPage({ templates, header, children }: DraftsPageProps) {
  const desk = useDraftDesk(templates);
  useDroppedFile(desk.importFile);
  return (
    <div className="min-h-dvh">
      {header}
      <main id="main" className="mx-auto max-w-5xl px-5 py-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold">本机草稿</h1>
          <div className="flex flex-wrap gap-2">
            <ImportButton onFile={desk.importFile} />
            <Link href="/import" className={lookOf('plain')}>
              导入/体检
            </Link>
            <Link href="/new" className={lookOf('primary')}>
              新建报告
            </Link>
          </div>
        </div>
        <p className="mt-1 text-soft">
          草稿只保存在这台电脑的这个浏览器里，不会上传。换电脑或清理浏览器前，请先导出草稿。
        </p>
        <Problem problem={desk.problem} onClose={desk.dismiss} />
        <DraftsBody desk={desk} templates={templates} />
        {children}
      </main>
      <RemovedNote desk={desk} />
    </div>
  );
}

interface BodyProps {
  readonly desk: DraftDesk;
  readonly templates: readonly Template[];
}

function DraftsBody({ desk, templates }: BodyProps) {
  const { drafts } = desk;
  switch (drafts.kind) {
    case 'loading':
      return (
        <p role="status" className="mt-10 text-soft">
          正在读取草稿…
        </p>
      );
    case 'unavailable':
      return (
        <div role="alert" className="card mt-8 border-error p-5">
          <h2 className="font-semibold text-error">浏览器不能保存草稿</h2>
          <p className="mt-1">
            打不开浏览器的本机数据库，可能是无痕模式、存储被策略禁用或者磁盘已满。请换普通窗口打开本页，或联系管理员。
          </p>
          <p className="mt-1 text-sm text-soft">技术信息：{drafts.reason}</p>
        </div>
      );
    case 'ready':
      return drafts.entries.length === 0 ? (
        <Welcome />
      ) : (
        <ul className="mt-6 space-y-3" aria-label="草稿">
          {drafts.entries.map((entry) => (
            <DraftRow
              key={entry.id}
              entry={entry}
              templates={templates}
              isFresh={entry.id === desk.fresh}
              {...desk}
            />
          ))}
        </ul>
      );
  }
}

const STEPS = [
  ['选年度，填机关', '系统按报告年度选好格式版本，六个部分、三张表都已列好。'],
  ['填写或粘贴', '表格可直接从WPS、Excel整块粘贴；合计自动算，勾稽关系边填边查。'],
  ['预览，下载', '版面按公文格式排好，可下载Word、PDF、网页和纯文本。'],
] as const;

function Welcome() {
  return (
    <section className="card mt-6 px-8 py-10" aria-labelledby="welcome">
      <h2 id="welcome" className="text-xl font-semibold">
        还没有报告，现在开始第一份
      </h2>
      <p className="mt-1 max-w-2xl text-soft">
        第一次编也不要紧：每一部分、每一行都有填写说明，哪里没填、哪里对不上，随时告诉您。
      </p>
      <ol className="mt-6 grid gap-4 md:grid-cols-3">
        {STEPS.map(([title, text], index) => (
          <li key={title} className="border-t-2 border-accent pt-3">
            <p className="font-medium">
              <span className="mr-2 text-accent">{index + 1}</span>
              {title}
            </p>
            <p className="mt-1 text-sm text-soft">{text}</p>
          </li>
        ))}
      </ol>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Link href="/new" className={`${lookOf('primary')} px-6`}>
          新建报告
        </Link>
        <Link href="/import" className={lookOf('plain')}>
          从去年的报告开始
        </Link>
      </div>
    </section>
  );
}

interface ProblemProps {
  readonly problem: ImportProblem | null;
  readonly onClose: () => void;
}

function Problem({ problem, onClose }: ProblemProps) {
  return (
    <div aria-live="assertive">
      {problem === null ? null : (
        <div className="mt-5 flex items-start justify-between gap-4 rounded border border-error bg-error-wash p-4">
          <div>
            <p className="font-medium text-error">草稿没有导入</p>
            <p className="mt-1 wrap-anywhere">{problem.text}</p>
            {problem.detail === '' ? null : (
              <p className="mt-1 text-sm wrap-anywhere text-soft">技术信息：{problem.detail}</p>
            )}
          </div>
          <Button look="quiet" onClick={onClose}>
            知道了
          </Button>
        </div>
      )}
    </div>
  );
}

function RemovedNote({ desk }: { readonly desk: DraftDesk }) {
  return (
    <div aria-live="polite" className="fixed inset-x-0 bottom-5 flex justify-center px-4">
      {desk.removed === null ? null : (
        <div
          key={desk.removed.id}
          className="fade-in flex items-center gap-4 rounded bg-ink py-2 pr-2 pl-4 text-white shadow-lg"
        >
          <span>已删除“{desk.removed.name}”</span>
          <Button ref={takeFocus} onClick={desk.restore}>
            撤销删除
          </Button>
        </div>
      )}
    </div>
  );
}

/** The button that had the focus went away with its draft. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
