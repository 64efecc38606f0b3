import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button, lookOf } from '@/components/ui/button';
import type { ReportHead } from '@/lib/sync/review-answers';
import { copyName } from './copy-name';
import { StateChip } from './state-chip';
import { timeText } from './time-text';
import type { Neighbours } from './use-neighbours';

interface ReviewBarProps {
  readonly head: ReportHead;
  /** The number of the copy that is shown. */
  readonly shown: number;
  readonly search: string | null;
  readonly neighbours: Neighbours;
  /** The buttons that decide. */
  readonly children: ReactNode;
}

/** Whose report it is, what is decided on it, and the way to the others. */
export function ReviewBar({ head, shown, search, neighbours, children }: ReviewBarProps) {
  const copy = head.copies.find(({ number }) => number === shown);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-4 py-2 lg:px-5">
      {search === null ? null : (
        <Link href={`/review${search}`} className={lookOf('quiet')}>
          ← 返回列表
        </Link>
      )}
      <div className="mr-auto min-w-0">
        <h1 className="flex flex-wrap items-center gap-x-2.5 text-[1.0625rem] leading-snug font-semibold">
          {head.unitName} {head.year}年度
          <StateChip state={head.state} />
        </h1>
        {copy === undefined ? null : (
          <div className="flex flex-wrap gap-x-3 text-sm">
            <p className="text-soft">
              {copyName(copy)}，{copy.submittedBy}，{timeText(copy.submittedAt)}
            </p>
            <Link
              href={`/reports/${head.id}/history`}
              className="rounded text-accent hover:underline"
            >
              历史
            </Link>
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {children}
        {search === null ? null : <Steps neighbours={neighbours} />}
      </div>
    </div>
  );
}

function Steps({ neighbours }: { readonly neighbours: Neighbours }) {
  const { before, after, place, count, go } = neighbours;
  return (
    <nav aria-label="其他单位" className="flex items-center gap-1">
      <Button
        disabled={before === null}
        title="Alt+↑"
        onClick={() => (before === null ? undefined : go(before))}
      >
        上一份
      </Button>
      <span className="px-1 text-sm whitespace-nowrap text-soft">
        {place === 0 ? '' : `${place}/${count}`}
      </span>
      <Button
        disabled={after === null}
        title="Alt+↓"
        onClick={() => (after === null ? undefined : go(after))}
      >
        下一份
      </Button>
    </nav>
  );
}
