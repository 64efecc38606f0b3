import Link from 'next/link';

import { lookOf } from '@/components/ui/button';
import type { ReportHead } from '@/lib/sync/review-answers';
import { StateChip } from './state-chip';

interface NothingSubmittedProps {
  readonly head: ReportHead;
  readonly search: string | null;
}

export function NothingSubmitted({ head, search }: NothingSubmittedProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-5 py-8">
      <h1 className="flex flex-wrap items-center gap-3 text-2xl font-semibold">
        {head.unitName} {head.year}年度
        <StateChip state={head.state} />
      </h1>
      <p className="mt-2 text-soft">单位已经开始填写，还没有提交。提交以后才能在这里看到报告。</p>
      <div className="mt-5 flex flex-wrap gap-2">
        {search === null ? null : (
          <Link href={`/review${search}`} className={lookOf('plain')}>
            返回列表
          </Link>
        )}
        <Link href={`/reports/${head.id}/history`} className={lookOf('plain')}>
          历史
        </Link>
      </div>
    </main>
  );
}
