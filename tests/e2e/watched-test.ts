import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** What must not happen in any test, and is looked at when it ends. */
export interface Watch {
  /** A message in the console that a test provokes on purpose. */
  allow(message: RegExp): void;
}

interface Seen {
  readonly strangers: string[];
  readonly errors: string[];
  readonly allowed: RegExp[];
}

const LOCAL = new Set(['localhost', '127.0.0.1']);

/** Every test: no request leaves the machine, nothing is refused by the policy, nothing thrown. */
export const test = base.extend<{ readonly watch: Watch }>({
  watch: [
    async ({ context }, run) => {
      const seen: Seen = { strangers: [], errors: [], allowed: [] };
      await listen(context, seen);
      await run({ allow: (message) => seen.allowed.push(message) });
      const errors = seen.errors.filter((text) => !seen.allowed.some((known) => known.test(text)));
      expect(seen.strangers, 'requests that left the machine').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

async function listen(context: BrowserContext, seen: Seen): Promise<void> {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = protocol === 'blob:' || protocol === 'data:' || LOCAL.has(hostname);
    if (!isOwn) seen.strangers.push(request.url());
  });
  context.on('weberror', (error) => seen.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    seen.errors.push(`${message.text()} ${message.location().url}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      reportError(new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  });
}

/** A second page of the same person, watched like the first. */
export function anotherPage(page: Page): Promise<Page> {
  return page.context().newPage();
}

export { expect };
