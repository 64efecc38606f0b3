/**
 * 草稿 → 已提交 → 已退回 → 已提交 → 已通过 (→ 重新打开). A withdrawn report is a draft again.
 */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'reopened'] as const;

export type ReportState = (typeof REPORT_STATES)[number];

export type Step = 'submit' | 'withdraw' | 'return' | 'approve' | 'reopen';

/** The state after a step; `null` where the step cannot be taken. */
export function stateAfter(state: ReportState, step: Step): ReportState | null {
  return STEPS[step].from.includes(state) ? STEPS[step].to : null;
}

/** Whether the texts may be changed. */
export function isOpenForWriting(state: ReportState): boolean {
  return STEPS.submit.from.includes(state);
}

export function isReportState(text: string): text is ReportState {
  return REPORT_STATES.some((state) => state === text);
}

interface Transition {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
}

const STEPS: Readonly<Record<Step, Transition>> = {
  submit: { from: ['draft', 'returned', 'reopened'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
  reopen: { from: ['approved'], to: 'reopened' },
};
