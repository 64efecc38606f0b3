'use client';

import Link from 'next/link';
import { useState } from 'react';

import { StateChip } from '@/components/review/state-chip';
import { lookOf } from '@/components/ui/button';
import { BAR_BUTTON } from '@/components/workspace/top-bar';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { ServedSession } from './served-view';
import { SubmitDialog } from './submit-dialog';
import { useServedView } from './use-served-view';
import { WithdrawDialog } from './withdraw-dialog';

interface ReportStepsProps {
  readonly session: ServedSession;
  readonly canWrite: boolean;
  /** On the dark bar, or on the page below it. */
  readonly look: 'bar' | 'page';
}

type Asked = 'submit' | 'withdraw' | null;

/** How far the report is, and what can be done with it next. */
export function ReportSteps({ session, canWrite, look }: ReportStepsProps) {
  const state = useServedView(session, (view) => view.reportState);
  const { canWithdraw } = useServedView(session, (view) => view.opened);
  const [asked, ask] = useState<Asked>(null);
  const shape = look === 'bar' ? BAR_BUTTON : lookOf('plain');
  return (
    <>
      <StateChip state={state} />
      {isOpenForWriting(state) && canWrite ? (
        <button type="button" className={shape} onClick={() => ask('submit')}>
          提交
        </button>
      ) : null}
      {canWithdraw && state === 'submitted' ? (
        <button type="button" className={shape} onClick={() => ask('withdraw')}>
          撤回
        </button>
      ) : null}
      <Link href={`/reports/${session.key.report}/history`} className={shape}>
        历史
      </Link>
      <SubmitDialog session={session} open={asked === 'submit'} onClose={() => ask(null)} />
      <WithdrawDialog session={session} open={asked === 'withdraw'} onClose={() => ask(null)} />
    </>
  );
}
