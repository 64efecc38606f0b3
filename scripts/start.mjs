import { networkInterfaces } from 'node:os';

import { buildWhenStale } from './build.mjs';
import { startServer } from './tools.mjs';

const port = process.env.PORT || '3000';
const host = process.env.HOST || '0.0.0.0';
const ANSWER_WITHIN_MS = 60_000;

async function start() {
  console.log('正在准备… / Preparing…');
  if (!buildWhenStale()) {
    console.error('构建失败，原因见上。 / The build failed, see above.');
    process.exitCode = 1;
    return;
  }
  const server = startServer(['--hostname', host, '--port', port]);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(signal === null ? code : 0));
  await announce();
}

async function announce() {
  const local = `http://localhost:${port}`;
  const probe = host === '0.0.0.0' ? `http://127.0.0.1:${port}` : `http://${inUrl(host)}:${port}`;
  if (!(await answers(probe))) return;
  const addresses = host === '0.0.0.0' ? [local, ...networkAddresses()] : [probe];
  console.log('\n勾稽已启动，请用浏览器打开： / Gouji is running, open in a browser:');
  for (const address of addresses) console.log(`  ${address}`);
  console.log('按 Ctrl+C 停止。 / Press Ctrl+C to stop.\n');
}

async function answers(address) {
  const end = Date.now() + ANSWER_WITHIN_MS;
  while (Date.now() < end) {
    try {
      await fetch(address, { redirect: 'manual' });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return false;
}

function networkAddresses() {
  return Object.values(networkInterfaces())
    .flat()
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
}

function inUrl(name) {
  return name.includes(':') ? `[${name}]` : name;
}

await start();
