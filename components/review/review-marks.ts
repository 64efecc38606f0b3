import type { Mark, Picked } from '@/components/pages/mark';
import { isCellName } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import { rangeOf, type Thread } from './threads';

const MOST_SHOWN = 60;

/** The comments that are not done with, each at its place. */
export function commentMarks(threads: readonly Thread[], texts: Texts): readonly Mark[] {
  return threads
    .filter(({ comment }) => comment.field !== '')
    .map(({ comment }) => {
      const range = rangeOf(comment, texts);
      return {
        id: comment.id,
        field: comment.field,
        ...(range === undefined ? {} : { range }),
        kind: 'comment',
        label: `批注：${comment.text.slice(0, MOST_SHOWN)}`,
      };
    });
}

/** What was chosen for a new comment. */
export function pickedMarks(picked: Picked | null): readonly Mark[] {
  if (picked === null || picked.field === '') return [];
  const { field, quote, start } = picked;
  const isWhole = isCellName(field) || quote === '';
  return [
    {
      id: 'picked',
      field,
      ...(isWhole ? {} : { range: { start, end: start + quote.length } }),
      kind: 'selected',
      label: '选中，正在写批注',
    },
  ];
}
