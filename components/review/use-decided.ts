import { useState } from 'react';

import type { ReportState } from '@/lib/sync/report-state';
import type { CopyHead, ReportHead } from '@/lib/sync/review-answers';
import { timeText } from './time-text';

/** What became of the report while it was looked at, and was not done on this page. */
export interface Decided {
  /** `null` while nothing happened. */
  readonly news: string | null;
  readonly accept: () => void;
}

/** `own` rises with every decision of this page; its outcome is no news. */
export function useDecided(head: ReportHead, own: number): Decided {
  const [known, setKnown] = useState<Known>(() => knownOf(head, own));
  if (known.own !== own && isChanged(known, head)) setKnown(knownOf(head, own));
  const isNews = known.own === own && isChanged(known, head);
  return {
    news: isNews ? newsText(head, known) : null,
    accept: () => setKnown(knownOf(head, own)),
  };
}

interface Known {
  readonly state: ReportState;
  readonly copies: number;
  readonly own: number;
}

function knownOf({ state, copies }: ReportHead, own: number): Known {
  return { state, copies: copies.length, own };
}

function isChanged({ state, copies }: Known, head: ReportHead): boolean {
  return state !== head.state || copies !== head.copies.length;
}

function newsText({ state, copies }: ReportHead, known: Known): string {
  const newest = copies.at(-1);
  if (newest === undefined) return '';
  if (copies.length > known.copies) return `单位刚刚又提交了一次，现在是第${newest.number}次提交。`;
  switch (state) {
    case 'returned':
      return `${outcomeText(newest)}退回了这份报告：${newest.reason}`;
    case 'approved':
      return `${outcomeText(newest)}通过了这份报告。`;
    case 'draft':
      return '单位刚刚撤回了这份报告，正在修改。';
    case 'reopened':
      return '这份已通过的报告刚刚被重新打开。';
    case 'submitted':
      return '这份报告刚刚重新提交。';
  }
}

function outcomeText({ outcomeBy, outcomeAt }: CopyHead): string {
  return `${outcomeBy ?? '同事'}已于${outcomeAt === null ? '刚刚' : timeText(outcomeAt)}`;
}
