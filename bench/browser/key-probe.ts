import type { CDPSession, Page } from '@playwright/test';

import { relationLinesOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';

/** A total and what it adds up. */
export interface SumLine {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface KeyTime {
  /** From the key event to the end of the frame that shows the digit. */
  readonly ms: number;
  /** Whether every sum of the table was right in that frame. */
  readonly isRight: boolean;
}

declare global {
  interface Window {
    keyTimes?: KeyTime[];
  }
}

export function sumLinesOf({ template, table }: { template: Template; table: string }) {
  const lines = relationLinesOf(template).filter(
    ({ relation }) => relation.kind === 'sum' && relation.table === table,
  );
  return lines.flatMap(({ left, right }): SumLine[] =>
    left.map((total) => ({ total, parts: right })),
  );
}

/** Times every digit and every paste from now on, and looks whether all sums are right. */
export async function installProbe(page: Page, sums: readonly SumLine[]): Promise<void> {
  await page.evaluate(probe, sums);
}

function probe(lines: readonly SumLine[]): void {
  const inputAt = (address: string) =>
    document.querySelector<HTMLInputElement>(`input[data-address="${address}"]`);
  const inputs = lines.map(({ total, parts }) => [inputAt(total), parts.map(inputAt)] as const);
  const isRight = () =>
    inputs.every(([total, parts]) => {
      const sum = parts.reduce((so, part) => so + Number(part?.value), 0);
      return total?.value === String(sum);
    });
  const times: KeyTime[] = [];
  window.keyTimes = times;
  const time = (event: Event) => {
    requestAnimationFrame(() => {
      const right = isRight();
      const channel = new MessageChannel();
      // A message that is sent in a frame arrives when that frame is done.
      channel.port1.onmessage = () => {
        times.push({ ms: performance.now() - event.timeStamp, isRight: right });
      };
      channel.port2.postMessage(null);
    });
  };
  document.addEventListener('paste', time, { capture: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (/^\d$/u.test(event.key)) time(event);
    },
    { capture: true },
  );
}

/** Hands over what was measured so far and begins anew. */
export async function takeTimes(page: Page): Promise<readonly KeyTime[]> {
  return page.evaluate(() => window.keyTimes?.splice(0) ?? []);
}

export function devtoolsOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
