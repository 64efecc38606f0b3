/** The name of an event; an unknown one keeps its own. */
export function eventName(kind: string): string {
  return NAMES[kind] ?? kind;
}

const NAMES: Readonly<Record<string, string>> = {
  created: '新建报告',
  submitted: '提交',
  withdrawn: '撤回',
  opened: '打开',
  returned: '退回',
  approved: '审核通过',
  reopened: '重新打开',
  commented: '写批注',
  answered: '回复批注',
  resolved: '办结批注',
  unresolved: '重新提出批注',
};
