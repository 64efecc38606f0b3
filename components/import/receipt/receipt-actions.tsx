'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import { addDraft } from '@/components/drafts/draft-files';
import { fileOrigin } from '@/components/last-year/read-last-year';
import { Button } from '@/components/ui/button';
import { lastYearOf } from '@/lib/report/last-year';
import type { FilledForm } from '@/lib/report/next-year';
import { withoutRightTotals } from '@/lib/report/stated-totals';
import { openDraftDatabase } from '@/lib/storage/draft-database';
import { failureOf } from '@/lib/storage/save-failure';
import type { Template } from '@/lib/template/template';
import { CheckupDialog } from './checkup-dialog';
import { NextYearDialog } from './next-year-dialog';
import type { ReceiptSession } from './receipt-session';

interface ReceiptActionsProps {
  readonly session: ReceiptSession;
  readonly templates: readonly Template[];
  /** A draft has been made of it. */
  readonly onTaken: () => void;
  readonly children: ReactNode;
}

/** What can be done with a report that was read. */
export function ReceiptActions({ session, templates, onTaken, children }: ReceiptActionsProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [dialog, setDialog] = useState<'none' | 'next-year' | 'checkup'>('none');
  const { template, report } = session.open.imported;
  const missing = missingYear(session);
  const start = (form: FilledForm) => {
    if (isStarting) return;
    setStarting(true);
    openDraftDatabase()
      .then((database) => addDraft(database, form.template, form.report))
      .then((id) => {
        onTaken();
        router.push(`/draft?id=${id}`);
      })
      .catch((error: unknown) => {
        setStarting(false);
        setProblem(failureText(error));
      });
  };
  const withYear = (act: () => void) => () => {
    setProblem(missing);
    if (missing === null) act();
    else session.go('year');
  };
  // Right totals are computed from now on; wrong ones stay as stated, and are found.
  const draft = () => ({
    template,
    report: { ...report, values: withoutRightTotals(template, report.values) },
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <div className="flex flex-wrap gap-2">
        {children}
        <Button onClick={() => setDialog('checkup')}>体检报告</Button>
        <Button onClick={withYear(() => setDialog('next-year'))}>作为上年数据</Button>
        <Button look="primary" disabled={isStarting} onClick={withYear(() => start(draft()))}>
          作为草稿打开
        </Button>
      </div>
      <p role="alert" className="text-sm font-medium text-error empty:hidden">
        {problem}
      </p>
      {session.unanswered > 0 ? (
        <p className="text-sm text-soft">
          没有确认的格，在草稿里是空白；没有确认的文字照原文带入。
        </p>
      ) : null}
      <NextYearDialog
        open={dialog === 'next-year'}
        onClose={() => setDialog('none')}
        onStart={(next) => start(keepingLast(next, session))}
        last={{ template, report }}
        templates={templates}
      />
      <CheckupDialog
        open={dialog === 'checkup'}
        onClose={() => setDialog('none')}
        subject={session.open}
      />
    </div>
  );
}

/** The report of the year after keeps the one that it began from, to be compared with. */
function keepingLast(next: FilledForm, { open }: ReceiptSession): FilledForm {
  const { template, report, receipt } = open.imported;
  const lastYear = lastYearOf(template, report, fileOrigin(receipt.source.name));
  return { template: next.template, report: { ...next.report, lastYear } };
}

function missingYear({ open }: ReceiptSession): string | null {
  const year = open.imported.receipt.fields.find(({ field }) => field === 'year');
  return year?.state === 'missing' ? '请先确认报告年度。' : null;
}

function failureText(error: unknown): string {
  return failureOf(error) === 'full'
    ? '浏览器的存储空间已满，不能新建。请删除不用的草稿或清理磁盘后再试。'
    : '浏览器不能保存草稿，可能是无痕模式或存储被禁用。请换普通窗口打开，或联系管理员。';
}
