import { expect, it } from 'vitest';

import { jsonLog } from '@/lib/server/json-log';
import { newHistogram } from '@/lib/server/operations/histogram';
import { countOutcomes, measured } from '@/lib/server/operations/metrics';
import { metricsText } from '@/lib/server/operations/metrics-text';
import { mayReadMetrics } from '@/lib/server/operations/metrics-token';
import { readinessOf } from '@/lib/server/operations/readiness';
import { onEachDatabase, openTestServer } from '../each-database';

onEachDatabase((server) => {
  it('is ready when the database answers and has all tables', async () => {
    expect(await readinessOf(server().database)).toBe('ready');
  });

  it('is not ready while a migration is missing', async () => {
    const { reads } = server().database;
    const row = await reads
      .selectFrom('kysely_migration' as never)
      .selectAll()
      .executeTakeFirst();
    await reads.deleteFrom('kysely_migration' as never).execute();
    expect(await readinessOf(server().database)).toBe('migrations-missing');
    await reads
      .insertInto('kysely_migration' as never)
      .values(row as never)
      .execute();
  });

  it('tells requests by route and status, changes, memory and delay', async () => {
    await measured('GET /api/me', async () => new Response(null, { status: 401 }));
    countOutcomes([{ kind: 'accepted' }, { kind: 'collided' }]);
    const text = await metricsText(server().database);
    expect(text).toContain('gouji_requests_total{method="GET",route="/api/me",status="401"} ');
    expect(text).toContain('gouji_request_seconds_count{method="GET",route="/api/me"} ');
    expect(text).toMatch(/^gouji_changes_total\{outcome="collided"\} [1-9]/mu);
    expect(text).toMatch(/^gouji_database_query_seconds_count [1-9]/mu);
    expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/mu);
    const lines = text.trimEnd().split('\n');
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });
});

/** A comment, or a name, labels and a number. */
const LINE =
  /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/u;

it('is not ready when the database is gone', async () => {
  const server = await openTestServer('sqlite');
  await server.close();
  expect(await readinessOf(server.database)).toBe('database-unreachable');
});

it('counts each duration in all buckets that hold it', () => {
  const histogram = newHistogram();
  for (const seconds of [0.001, 0.03, 20]) histogram.observe(seconds);
  const lines = histogram.lines('x', 'a="b"');
  expect(lines[0]).toBe('x_bucket{a="b",le="0.005"} 1');
  expect(lines).toContain('x_bucket{a="b",le="0.05"} 2');
  expect(lines).toContain('x_bucket{a="b",le="10"} 2');
  expect(lines).toContain('x_bucket{a="b",le="+Inf"} 3');
  expect(lines.at(-1)).toBe('x_count{a="b"} 3');
});

it.each([
  ['nobody without a token in the environment', [undefined, 'Bearer '], false],
  ['nobody with an empty one', ['', 'Bearer '], false],
  ['who has the token', ['secret', 'Bearer secret'], true],
  ['nobody with the beginning of it', ['secret', 'Bearer secre'], false],
  ['nobody with more than it', ['secret', 'Bearer secret1'], false],
  ['nobody without the word', ['secret', 'secret'], false],
] as const)('lets %s read the metrics', (_title, [token, given], expected) => {
  expect(mayReadMetrics(new Headers({ authorization: given }), token)).toBe(expected);
});

it('writes one line of JSON for each event, from the level that is asked for', () => {
  const lines: string[] = [];
  const log = jsonLog({ write: (line) => lines.push(line) }, 'warn');
  log.info('started');
  log.error('route-failed', { route: 'GET /api/me' });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'route-failed' });
});
