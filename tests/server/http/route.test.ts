import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { POST as signInRoute } from '@/app/api/sign-in/route';
import { publicRoute } from '@/lib/server/http/route';
import type { Facts } from '@/lib/server/server';
import { type Known, makeAccount } from '../accounts/browser';
import { openTestServer, type TestServer } from '../each-database';
import { makeUnits } from '../make-units';

const HERE = 'http://gouji.example';
const NO_PARAMS = { params: Promise.resolve({}) };

let server: TestServer;
let who: Known;
const lines: [string, Facts | undefined][] = [];
beforeAll(async () => {
  const opened = await openTestServer('sqlite');
  const keep = (event: string, facts?: Facts) => void lines.push([event, facts]);
  server = { ...opened, log: { info: keep, warn: keep, error: keep } };
  globalThis.goujiServer = Promise.resolve(server);
  const { child } = await makeUnits(server);
  who = await makeAccount(server, child);
});
afterAll(async () => {
  globalThis.goujiServer = undefined;
  await server.close();
});

/** Answers with what it was sent. */
const echo = publicRoute('POST /api/sign-in', ({ json }) => json(z.object({ text: z.string() })));
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a page of another site', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['another port', { origin: `${HERE}:8080` }],
    ['a name that begins like ours', { origin: `${HERE}.evil.example` }],
    ['a request across sites', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin that names our host', { origin: 'https://evil.example', host: HERE }],
  ])('cannot sign anybody in: %s', async (_title, from) => {
    const response = await signIn(from);
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it.each([
    ['a page of ours', { origin: HERE, 'sec-fetch-site': 'same-origin' }],
    ['a program without a browser', {}],
    [
      'a proxy that says what it was asked',
      { origin: 'https://a.example', 'x-forwarded-host': 'a.example' },
    ],
  ])('is not %s', async (_title, from) => {
    expect((await signIn(from)).status).toBe(200);
  });

  it('cannot send a form as if it were ours', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await send(JSON.stringify({ text: 'a' }), { 'content-type': type });
      expect(response.status).toBe(415);
    }
  });
});

describe('a body', () => {
  const LARGE = `"${'x'.repeat(4_000_001)}"`;

  it.each([
    ['without a type', '{"text":"a"}', {}, 415, 'wrong-type'],
    ['that is no JSON', '{"text":', JSON_TYPE, 422, 'invalid'],
    ['that is empty', '', JSON_TYPE, 422, 'invalid'],
    ['of another shape', '{"txt":"a"}', JSON_TYPE, 422, 'invalid'],
    ['beyond four megabytes', LARGE, JSON_TYPE, 413, 'too-large'],
    ['that is no UTF-8', new Uint8Array([34, 0xc3, 0x28, 34]), JSON_TYPE, 422, 'invalid'],
    ['in UTF-16', Buffer.from('{"text":"a"}', 'utf16le'), JSON_TYPE, 422, 'invalid'],
  ] as const)('%s', async (...[, body, headers, status, code]) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    expect(response.headers.get('connection')).toBe(status === 422 ? null : 'close');
  });

  it('may name its character set', async () => {
    const type = { 'content-type': 'Application/JSON; charset=utf-8' };
    const response = await send('{"text":"文"}', type);
    expect(await response.json()).toEqual({ text: '文' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('that never ends is cut off', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const response = await send(endless, JSON_TYPE);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  describe('that hardly comes', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it('is cut off after half a minute', async () => {
      vi.useFakeTimers();
      let isOver = false;
      const slow = new ReadableStream<Uint8Array>({
        start: (controller) => {
          setInterval(() => isOver || controller.enqueue(new Uint8Array([32])), 1000);
        },
        cancel: () => {
          isOver = true;
        },
      });
      const answer = send(slow, JSON_TYPE);
      await vi.advanceTimersByTimeAsync(31_000);
      const response = await answer;
      expect(response.status).toBe(408);
      expect(response.headers.get('connection')).toBe('close');
      expect(isOver).toBe(true);
    });
  });
});

describe('the log', () => {
  it('has one line for each request, with neither names nor texts', async () => {
    lines.length = 0;
    await signIn({ 'x-forwarded-for': '192.0.2.77', 'user-agent': 'Chromium' });
    expect(lines).toEqual([
      ['request', { route: 'POST /api/sign-in', status: 200, ms: expect.any(Number) }],
    ]);
  });

  it('names the kind of a fault and not its words', async () => {
    lines.length = 0;
    const broken = publicRoute('POST /api/sign-in', async () => {
      throw new RangeError('张三的密码是12345678');
    });
    const response = await broken(requestWith('{}', JSON_TYPE), NO_PARAMS);
    expect(response.status).toBe(503);
    expect(JSON.stringify(lines)).toContain('RangeError');
    expect(JSON.stringify([lines, await response.json()])).not.toContain('12345678');
  });
});

function signIn(from: Readonly<Record<string, string>>): Promise<Response> {
  const { username, password } = who;
  const body = JSON.stringify({ username, password });
  return signInRoute(requestWith(body, { ...JSON_TYPE, ...from }), NO_PARAMS);
}

function send(body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Response> {
  return echo(requestWith(body, headers), NO_PARAMS);
}

function requestWith(body: BodyInit, headers: Readonly<Record<string, string>>): Request {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const init = {
    method: 'POST',
    headers: { host: 'gouji.example', ...headers },
    body: bytes,
    // Needed for bodies that are streams.
    duplex: 'half',
  };
  return new Request(`${HERE}/api/sign-in`, init);
}
