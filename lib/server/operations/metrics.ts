import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Outcome } from '@/lib/sync/protocol';
import { type Histogram, newHistogram } from './histogram';

/** What the process counts about itself; nothing in it tells who did what. */
export interface Metrics {
  readonly startedAt: number;
  /** By route and status, `GET /api/reports/[id] 200`. */
  readonly requests: Map<string, number>;
  /** By route, from the request to the head of the answer. */
  readonly durations: Map<string, Histogram>;
  /** From the query to its answer, the wait for a connection included. */
  readonly queries: Histogram;
  readonly saves: { accepted: number; collided: number };
  readonly eventLoop: ReturnType<typeof monitorEventLoopDelay>;
}

declare global {
  // Next loads a module once for each bundle; the process has one set of counters all the same.
  var goujiMetrics: Metrics | undefined;
}

export function metricsOfProcess(): Metrics {
  globalThis.goujiMetrics ??= newMetrics();
  return globalThis.goujiMetrics;
}

/** Measures one answer of a route. */
export async function measured(route: string, answer: () => Promise<Response>): Promise<Response> {
  const start = performance.now();
  const response = await answer();
  const { requests, durations } = metricsOfProcess();
  const key = `${route} ${response.status}`;
  requests.set(key, (requests.get(key) ?? 0) + 1);
  const duration = durations.get(route) ?? newHistogram();
  durations.set(route, duration);
  duration.observe((performance.now() - start) / 1000);
  return response;
}

/** Counts what became of the changes of one request. */
export function countOutcomes(outcomes: readonly Pick<Outcome, 'kind'>[]): void {
  const { saves } = metricsOfProcess();
  for (const { kind } of outcomes) saves[kind] += 1;
}

/** Hears of every query from the database module. */
export function observeQuery({ queryDurationMillis }: { readonly queryDurationMillis: number }) {
  metricsOfProcess().queries.observe(queryDurationMillis / 1000);
}

function newMetrics(): Metrics {
  const eventLoop = monitorEventLoopDelay({ resolution: 20 });
  eventLoop.enable();
  return {
    startedAt: Date.now(),
    requests: new Map(),
    durations: new Map(),
    queries: newHistogram(),
    saves: { accepted: 0, collided: 0 },
    eventLoop,
  };
}
