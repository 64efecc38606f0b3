import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A script that a page loaded. */
export interface LoadedScript {
  readonly url: string;
  readonly text: string;
}

/** Collects every script that a page of the application loads while `visit` runs. */
export async function scriptsLoaded(page: Page, visit: () => Promise<unknown>) {
  const scripts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(response.url(), response.text());
  });
  await visit();
  await page.waitForLoadState('networkidle');
  const found: LoadedScript[] = [];
  for (const [url, text] of scripts) found.push({ url, text: await text });
  return found;
}

/** As it goes over the wire, compressed. */
export function kilobytesOf(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((sum, { text }) => sum + gzipSync(text).length, 0) / 1024;
}

/** Marks that only the code of these formats carries. */
const MARKS = ['%PDF-1', 'wordprocessingml.document.main', 'pdfkit', 'w:sectPr'];

export function withWriters(scripts: readonly LoadedScript[]): readonly LoadedScript[] {
  return scripts.filter(({ text }) => MARKS.some((mark) => text.includes(mark)));
}
