import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createReaderPool, type ReadJob } from '@/components/import/reader-pool';
import type { ReadResult, WorkerAnswer, WorkerRequest } from '@/components/import/worker-messages';

/** Stands in for the browser's workers: it does only what a test says. */
interface StandIn {
  readonly asked: WorkerRequest[];
  isEnded: boolean;
  answer(message: WorkerAnswer): void;
  crash(): void;
}

const workers: StandIn[] = [];

function FakeWorker() {
  const handlers: { onmessage?: (event: object) => void; onerror?: () => void } = {};
  const worker: StandIn = {
    asked: [],
    isEnded: false,
    answer: (message) => handlers.onmessage?.({ data: message }),
    crash: () => handlers.onerror?.(),
  };
  workers.push(worker);
  return Object.assign(handlers, {
    postMessage: (message: WorkerRequest) => worker.asked.push(message),
    terminate: () => {
      worker.isEnded = true;
    },
  });
}

const refused = (code: 'damaged' | 'empty' | 'took-too-long'): ReadResult => ({
  ok: false,
  refusal: { code, found: '' },
});

function workerAt(index: number): StandIn {
  const worker = workers[index];
  if (worker === undefined) throw new Error(`no worker ${index}`);
  return worker;
}

/** A pool, and what has been said of each file. */
function poolOf() {
  const pool = createReaderPool([]);
  const said: (readonly [string, ReadResult])[] = [];
  const read = (name: string, detail: ReadJob['detail'] = 'summary') =>
    pool.read({
      file: new Blob([]),
      name,
      detail,
      onStart: () => {},
      onResult: (result) => said.push([name, result]),
    });
  return { pool, said, read };
}

function namesAsked(worker: StandIn): readonly string[] {
  return worker.asked.flatMap((request) => (request.kind === 'read' ? [request.name] : []));
}

beforeEach(() => {
  workers.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the pool of readers', () => {
  it('reads one file after the other, and gives the worker back at the end', () => {
    const { said, read } = poolOf();
    read('甲');
    read('乙');
    workerAt(0).answer({ kind: 'ready' });
    expect(namesAsked(workerAt(0))).toEqual(['甲']);
    workerAt(0).answer({ kind: 'read', result: refused('empty') });
    expect(namesAsked(workerAt(0))).toEqual(['甲', '乙']);
    workerAt(0).answer({ kind: 'read', result: refused('empty') });
    expect(said.map(([name]) => name)).toEqual(['甲', '乙']);
    expect(workerAt(0).isEnded).toBe(true);
  });

  it('uses a few workers at most', () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 64 });
    const { read } = poolOf();
    for (const name of ['甲', '乙', '丙', '丁', '戊']) read(name);
    expect(workers).toHaveLength(3);
  });

  it('ends the worker of a file that takes too long, and goes on with the next', () => {
    const { said, read } = poolOf();
    read('甲');
    read('乙');
    workerAt(0).answer({ kind: 'ready' });
    vi.advanceTimersByTime(20_000);
    expect(said).toEqual([['甲', refused('took-too-long')]]);
    expect(workerAt(0).isEnded).toBe(true);
    workerAt(1).answer({ kind: 'ready' });
    expect(namesAsked(workerAt(1))).toEqual(['乙']);
  });

  it('calls a file damaged that its worker did not survive', () => {
    const { said, read } = poolOf();
    read('甲');
    workerAt(0).answer({ kind: 'ready' });
    workerAt(0).crash();
    expect(said).toEqual([['甲', refused('damaged')]]);
  });

  it('reads first what somebody waits for', () => {
    const { read } = poolOf();
    for (const name of ['甲', '乙']) read(name);
    read('丙', 'whole');
    workerAt(0).answer({ kind: 'ready' });
    workerAt(0).answer({ kind: 'read', result: refused('empty') });
    expect(namesAsked(workerAt(0))).toEqual(['甲', '丙']);
  });

  it('says nothing more of files once it was ended', () => {
    const { pool, said, read } = poolOf();
    read('甲');
    read('乙');
    pool.end();
    vi.advanceTimersByTime(100_000);
    expect(said).toEqual([]);
    expect(workerAt(0).isEnded).toBe(true);
    read('丙');
    workerAt(1).answer({ kind: 'ready' });
    expect(namesAsked(workerAt(1))).toEqual(['丙']);
  });
});
