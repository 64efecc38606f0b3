import type { ReportState } from '@/lib/sync/report-state';

/** `none`: the unit has no report of the year. */
export type UnitState = ReportState | 'none';

export const STATE_NAMES: Readonly<Record<UnitState, string>> = {
  none: '未开始',
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  approved: '已通过',
  reopened: '重新打开',
};

export const STATE_LOOKS: Readonly<Record<UnitState, string>> = {
  none: 'bg-canvas text-soft',
  draft: 'bg-canvas text-ink',
  submitted: 'bg-wash text-accent-deep',
  returned: 'bg-warning-wash text-warning',
  approved: 'bg-good-wash text-good',
  reopened: 'bg-notice-wash text-notice',
};
