import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { describe, expect, it } from 'vitest';

import { addressOf, schemeOf } from '@/lib/server/http/sender';
import { dropForwardedHeaders } from '@/lib/server/http/trusted-headers';

const SAID = {
  Forwarded: 'for=192.0.2.1;proto=https',
  'X-Forwarded-For': '192.0.2.1',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
  'X-Real-IP': '192.0.2.1',
  Cookie: 'a=b',
};

describe('what a client says of its connection', () => {
  it('is taken off before anybody reads it', async () => {
    expect(Object.keys(await receivedOf(SAID)).length).toBeGreaterThan(7);
    dropForwardedHeaders();
    const received = await receivedOf(SAID);
    expect(Object.keys(received).sort()).toEqual(['connection', 'cookie', 'host']);
  });
});

describe('what a proxy says', () => {
  it.each([
    ['nothing', {}, 'http', 'unknown'],
    ['TLS', { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' }, 'https', '192.0.2.1'],
    ['no TLS', { 'x-forwarded-proto': 'http', 'x-forwarded-for': '::1' }, 'http', '::1'],
    [
      'behind what the client made up',
      { 'x-forwarded-proto': 'https, http', 'x-forwarded-for': '10.9.9.9, 192.0.2.1' },
      'https',
      '192.0.2.1',
    ],
  ] as const)('%s', (...[, said, scheme, address]) => {
    const headers = new Headers(said);
    expect([schemeOf(headers), addressOf(headers)]).toEqual([scheme, address]);
  });
});

async function receivedOf(headers: Readonly<Record<string, string>>): Promise<IncomingHttpHeaders> {
  let received: IncomingHttpHeaders = {};
  const server = createServer((incoming, response) => {
    received = incoming.headers;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const [answer] = await once(request({ port, headers }).end(), 'response');
  answer.resume();
  server.close();
  return received;
}
