import type { ListedReport } from '@/lib/sync/review-answers';

/**
 * How a unit stands to the date until which reports are submitted: still to be handed in
 * (`left`, `overdue`) or handed in (`inTime`, `late`). `none` while no date is set.
 */
export interface Lateness {
  readonly kind: 'none' | 'left' | 'overdue' | 'inTime' | 'late';
  readonly days: number;
}

export interface Deadline {
  /** ISO dates. */
  readonly today: string;
  readonly submitBy: string | null;
}

const HANDED_IN: ReadonlySet<string> = new Set(['submitted', 'approved']);

export function latenessOf(
  report: Pick<ListedReport, 'state' | 'submittedAt'> | null,
  { today, submitBy }: Deadline,
): Lateness {
  if (submitBy === null) return { kind: 'none', days: 0 };
  const isHandedIn = report !== null && HANDED_IN.has(report.state);
  if (isHandedIn && report.submittedAt !== null) {
    const days = daysBetween(submitBy, dayOf(report.submittedAt));
    return days > 0 ? { kind: 'late', days } : { kind: 'inTime', days: -days };
  }
  const days = daysBetween(today, submitBy);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'left', days };
}

export function latenessText({ kind, days }: Lateness): string {
  switch (kind) {
    case 'none':
      return '';
    case 'left':
      return days === 0 ? '今天截止' : `还剩${days}天`;
    case 'overdue':
      return `逾期${days}天`;
    case 'inTime':
      return '按时提交';
    case 'late':
      return `迟交${days}天`;
  }
}

const MS_OF_DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_OF_DAY);
}

/** The ISO date of a time where the reader is. */
function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
