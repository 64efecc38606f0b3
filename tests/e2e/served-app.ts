import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { root, serverCommand } from '@/scripts/tools.mjs';

/** The built app with data of its own, on a port of its own. */
export interface ServedApp {
  readonly address: string;
  /** The one-time code that was printed; '' where there is an administrator already. */
  readonly setupCode: string;
  /** Where the data lies. */
  readonly folder: string;
  /** What it was given, to start it again with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Everything that the server has printed. */
  printed(): string;
  /** At once and without a farewell; the data stays. */
  kill(): Promise<void>;
  /** Ends the server; data in a folder made for it goes. */
  stop(): Promise<void>;
}

interface ServeOptions {
  /** Of a server before this one, to go on with its data. */
  readonly folder?: string;
  readonly port?: number;
  /** Such as `DATABASE_URL` or `GOUJI_TRUST_PROXY`. */
  readonly environment?: Readonly<Record<string, string>>;
}

const READY_WITHIN_MS = 60_000;

export async function serveApp(options: ServeOptions = {}): Promise<ServedApp> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'gouji-served-'));
  const port = options.port ?? (await freePort());
  const server = startNext(port, { GOUJI_DATA: folder, ...options.environment });
  const printed = keepOutput(server);
  const address = `http://127.0.0.1:${port}`;
  await answersAt(address, server, printed);
  const kill = () => ended(server, 'SIGKILL');
  return {
    address,
    setupCode: /\/setup\?code=(\S+)/u.exec(printed())?.[1] ?? '',
    folder,
    environment: options.environment ?? {},
    printed,
    kill,
    stop: async () => {
      await ended(server, 'SIGTERM');
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startNext(port: number, environment: Readonly<Record<string, string>>): ChildProcess {
  const { file, args } = serverCommand(['--hostname', '127.0.0.1', '--port', String(port)]);
  const { DATABASE_URL: _, ...inherited } = process.env;
  return spawn(file, args, {
    cwd: root,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function keepOutput({ stdout, stderr }: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
  }
  return () => parts.join('');
}

async function answersAt(
  address: string,
  server: ChildProcess,
  printed: () => string,
): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && server.exitCode === null) {
    if (await isAnswering(address)) return;
    await setTimeout(100);
  }
  server.kill('SIGKILL');
  throw new Error(`The server does not answer:\n${printed()}`);
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false;
  }
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const place = probe.address();
  probe.close();
  await once(probe, 'close');
  if (place === null || typeof place === 'string') throw new Error('No free port');
  return place.port;
}
