import { expect, it } from 'vitest';

import { foldChanges } from '@/components/history/fold-changes';
import type { ChangeSet, CopyHead } from '@/lib/sync/review-answers';

const COPY: CopyHead = {
  number: 1,
  revision: 3,
  errors: 0,
  warnings: 0,
  submittedBy: '李填报',
  submittedAt: 30,
  openedBy: null,
  openedAt: null,
  outcome: null,
  outcomeBy: null,
  outcomeAt: null,
  reason: '',
};

function set(revision: number, by: string, change: string): ChangeSet {
  const [name = '', before = '', text = ''] = change.split(' ');
  return { revision, by, at: revision * 10, changes: [{ name, before, text }] };
}

it('puts the saves of one person before one submission together', () => {
  const folded = foldChanges(
    [
      set(1, '李填报', 'title 甲 乙'),
      set(2, '李填报', 'title 乙 丙'),
      set(3, '王填报', 'preface 丁 戊'),
      set(4, '王填报', 'preface 戊 己'),
    ],
    [COPY],
  );
  expect(folded.map(({ by, copy, fields }) => ({ by, copy, fields }))).toEqual([
    { by: '李填报', copy: 1, fields: [{ name: 'title', before: '甲', text: '丙' }] },
    { by: '王填报', copy: 1, fields: [{ name: 'preface', before: '丁', text: '戊' }] },
    { by: '王填报', copy: null, fields: [{ name: 'preface', before: '戊', text: '己' }] },
  ]);
  expect(folded[0]).toMatchObject({ firstRevision: 1, lastRevision: 2, from: 10, to: 20 });
});
