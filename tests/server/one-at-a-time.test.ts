import { describe, expect, it } from 'vitest';

import { oneAtATime, oneOfFew } from '@/lib/server/one-at-a-time';
import { isRefused } from '@/lib/server/refusal';

describe('documents', () => {
  it('are made one after the other, also after one that failed', async () => {
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (name === 'a') throw new Error(name);
      return name;
    };
    const [a, b] = await Promise.allSettled([oneAtATime(work('a')), oneAtATime(work('b'))]);
    expect(a.status).toBe('rejected');
    expect(b).toEqual({ status: 'fulfilled', value: 'b' });
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('of strangers are refused while many wait, and made again afterwards', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => oneOfFew(async () => 'made')),
    );
    const refused = answers.filter(isRefused);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(40);
    expect(refused[0]).toMatchObject({ refused: 'too-many' });
    expect(await oneOfFew(async () => 'made')).toBe('made');
  });
});
