import type { MarkRange } from '@/components/pages/mark';
import { isCellName } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import type { ReviewComment } from '@/lib/sync/review-answers';

/** A comment with its answers, the first one first. */
export interface Thread {
  readonly comment: ReviewComment;
  readonly answers: readonly ReviewComment[];
}

export function threadsOf(comments: readonly ReviewComment[]): readonly Thread[] {
  const heads = comments.filter(({ answers }) => answers === null);
  return heads.map((comment) => ({
    comment,
    answers: comments.filter(({ answers }) => answers === comment.id),
  }));
}

export function isOpen({ comment }: Thread): boolean {
  return comment.resolvedAt === null;
}

/**
 * Where the quote of a comment stands in these texts, which may be those of a later copy.
 * `undefined` for all of the field: a cell, no quote, or a quote that is no longer there.
 */
export function rangeOf(
  { field, quote, start }: ReviewComment,
  texts: Texts,
): MarkRange | undefined {
  if (quote === '' || isCellName(field)) return undefined;
  const text = texts[field] ?? '';
  if (text.startsWith(quote, start)) return { start, end: start + quote.length };
  const found = nearest(text, quote, start);
  return found === null ? undefined : { start: found, end: found + quote.length };
}

/** Of several places the one nearest to where it stood. */
function nearest(text: string, quote: string, start: number): number | null {
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0) return after < 0 ? null : after;
  if (after < 0) return before;
  return start - before <= after - start ? before : after;
}
