import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Database } from '../database/database';
import { type Metrics, metricsOfProcess } from './metrics';

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The counters of this process in the text format of Prometheus. */
export async function metricsText(database: Database): Promise<string> {
  const metrics = metricsOfProcess();
  const text = [
    ...requestLines(metrics),
    ...changeLines(metrics),
    ...headOf('gouji_database_query_seconds', 'histogram', 'Time of a query.'),
    ...metrics.queries.lines('gouji_database_query_seconds', ''),
    ...processLines(metrics),
    ...(await diskLines(database)),
  ];
  metrics.eventLoop.reset();
  return `${text.join('\n')}\n`;
}

function requestLines({ requests, durations }: Metrics): readonly string[] {
  const counts = [...requests].map(([key, count]) => {
    const place = key.lastIndexOf(' ');
    return `gouji_requests_total{${routeLabels(key.slice(0, place))},status="${key.slice(place + 1)}"} ${count}`;
  });
  const name = 'gouji_request_seconds';
  return [
    ...headOf('gouji_requests_total', 'counter', 'Answers of the server.'),
    ...counts,
    ...headOf(name, 'histogram', 'Time until the head of the answer.'),
    ...[...durations].flatMap(([route, histogram]) => histogram.lines(name, routeLabels(route))),
  ];
}

/** `GET /api/me`: method and route, both out of our own table. */
function routeLabels(name: string): string {
  const [method = '', route = ''] = name.split(' ');
  return `method="${method}",route="${route}"`;
}

function changeLines({ saves }: Metrics): readonly string[] {
  return [
    ...headOf('gouji_changes_total', 'counter', 'Changes of fields that browsers sent.'),
    `gouji_changes_total{outcome="accepted"} ${saves.accepted}`,
    `gouji_changes_total{outcome="collided"} ${saves.collided}`,
  ];
}

const NANOSECONDS = 1e9;

function processLines({ startedAt, eventLoop }: Metrics): readonly string[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const delay = (value: number) => (Number.isFinite(value) ? value / NANOSECONDS : 0);
  const name = 'gouji_event_loop_delay_seconds';
  return [
    ...headOf('process_resident_memory_bytes', 'gauge', 'Resident memory.'),
    `process_resident_memory_bytes ${rss}`,
    ...headOf('gouji_heap_used_bytes', 'gauge', 'Memory that JavaScript uses.'),
    `gouji_heap_used_bytes ${heapUsed}`,
    ...headOf('process_cpu_seconds_total', 'counter', 'Time of the processor.'),
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    ...headOf('process_start_time_seconds', 'gauge', 'Start of the process.'),
    `process_start_time_seconds ${startedAt / 1000}`,
    ...headOf(name, 'gauge', 'Delay of the event loop since the last look.'),
    `${name}{quantile="0.5"} ${delay(eventLoop.percentile(50))}`,
    `${name}{quantile="0.99"} ${delay(eventLoop.percentile(99))}`,
    `${name}{quantile="1"} ${delay(eventLoop.max)}`,
  ];
}

/** Only for SQLite: a PostgreSQL watches its own disk. */
async function diskLines({ place }: Database): Promise<readonly string[]> {
  if (place.kind !== 'sqlite') return [];
  const { bavail, bsize } = await statfs(dirname(place.file));
  return [
    ...headOf('gouji_disk_free_bytes', 'gauge', 'Free space where the data lies.'),
    `gouji_disk_free_bytes ${bavail * bsize}`,
  ];
}

function headOf(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
