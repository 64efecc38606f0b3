import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { ADMINISTRATOR, setUpApp } from './people';
import { type ServedApp, serveApp } from './served-app';
import { expect, test } from './watched-test';

const OVER_TLS = { 'X-Forwarded-Proto': 'https' };
const SIGN_IN = { data: { username: ADMINISTRATOR.username, password: ADMINISTRATOR.password } };

for (const { proxy, isTrusted } of [
  { proxy: 'behind a proxy that is trusted', isTrusted: true },
  { proxy: 'without a proxy', isTrusted: false },
]) {
  test.describe(proxy, () => {
    let app: ServedApp;
    test.beforeAll(async ({ playwright }) => {
      app = await serveApp({ environment: isTrusted ? { GOUJI_TRUST_PROXY: '1' } : {} });
      const request = await playwright.request.newContext();
      await setUpApp(app, request);
      await request.dispose();
    });
    test.afterAll(async () => {
      await app.stop();
    });

    test(`TLS is ${isTrusted ? 'believed' : 'not believed'}`, async ({ request }) => {
      const page = await request.get(app.address, { headers: OVER_TLS });
      const strict = page.headers()['strict-transport-security'];
      expect(strict).toBe(isTrusted ? 'max-age=31536000' : undefined);
      const answer = await request.post(`${app.address}/api/sign-in`, {
        ...SIGN_IN,
        headers: OVER_TLS,
      });
      expect(/; Secure/u.test(answer.headers()['set-cookie'] ?? '')).toBe(isTrusted);
    });

    test('without TLS there is no promise of it', async ({ request }) => {
      const page = await request.get(app.address);
      expect(page.headers()['strict-transport-security']).toBeUndefined();
      const cookie = (await request.post(`${app.address}/api/sign-in`, SIGN_IN)).headers();
      expect(cookie['set-cookie']).toMatch(/; HttpOnly; SameSite=Lax$/u);
    });

    test('a foreign host in a header does not make a foreign origin ours', async ({ request }) => {
      const answer = await request.post(`${app.address}/api/sign-in`, {
        ...SIGN_IN,
        headers: { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
      });
      // Only a proxy may say so; a browser cannot.
      expect(answer.status()).toBe(isTrusted ? 200 : 403);
    });
  });
}

test.describe('bodies', () => {
  let app: ServedApp;
  test.beforeAll(async () => {
    app = await serveApp();
  });
  test.afterAll(async () => {
    await app.stop();
  });

  test('one byte a second is answered and closed', async () => {
    const socket = await post(app, 'Content-Length: 1000');
    const timer = setInterval(() => socket.write('x'), 1000);
    const answer = await answerOn(socket);
    clearInterval(timer);
    expect(answer).toMatch(/^HTTP\/1.1 408 /u);
    expect(answer).toContain('内容传得太慢');
  });

  test('one without an end is answered and closed', async () => {
    const socket = await post(app, 'Transfer-Encoding: chunked');
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const timer = setInterval(() => socket.write(chunk), 20);
    const answer = await answerOn(socket);
    clearInterval(timer);
    expect(answer).toMatch(/^HTTP\/1.1 413 /u);
  });

  test('two lengths in one request are refused', async () => {
    // The head is enough; more, sent to a socket that is closed, would take the answer away.
    const socket = await post(app, 'Content-Length: 5\r\nTransfer-Encoding: chunked');
    expect(await answerOn(socket)).toMatch(/^HTTP\/1.1 400 /u);
  });
});

test('a connection that is never used does not hold back the end', async () => {
  const app = await serveApp();
  const { hostname, port } = new URL(app.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // Node itself waits for a request up to a minute and a half.
  const late = setTimeout(30_000, 'late', { ref: false });
  const ended = await Promise.race([app.stop().then(() => 'ended'), late]);
  socket.destroy();
  expect(ended).toBe('ended');
});

async function post(app: ServedApp, length: string): Promise<Socket> {
  const { hostname, port, host } = new URL(app.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // The server closes while we still send.
  socket.on('error', () => {});
  const type = 'Content-Type: application/json';
  socket.write(`POST /api/sign-in HTTP/1.1\r\nHost: ${host}\r\n${type}\r\n${length}\r\n\r\n`);
  return socket;
}

async function answerOn(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}
