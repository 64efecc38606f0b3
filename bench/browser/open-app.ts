import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';

import { saveReport } from '@/lib/report/save-report';
import { tableSectionsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';
import { buildWhenStale } from '../../scripts/build.mjs';
import { chromiumLaunchOptions } from '../../scripts/chromium-path.mjs';
import { startServer as startProgram } from '../../scripts/tools.mjs';

/** The built application, served on this machine, and a browser. */
export interface OpenApp {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export const template = currentTemplate();
const report = generateReport(template, 11);

function currentTemplate() {
  const current = templates.at(-1);
  if (current === undefined) throw new Error('no template');
  return current;
}

/** `BENCH_URL` names a server that runs already. */
export async function openApp(): Promise<OpenApp> {
  const running = process.env.BENCH_URL;
  const server = running === undefined ? await startServer() : { address: running, stop: () => {} };
  const browser = await chromium.launch(chromiumLaunchOptions());
  return {
    browser,
    address: server.address,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

async function startServer() {
  if (!buildWhenStale()) throw new Error('the application could not be built');
  const port = await freePort();
  const server: ChildProcess = startProgram(['--hostname', '127.0.0.1', '--port', String(port)]);
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  return { address, stop: () => server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const TRIES = 100;
const TRY_AGAIN_MS = 200;

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
  throw new Error(`no answer from ${address}`);
}

/** A page of its own with a whole report open at table three. */
export async function openTableThree({ browser, address }: OpenApp): Promise<Page> {
  const page = await openReport({ browser, address });
  const section = tableSectionsOf(template).find(({ table }) => table.id === 'requests');
  const parts = page.getByRole('navigation', { name: '报告各部分' });
  await parts.getByRole('button', { name: section?.heading ?? '' }).click();
  await page.locator('[data-address="requests/received/natural"]').waitFor();
  return page;
}

/** A page of its own with a whole report open at its first part. */
export async function openReport({ browser, address }: Pick<OpenApp, 'browser' | 'address'>) {
  const viewport = { width: 1366, height: 768 };
  const page = await browser.newPage({ baseURL: address, viewport, locale: 'zh-CN' });
  // The compiler of the benchmarks names functions with this, also those that run in the page.
  await page.addInitScript('globalThis.__name ??= (value) => value;');
  await page.goto('/');
  await page.getByText('正在读取草稿').waitFor({ state: 'hidden' });
  const buffer = Buffer.from(JSON.stringify(saveReport(template, report)));
  const file = { name: 'report.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL('/draft?id=*');
  await page.getByRole('navigation', { name: '报告各部分' }).waitFor();
  return page;
}
