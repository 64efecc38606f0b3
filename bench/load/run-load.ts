import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';

import type { DatabasePlace } from '@/lib/server/database/database';
import { type ServedApp, serveApp } from '@/tests/e2e/served-app';
import { nodePath, root } from '../../scripts/tools.mjs';
import type { LoadFigures } from './clerks';
import { makeCounty, YEAR } from './county';
import { metricAt } from './metric-at';

export interface Load {
  readonly place: DatabasePlace;
  readonly folder: string;
  readonly servers: number;
}

/** Megabytes that the server holds, the largest of several. */
export interface Memory {
  readonly start: number;
  readonly end: number;
  readonly peak: number;
}

export interface Loaded {
  readonly figures: LoadFigures;
  readonly memory: Memory;
}

const CLERKS = 200;
/** A tenth more than is wanted; `LOAD_RATE` is another rate, as for a look at a profile. */
const SAVES_PER_SECOND = Number(process.env.LOAD_RATE ?? 440);
const WARM_UP_SECONDS = 5;
const TOKEN = 'load';

/** Fills the database, starts the built app on it and lets two hundred clerks work. */
export async function runLoad({ place, folder, servers }: Load): Promise<Loaded> {
  const county = await makeCounty(place, CLERKS);
  const environment = {
    GOUJI_METRICS_TOKEN: TOKEN,
    LOG_LEVEL: 'error',
    ...(place.kind === 'postgres' ? { DATABASE_URL: place.url } : {}),
  };
  const apps: ServedApp[] = [];
  for (let server = 0; server < servers; server += 1) {
    apps.push(await serveApp({ folder, environment }));
  }
  const addresses = apps.map(({ address }) => address);
  const seconds = Number(process.env.LOAD_SECONDS ?? 60);
  const order = { ...county, addresses, year: YEAR, seconds, warmUpSeconds: WARM_UP_SECONDS };
  try {
    return await watched(addresses, () =>
      clerksAtWork({ ...order, savesPerSecond: SAVES_PER_SECOND, metricsToken: TOKEN }),
    );
  } finally {
    for (const app of apps) await app.stop();
  }
}

async function clerksAtWork(order: object): Promise<LoadFigures> {
  const script = join(root, 'bench', 'load', 'clerks.ts');
  const args = ['--import', 'tsx', script, JSON.stringify(order)];
  const client = spawn(nodePath(), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  client.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(client, 'close');
  if (code !== 0) throw new Error(`The clerks ended with ${code}`);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function watched(
  addresses: readonly string[],
  work: () => Promise<LoadFigures>,
): Promise<Loaded> {
  const seen: number[] = [];
  const stop = new AbortController();
  const watch = async () => {
    try {
      for await (const _ of setInterval(1000, null, { signal: stop.signal })) {
        const sizes = addresses.map((address) => metricAt(address, TOKEN, RESIDENT));
        seen.push(Math.max(...(await Promise.all(sizes))) / MEGABYTE);
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  };
  const watching = watch();
  try {
    const figures = await work();
    const memory = { start: seen[0] ?? 0, end: seen.at(-1) ?? 0, peak: Math.max(...seen) };
    return { figures, memory };
  } finally {
    stop.abort();
    await watching;
  }
}

const RESIDENT = 'process_resident_memory_bytes';
const MEGABYTE = 1024 * 1024;
