import type { ReportEvent } from '@/lib/sync/review-answers';
import { EVENT_KINDS, type EventKind } from './events';

const WORDS: Readonly<Record<EventKind, string>> = {
  created: '新建',
  submitted: '提交',
  withdrawn: '撤回',
  opened: '审核人打开',
  returned: '退回',
  approved: '审核通过',
  reopened: '重新打开',
  commented: '批注',
  answered: '回复批注',
  resolved: '批注办结',
  unresolved: '批注重新打开',
};

const HEAD = ['序号', '时间', '事项', '人员', '第几次提交', '原因'];

/** The history as a table for spreadsheets, which know UTF-8 by its mark. */
export function eventsCsv(events: readonly ReportEvent[]): string {
  const rows = events.map(({ kind, by, at, number, reason }, index) => [
    String(index + 1),
    timeText(at),
    wordOf(kind),
    by,
    number === 0 ? '' : String(number),
    reason,
  ]);
  return `\ufeff${[HEAD, ...rows].map(lineOf).join('')}`;
}

function wordOf(kind: string): string {
  const known = EVENT_KINDS.find((one) => one === kind);
  return known === undefined ? kind : WORDS[known];
}

/** Reports are written in China. */
function timeText(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula, wide signs too, is marked as a text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
