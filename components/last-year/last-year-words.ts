import type { LastYear } from '@/lib/report/report';
import type { LastYearAnswer } from '@/lib/sync/last-year-answer';

/** `2023年度 · 清河县教育局 · 2021年版格式`. */
export function headText({ year, agency, edition }: LastYear): string {
  const name = agency.name.trim() === '' ? '没有写机关名称' : agency.name;
  return `${year}年度 · ${name} · ${edition}年版格式`;
}

export function originText({ origin }: LastYear): string {
  return origin.kind === 'store' ? '来自服务器上本单位的报告' : `来自文件“${origin.name}”`;
}

export function standingText(standing: LastYearAnswer['standing']): string {
  switch (standing) {
    case 'approved':
      return '已审核通过';
    case 'submitted':
      return '已提交，还没有审核';
    case 'draft':
      return '还没有提交，可能还会改';
    case null:
      return '';
  }
}

/** Whether the store has another version than the one that was taken from it. */
export function isOutdated(taken: LastYear | null, stored: LastYear | null): boolean {
  if (taken === null || stored === null || taken.origin.kind !== 'store') return false;
  const { reportId, revision } = taken.origin;
  return reportId !== stored.origin.reportId || revision !== stored.origin.revision;
}
