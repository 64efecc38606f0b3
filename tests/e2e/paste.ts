import type { Page } from '@playwright/test';

/** What another program put on the clipboard. */
export interface Clip {
  readonly text: string;
  readonly html?: string;
}

/** Puts it on the clipboard of the browser and presses Ctrl+V. */
export async function paste(page: Page, clip: Clip): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ({ text, html }) => {
    const parts: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, clip);
  await page.keyboard.press('Control+v');
}

export function pasteText(page: Page, text: string): Promise<void> {
  return paste(page, { text });
}

export async function clipboardText(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * What the clipboard of the browser itself would mend on the way, such as half of a surrogate
 * pair: handed to the focused element as a paste event, the code points given by number.
 */
export async function pasteCodeUnits(page: Page, units: readonly number[]): Promise<void> {
  await page.evaluate((codes) => {
    const data = new DataTransfer();
    data.setData('text/plain', String.fromCharCode(...codes));
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  }, units);
}
