import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

import { chromiumLaunchOptions } from './scripts/chromium-path.mjs';
import { serverCommand } from './scripts/tools.mjs';

const port = process.env.E2E_PORT ?? '3210';
/** The address of a server that runs already; without it the built app is started. */
const running = process.env.E2E_URL;

const { file, args } = serverCommand(['--hostname', '127.0.0.1', '--port', port]);

const webServer = {
  command: [file, ...args].map((part) => JSON.stringify(part)).join(' '),
  url: `http://127.0.0.1:${port}`,
  timeout: 60_000,
  // Tests that need accounts start servers of their own.
  env: { GOUJI_DATA: join(tmpdir(), `gouji-e2e-${port}`) },
  reuseExistingServer: false,
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  // A machine that stands still for a while is no fault; what fails twice is. Both are listed.
  retries: 1,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 768 },
    baseURL: running ?? webServer.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Snapshots of tables with two hundred cells would cost more than the tests themselves.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    launchOptions: chromiumLaunchOptions(),
  },
  projects: [
    { name: 'sqlite' },
    // What is typed is kept on both databases.
    { name: 'postgres', testMatch: 'served-*.spec.ts' },
  ],
  ...(running === undefined ? { webServer } : {}),
});
