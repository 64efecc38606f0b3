import Link from 'next/link';

import { latenessOf, latenessText } from '@/components/review/lateness';
import { StateChip } from '@/components/review/state-chip';
import { timeText } from '@/components/review/time-text';
import { lookOf } from '@/components/ui/button';
import type { ReportEntry } from '@/lib/sync/report-answers';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { Template } from '@/lib/template/template';
import { nameOfReport, scopeName } from './report-names';

interface ReportRowProps {
  readonly entry: ReportEntry;
  readonly templates: readonly Template[];
}

export function ReportRow({ entry, templates }: ReportRowProps) {
  const name = nameOfReport(templates, { ...entry });
  const path = `/reports/${entry.id}`;
  return (
    <li className="card px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="text-[1.0625rem] font-semibold">
            <Link href={path} className="rounded hover:text-accent">
              {name}
            </Link>
          </h2>
          <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-soft">
            <span>{scopeName(templates, entry)}</span>
            <span>{doneText(entry)}</span>
            <Deadline entry={entry} />
          </p>
        </div>
        <Errors entry={entry} />
        <StateChip state={entry.state} />
        <div className="flex flex-wrap gap-1">
          <Link href={path} className={lookOf('plain')} aria-label={`${actionFor(entry)}：${name}`}>
            {actionFor(entry)}
          </Link>
          <Link href={`${path}/history`} className={lookOf('quiet')} aria-label={`历史：${name}`}>
            历史
          </Link>
        </div>
      </div>
      {entry.reason === '' ? null : (
        <p className="mt-3 rounded border-l-4 border-warning bg-warning-wash px-3 py-2 wrap-anywhere whitespace-pre-line">
          <strong className="mr-2 text-warning">
            {entry.state === 'reopened' ? '重新打开的理由' : '退回的理由'}
          </strong>
          {entry.reason}
        </p>
      )}
    </li>
  );
}

function actionFor({ state }: ReportEntry): string {
  return isOpenForWriting(state) ? '填写' : '查看';
}

function doneText({ submittedAt, changedAt, copies }: ReportEntry): string {
  if (submittedAt === null) return `上次修改 ${timeText(changedAt)}`;
  return `第${copies}次提交 ${timeText(submittedAt)}`;
}

function Deadline({ entry }: { readonly entry: ReportEntry }) {
  const { submitBy } = entry;
  if (submitBy === null) return null;
  const lateness = latenessOf(entry, { today: isoToday(), submitBy });
  const isLate = lateness.kind === 'overdue' || lateness.kind === 'late';
  return (
    <span className={isLate ? 'font-medium text-error' : ''}>
      报送期限 {submitBy}（{latenessText(lateness)}）
    </span>
  );
}

/** Where the reader is. */
function isoToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function Errors({ entry: { errors, state } }: { readonly entry: ReportEntry }) {
  if (errors === null || !isOpenForWriting(state)) return null;
  return errors === 0 ? (
    <span className="text-sm text-good">可以提交</span>
  ) : (
    <span className="text-sm text-error">{errors}处必须改</span>
  );
}
