import type { Place } from '@/lib/import/source';

/** `第3页第40行`. */
export function placeText({ page, line }: Place): string {
  return page === null ? `第${line}行` : `第${page}页第${line}行`;
}
