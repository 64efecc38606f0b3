import { describe, expect, it } from 'vitest';

import { readText } from '@/lib/clipboard/read-text';
import { drawn, plan, problemsOf, type Where } from './paste-support';

const requests: Where = { edition: '2021', table: 'requests' };

describe('a total in a block', () => {
  it('is for comparison only', () => {
    const right = plan(readText('1\t2\t0\t0\t0\t0\t3'), requests);
    expect(drawn(right)).toEqual(['received: 1 2 0 0 0 0']);
    expect(problemsOf(right)).toEqual([]);
    const wrong = plan(readText('1\t2\t0\t0\t0\t0\t4'), requests);
    expect(drawn(wrong)).toEqual(['received: 1 2 0 0 0 0']);
    expect(problemsOf(wrong)).toEqual(['other-total requests/received/total 4 3']);
  });

  it.each([
    ['1\t2\t—\t4\t0\t0\t7', []],
    ['1\t2\t\t4\t0\t0\t7', []],
    ['1\t2\t\t4\t0\t0\t8', ['other-total requests/received/total 8 7 so far']],
  ])('of %j is compared with what is filled in', (text, problems) => {
    expect(problemsOf(plan(readText(text), requests))).toEqual(problems);
  });
});
