import type { BulkEntry } from './plan-bulk';

/** Why a unit has no document in a download. */
export function missingReason({ state }: BulkEntry): string {
  return (state === null ? undefined : REASONS[state]) ?? '还没有建立报告';
}

const REASONS: Readonly<Record<string, string>> = {
  draft: '草稿，还没有提交',
  submitted: '已提交，还没有通过',
  returned: '已退回，还没有再次提交',
  reopened: '已重新打开，还没有再次提交',
  approved: '没有已通过的文本',
};

/** What a state is called in a list. */
export function stateName({ state }: BulkEntry): string {
  return (state === null ? undefined : STATES[state]) ?? '没有报告';
}

const STATES: Readonly<Record<string, string>> = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  approved: '已通过',
  reopened: '重新打开',
};
