import { describe, expect, it } from 'vitest';

import { rangeOf, threadsOf } from '@/components/review/threads';
import type { ReviewComment } from '@/lib/sync/review-answers';

const COMMENT: ReviewComment = {
  id: 'first',
  number: 1,
  answers: null,
  field: 'sections.overview',
  quote: '公开',
  start: 2,
  text: '请写明。',
  by: '赵审核',
  own: true,
  at: 1,
  resolvedBy: null,
  resolvedAt: null,
};

describe('where a quote stands', () => {
  it.each([
    ['where it stood', ['主动公开，依申请公开', 2], 2],
    ['moved by what was written before it', ['今年主动公开，依申请', 2], 4],
    ['the nearest of several', ['公开甲乙丙丁主动公开', 7], 8],
    ['the nearest before it', ['公开。其余不变，没有别的话', 4], 0],
  ] as const)('%s', (_title, [text, start], expected) => {
    expect(rangeOf({ ...COMMENT, start }, { 'sections.overview': text })).toEqual({
      start: expected,
      end: expected + 2,
    });
  });

  it('is all of the field once it is gone, and in a cell', () => {
    expect(rangeOf(COMMENT, { 'sections.overview': '全部改写了' })).toBeUndefined();
    expect(rangeOf(COMMENT, {})).toBeUndefined();
    expect(rangeOf({ ...COMMENT, field: 'cases/review/upheld' }, {})).toBeUndefined();
  });
});

it('answers stand under what they answer', () => {
  const answer = { ...COMMENT, id: 'second', answers: 'first', text: '已改。' };
  expect(threadsOf([COMMENT, answer])).toEqual([{ comment: COMMENT, answers: [answer] }]);
});
