import type { Mark, MarkRange } from '@/components/pages/mark';
import type { Change, ReasonChange, SentenceChange } from '@/lib/compare/change';
import { isCellName } from '@/lib/report/field-names';
import type { Template } from '@/lib/template/template';
import { changeText } from './change-text';

/** The marks of changes on the pages of the report after; their ids are those of the changes. */
export function marksOf(
  template: Template,
  changes: readonly Change[],
  beforeTemplate: Template = template,
): readonly Mark[] {
  return changes.flatMap((change): readonly Mark[] => {
    const { id, field } = change;
    const label = changeText({ template, beforeTemplate }, change);
    if (change.kind === 'choice') return [{ id, field, kind: 'changed', label }];
    if (change.kind === 'reason') return [reasonMark(change, label)];
    if (change.kind === 'figure') {
      return change.after === null ? [] : [{ id, field, kind: 'changed', label }];
    }
    const { start, end } = change.after;
    return [{ id, field, range: { start, end }, inner: innerOf(change), kind: change.kind, label }];
  });
}

/** A reason is printed nowhere; of a text, its beginning is pointed at. */
function reasonMark({ id, field }: ReasonChange, label: string): Mark {
  const place = { id, field, kind: 'changed', label } as const;
  return isCellName(field) ? place : { ...place, range: { start: 0, end: 0 } };
}

/** The changed characters of a changed sentence; an empty range where characters went. */
function innerOf({ kind, parts, after }: SentenceChange): readonly MarkRange[] {
  if (kind !== 'changed') return [];
  const ranges: MarkRange[] = [];
  // A break before the sentence is not in its range.
  let place = after.text.startsWith('\n') ? after.start - 1 : after.start;
  parts.forEach((part, at) => {
    const end = part.kind === 'removed' ? place : place + part.text.length;
    const isReplaced = part.kind === 'removed' && parts[at + 1]?.kind === 'added';
    if (part.kind !== 'same' && !isReplaced) {
      ranges.push({ start: Math.max(place, after.start), end: Math.max(end, after.start) });
    }
    place = end;
  });
  return ranges;
}
