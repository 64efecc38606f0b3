import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';

const port = process.env.E2E_PORT ?? '3210';
/** The address of a server that runs already; without it the built app is started. */
const running = process.env.E2E_URL;

/** Playwright's own Chromium where it is installed, else the system's. */
function executablePath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  if (existsSync(chromium.executablePath())) return undefined;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
}

const executable = executablePath();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 768 },
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executable === undefined ? {} : { executablePath: executable }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  ...(running === undefined
    ? {
        webServer: {
          command: `npx next start --hostname 127.0.0.1 --port ${port}`,
          url: `http://127.0.0.1:${port}`,
          timeout: 60_000,
          reuseExistingServer: false,
          env: { NEXT_TELEMETRY_DISABLED: '1' },
        },
      }
    : {}),
});
