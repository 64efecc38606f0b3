import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';

import { publicRoute } from '@/lib/server/http/route';
import { openTestServer } from '../each-database';

afterEach(() => {
  globalThis.goujiServer = undefined;
});

it('tells people that the disk is full', async () => {
  const server = await openTestServer('sqlite');
  globalThis.goujiServer = Promise.resolve(server);
  const { write } = server.database;
  await write((writes) => sql`pragma max_page_count = 1`.execute(writes));
  const value = 'x'.repeat(1_000_000);
  const handler = publicRoute('GET /api/health', () =>
    write((writes) => writes.insertInto('setting').values({ name: 'big', value }).execute()),
  );
  const params = Promise.resolve({});
  const response = await handler(new Request('http://localhost/api/health'), { params });
  await server.close();
  expect(response.status).toBe(507);
  expect(await response.json()).toMatchObject({
    code: 'full',
    message: expect.stringContaining('磁盘已满'),
  });
});
