import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatabasePlace } from '@/lib/server/database/database';
import { type RunningPostgres, startDurablePostgres } from '@/tests/server/embedded-postgres';
import { buildWhenStale } from '../scripts/build.mjs';
import type { Bench, BenchRow, BenchTarget } from './bench-row';
import { type Loaded, runLoad } from './load/run-load';
import { quantileOf } from './measure';

/** 200 clerks who save at once while reports and the reviewer's list are opened. */
export const bench: Bench = async () => {
  if (!buildWhenStale()) throw new Error('the application could not be built');
  const postgres = await startDurablePostgres();
  try {
    return [
      ...(await tableOf('SQLite', 1, (folder) => ({
        kind: 'sqlite',
        file: join(folder, 'gouji.db'),
      }))),
      ...(await tableOf('PostgreSQL', 1, await newDatabase(postgres, 'one'))),
      ...(await tableOf('two servers', 2, await newDatabase(postgres, 'two'))),
    ];
  } finally {
    await postgres.stop();
  }
};

type PlaceIn = (folder: string) => DatabasePlace;

async function newDatabase(postgres: RunningPostgres, name: string): Promise<PlaceIn> {
  await postgres.createDatabase(name);
  return () => ({ kind: 'postgres', url: postgres.urlOf(name) });
}

async function tableOf(
  name: string,
  servers: number,
  placeIn: PlaceIn,
): Promise<readonly BenchRow[]> {
  const only = process.env.LOAD_ONLY;
  if (only !== undefined && only !== name) return [];
  const folder = await mkdtemp(join(tmpdir(), 'gouji-load-'));
  try {
    return rowsOf(name, await runLoad({ place: placeIn(folder), folder, servers }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsOf(name: string, { figures, memory }: Loaded): readonly BenchRow[] {
  const times = (what: string, values: readonly number[], target: BenchTarget): BenchRow => ({
    name: `${name}: ${what}`,
    median: quantileOf(values, 0.5),
    p95: quantileOf(values, 0.95),
    unit: 'ms',
    target,
  });
  const one = (
    what: string,
    median: number,
    rest: Pick<BenchRow, 'unit' | 'target'>,
  ): BenchRow => ({
    name: `${name}: ${what}`,
    median,
    p95: null,
    ...rest,
  });
  const p99 = quantileOf(figures.saves, 0.99);
  const cpuMs = (figures.cpuSeconds * 1000) / figures.saves.length;
  return [
    one('saves a second', figures.savesPerSecond, { unit: 'count', target: atLeast(400) }),
    one('requests that failed', figures.failures, { unit: 'count', target: atMost(0, 'median') }),
    times('save', figures.saves, atMost(100, 'p95')),
    one('save, p99', p99, { unit: 'ms', target: atMost(100, 'median') }),
    one('processor time for each save', cpuMs, { unit: 'ms', target: null }),
    times('open a report', figures.opens, atMost(150, 'p95')),
    times('list of 3,000 units', figures.lists, atMost(300, 'p95')),
    one('memory at the start', memory.start, { unit: 'MB', target: null }),
    one('memory at the end', memory.end, { unit: 'MB', target: null }),
    one('memory at most', memory.peak, { unit: 'MB', target: atMost(400, 'median') }),
  ];
}

function atLeast(value: number): BenchTarget {
  return { bound: 'atLeast', value, of: 'median' };
}

function atMost(value: number, of: BenchTarget['of']): BenchTarget {
  return { bound: 'atMost', value, of };
}
