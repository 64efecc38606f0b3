import type { Browser, Page } from '@playwright/test';

import type { SumLine } from './key-probe';

/**
 * The table of the application with the same elements and styles, but no library: one plain
 * script adds up. What any table of this size costs the browser.
 */
export async function openBareTable(browser: Browser, app: Page, sums: readonly SumLine[]) {
  const html = await app.evaluate(standingTable);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript('globalThis.__name ??= (value) => value;');
  // A page with an address, for the browser looks at the fields of such pages only.
  const address = new URL('/bare-table', app.url()).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address);
  await page.evaluate(addUp, sums);
  return page;
}

/** The page as it stands, reduced to the table. */
function standingTable(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const css = rules.map((rule) => rule.cssText).join('\n');
  for (const input of document.querySelectorAll('input')) input.setAttribute('value', input.value);
  const table = document.querySelector('[data-address]')?.closest('table');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${css}</style></head><body><main style="height:100vh;overflow:auto">${table?.outerHTML}</main></body></html>`;
}

function addUp(lines: readonly SumLine[]): void {
  const inputs = new Map(
    [...document.querySelectorAll<HTMLInputElement>('input[data-address]')].map((input) => [
      input.dataset.address ?? '',
      input,
    ]),
  );
  const above = new Map<string, SumLine[]>();
  for (const line of lines) {
    for (const part of line.parts) above.set(part, [...(above.get(part) ?? []), line]);
  }
  const update = (address: string): void => {
    for (const { total, parts } of above.get(address) ?? []) {
      const sum = parts.reduce((so, part) => so + Number(inputs.get(part)?.value), 0);
      const input = inputs.get(total);
      if (input === undefined || input.value === String(sum)) continue;
      input.value = String(sum);
      update(total);
    }
  };
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) update(target.dataset.address ?? '');
  });
}
