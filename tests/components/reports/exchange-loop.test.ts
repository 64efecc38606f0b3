import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createExchangeLoop, type Exchanged } from '@/components/reports/exchange-loop';

interface Desk {
  waiting: boolean;
  seen: boolean;
  outcome: Exchanged | 'never';
  /** When exchanges began, in milliseconds since the start. */
  readonly begun: number[];
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function loopOn(part: Partial<Desk> = {}) {
  const desk: Desk = { waiting: false, seen: true, outcome: 'done', begun: [], ...part };
  const start = performance.now();
  const loop = createExchangeLoop({
    exchange: () => {
      desk.begun.push(performance.now() - start);
      if (desk.outcome === 'never') return new Promise<Exchanged>(() => {});
      if (desk.outcome === 'done') desk.waiting = false;
      return Promise.resolve(desk.outcome);
    },
    hasWaiting: () => desk.waiting,
    isSeen: () => desk.seen,
  });
  return {
    desk,
    loop,
    type: () => {
      desk.waiting = true;
      loop.typed();
    },
  };
}

describe('the exchange with the server', () => {
  it('sends in a pause of the typing', async () => {
    const { desk, type } = loopOn();
    type();
    await vi.advanceTimersByTimeAsync(100);
    type();
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.begun).toEqual([450]);
  });

  it('sends without a pause too, soon after the first key', async () => {
    const { desk, type } = loopOn();
    for (let key = 0; key < 20; key += 1) {
      type();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.begun[0]).toBeLessThanOrEqual(1500);
  });

  it('asks for news while somebody looks, and only then', async () => {
    const { desk } = loopOn();
    await vi.advanceTimersByTimeAsync(9500);
    expect(desk.begun).toHaveLength(3);
    desk.seen = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.begun).toHaveLength(4);
  });

  it('tries again later and later, and at once when asked to', async () => {
    const { desk, loop, type } = loopOn({ outcome: 'failed' });
    type();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.begun.length).toBeGreaterThanOrEqual(5);
    expect(desk.begun.length).toBeLessThanOrEqual(10);
    const before = desk.begun.length;
    desk.outcome = 'done';
    loop.now();
    expect(desk.begun).toHaveLength(before + 1);
  });

  it('stops where trying again is of no use, until somebody asks', async () => {
    const { desk, loop, type } = loopOn({ outcome: 'stopped' });
    type();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.begun).toHaveLength(1);
    loop.now();
    expect(desk.begun).toHaveLength(2);
  });

  it('gives up an exchange that never ends', async () => {
    const { desk, type } = loopOn({ outcome: 'never' });
    type();
    await vi.advanceTimersByTimeAsync(1000);
    desk.outcome = 'done';
    await vi.advanceTimersByTimeAsync(25_000);
    expect(desk.begun.length).toBeGreaterThanOrEqual(2);
    expect(desk.waiting).toBe(false);
  });

  it('ends with the page', async () => {
    const { desk, loop, type } = loopOn();
    type();
    loop.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.begun).toEqual([]);
  });
});
