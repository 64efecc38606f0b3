import type { CopyHead } from '@/lib/sync/review-answers';

const OUTCOMES = { withdrawn: '已撤回', returned: '已退回', approved: '已通过' } as const;

export function copyName({ number, outcome }: CopyHead): string {
  return outcome === null ? `第${number}次提交` : `第${number}次提交（${OUTCOMES[outcome]}）`;
}
