import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { workOnFiles } from '@/lib/command/file-pool';

const workerScript = fileURLToPath(new URL('./misbehaving-worker.mjs', import.meta.url));

describe('workers', () => {
  it.each([1, 2])('outlive every file that ends one of %d', async (workers) => {
    const files = ['a', 'endless', 'b', 'greedy', 'c', 'faulty', 'd', 'greedy', 'greedy', 'e'];
    const done: string[] = [];
    const work = { files, workerScript, workers, secondsEach: 3 };
    const results = await workOnFiles('check', work, async (result) => {
      done.push(result.file);
      return result.ok ? result.file : result.error.code;
    });
    expect(results).toEqual([
      'a',
      'took-too-long',
      'b',
      'out-of-memory',
      'c',
      'failed',
      'd',
      'out-of-memory',
      'out-of-memory',
      'e',
    ]);
    expect(done.toSorted()).toEqual(files.toSorted());
  });

  it('are not started for nothing', async () => {
    const work = { files: [], workerScript, workers: 2, secondsEach: 3 };
    expect(await workOnFiles('check', work, async (result) => result)).toEqual([]);
  });
});
