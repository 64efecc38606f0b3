import type { ReportState } from '@/lib/sync/report-state';
import { type Refused, refuse } from '../refusal';

const WORDS: Readonly<Record<ReportState, string>> = {
  draft: '还是草稿，没有提交',
  submitted: '已经提交，正等待审核',
  returned: '已经退回修改',
  approved: '已经审核通过',
  reopened: '已经重新打开，正在修改',
};

/** Why a step cannot be taken: somebody else was there first, or it was taken already. */
export function refuseStep(state: ReportState): Refused {
  const message = `报告${WORDS[state]}，这一步现在不能做。请刷新后查看最新情况。`;
  return refuse('conflict', message, { state });
}

/** Why the texts cannot be changed. */
export function refuseWriting(state: ReportState): Refused {
  const way =
    state === 'submitted'
      ? '审核人还没有打开时，可以先撤回再修改。'
      : '要修改请联系审核人重新打开。';
  return refuse('locked', `报告${WORDS[state]}，现在不能修改。${way}`, { state });
}
