import type { Page } from '@playwright/test';

import { cellNamed, isSaved, openTable, startCurrent, templateAt } from './clerk';
import { openReal } from './open-draft';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const template = templateAt(2024);

interface Touched {
  /** Cells whose part of the page changed in any way. */
  readonly drawn: readonly string[];
  /** Cells that show another text than before. */
  readonly changed: readonly string[];
}

declare global {
  interface Window {
    touched?: () => Touched;
  }
}

/** From now on every change of a cell on the page is written down. */
async function watchCells(page: Page): Promise<void> {
  await page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[data-address]')];
    const before = new Map(inputs.map((input) => [input, input.value]));
    const drawn = new Set<string>();
    const addressAround = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement;
      const cell = element?.closest('td')?.querySelector('[data-address]');
      return cell?.getAttribute('data-address') ?? '';
    };
    const note = (records: readonly MutationRecord[]) => {
      for (const { target } of records) drawn.add(addressAround(target));
    };
    const observer = new MutationObserver(note);
    const grid = inputs[0]?.closest('table');
    const kinds = { attributes: true, characterData: true, childList: true, subtree: true };
    // Which cell has the focus and which line is lit is no content of a cell.
    const content = { attributeFilter: ['data-severity', 'data-side', 'aria-invalid', 'value'] };
    if (grid) observer.observe(grid, { ...kinds, ...content });
    window.touched = () => {
      note(observer.takeRecords());
      const changed = inputs.filter(
        (input) => input.isConnected && input.value !== before.get(input),
      );
      return {
        drawn: [...drawn].filter((address) => address !== '').sort(),
        changed: changed.map((input) => input.dataset.address ?? '').sort(),
      };
    };
  });
}

async function touched(page: Page): Promise<Touched> {
  return page.evaluate(() => window.touched?.() ?? { drawn: [], changed: [] });
}

test('a keystroke touches its cell and the totals above it, nothing else', async ({ page }) => {
  await startCurrent(page);
  await openTable(page, template, 'requests');
  await cellNamed(page, template, 'requests/granted/business').click();
  await isSaved(page);
  await watchCells(page);
  await page.keyboard.type('4');
  await expect(cellNamed(page, template, 'requests/concluded/business')).toHaveValue('4…');
  await isSaved(page);
  const cells = [
    'requests/concluded/business',
    'requests/granted/business',
    'requests/granted/total',
  ];
  const { drawn, changed } = await touched(page);
  expect(changed).toEqual(cells);
  expect(cells).toEqual(expect.arrayContaining([...drawn]));
});

test('a broken balance marks the cells of its two sides, nothing else', async ({ page }) => {
  const real = realReport('003');
  await openReal(page, real);
  await openTable(page, real.template, 'requests');
  await cellNamed(page, real.template, 'requests/carriedIn/research').click();
  await watchCells(page);
  await page.keyboard.type('3');
  const other = cellNamed(page, real.template, 'requests/received/research');
  await expect(other).toHaveAttribute('aria-invalid', 'true');
  const sides = ['received', 'carriedIn', 'concluded', 'carriedOver'].flatMap((row) => [
    `requests/${row}/research`,
    `requests/${row}/total`,
  ]);
  const { drawn, changed } = await touched(page);
  expect(changed).toEqual(['requests/carriedIn/research', 'requests/carriedIn/total']);
  expect(sides).toEqual(expect.arrayContaining([...drawn]));
});
