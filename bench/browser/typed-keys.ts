import type { Page } from '@playwright/test';

import { type KeyTime, takeTimes } from './key-probe';

/** As fast as people type figures. */
const PAUSE_MS = 90;
const DIGITS = '0123456789';

/** Types one digit into each of these cells, moving as somebody who fills in a table. */
export async function typeInto(page: Page, addresses: readonly string[], turn: number) {
  await page.bringToFront();
  for (const [index, address] of addresses.entries()) {
    await page.locator(`input[data-address="${address}"]`).focus();
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press(DIGITS[(turn + index * 7) % DIGITS.length] ?? '0');
    await page.waitForTimeout(PAUSE_MS);
  }
  return takeTimes(page);
}

export function wrongAmong(times: readonly KeyTime[]): number {
  return times.filter(({ isRight }) => !isRight).length;
}
