import type { Page } from '@playwright/test';

import { computedCellsOf } from '@/lib/template/relation-terms';
import { cellsOf } from '@/lib/template/walk';
import type { Bench, BenchRow, BenchTarget, BenchUnit } from './bench-row';
import { openBareTable } from './browser/bare-table';
import {
  devtoolsOf,
  installProbe,
  type KeyTime,
  type SumLine,
  sumLinesOf,
  takeTimes,
} from './browser/key-probe';
import { type OpenApp, openApp, openReport, openTableThree, template } from './browser/open-app';
import { kilobytesOf, scriptsLoaded, withWriters } from './browser/script-weights';
import { typeInto, wrongAmong } from './browser/typed-keys';
import { type Measured, summaryOf } from './measure';

const TURNS = 5;
const KEYS_A_TURN = 24;
const PASTES = 15;
const SLOWED = 4;

/** Keystrokes, pasting and the weight of the form, in the built application in Chromium. */
export const bench: Bench = async () => {
  const app = await openApp();
  try {
    return [...(await keyRows(app)), ...(await pasteRows(app)), ...(await weightRows(app))];
  } finally {
    await app.close();
  }
};

/** In turns, so that whatever else the machine does hits both tables alike. */
async function keyRows(app: OpenApp): Promise<readonly BenchRow[]> {
  const sums = sumLinesOf({ template, table: 'requests' });
  const form = await openTableThree(app);
  const bare = await openBareTable(app.browser, form, sums);
  const pages: Pages = { form, bare };
  await Promise.all([form, bare].map((page) => installProbe(page, sums)));
  const full = await timesOf(pages, 1);
  const slowed = await timesOf(pages, SLOWED);
  const wrong = [...full.form, ...slowed.form].filter(({ isRight }) => !isRight).length;
  await Promise.all([form.close(), bare.close()]);
  return [
    ...comparison('keystroke, table three', full, 16),
    ...comparison(`keystroke, CPU ÷ ${SLOWED}`, slowed, 50),
    figure('keystrokes with a wrong sum in their frame', [wrong, 'count'], atMost(0, 'median')),
  ];
}

interface Pages {
  readonly form: Page;
  readonly bare: Page;
}

interface Times {
  readonly form: readonly KeyTime[];
  readonly bare: readonly KeyTime[];
}

async function timesOf({ form, bare }: Pages, slowing: number): Promise<Times> {
  for (const page of [form, bare]) {
    const devtools = await devtoolsOf(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowing });
  }
  const times = { form: [] as KeyTime[], bare: [] as KeyTime[] };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const cells = cellsOfTurn(turn);
    const inForm = await typeInto(form, cells, turn);
    const inBare = await typeInto(bare, cells, turn);
    if (turn === 0) continue;
    times.form.push(...inForm);
    times.bare.push(...inBare);
  }
  return times;
}

/** Cells all over the table. The first turn warms up. */
function cellsOfTurn(turn: number): readonly string[] {
  const cells = typedCells();
  return Array.from(
    { length: KEYS_A_TURN },
    (_, index) => cells[(turn * 13 + index * 5) % cells.length] ?? '',
  );
}

function typedCells(): readonly string[] {
  const computed = computedCellsOf(template);
  const addresses = cellsOf(template).map(({ address }) => address);
  return addresses.filter((at) => at.startsWith('requests/') && !computed.has(at));
}

function comparison(name: string, { form, bare }: Times, targetMs: number): readonly BenchRow[] {
  const ours = summaryOf(form.map(({ ms }) => ms));
  const plain = summaryOf(bare.map(({ ms }) => ms));
  return [
    timed(name, ours, atMost(targetMs, 'p95')),
    timed(`${name}, without any library`, plain, null),
    figure(`${name}, ratio of both`, [ours.p95 / plain.p95, '×'], atMost(1.3, 'median')),
  ];
}

/** A block of 24 rows and 6 columns over all of table three. */
async function pasteRows(app: OpenApp): Promise<readonly BenchRow[]> {
  const sums = sumLinesOf({ template, table: 'requests' });
  const page = await openTableThree(app);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await installProbe(page, sums);
  const times: KeyTime[] = [];
  for (let round = 0; round < PASTES; round += 1) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), blockOf(round, sums));
    await page.locator('input[data-address="requests/received/natural"]').focus();
    await page.keyboard.press('Control+v');
    await page.waitForFunction(() => (window.keyTimes?.length ?? 0) > 0);
    const taken = await takeTimes(page);
    if (round > 1) times.push(...taken);
  }
  await page.close();
  const measured = summaryOf(times.map(({ ms }) => ms));
  return [
    timed('pasting 24 × 6 cells', measured, atMost(100, 'p95')),
    figure(
      'pastes with a wrong sum in their frame',
      [wrongAmong(times), 'count'],
      atMost(0, 'median'),
    ),
  ];
}

/** Its totals are right, or the paste would ask first. */
function blockOf(round: number, sums: readonly SumLine[]): string {
  const columns = ['natural', 'business', 'research', 'publicWelfare', 'legalService'];
  const all = [...columns, 'otherOrganisation'];
  const rows = [
    ...new Set(
      cellsOf(template)
        .filter(({ table }) => table.id === 'requests')
        .map(({ row }) => row.id),
    ),
  ];
  const numberAt = (row: string, column: string): number => {
    const sum = sums.find(({ total }) => total === `requests/${row}/${column}`);
    if (sum === undefined) return (rows.indexOf(row) * 3 + all.indexOf(column) + round) % 10;
    return sum.parts.reduce((so, part) => so + numberAt(part.split('/')[1] ?? '', column), 0);
  };
  return rows
    .slice(0, 24)
    .map((row) => all.map((column) => numberAt(row, column)).join('\t'))
    .join('\n');
}

async function weightRows(app: OpenApp): Promise<readonly BenchRow[]> {
  const page = await app.browser.newPage({ baseURL: app.address });
  const framework = await scriptsLoaded(page, () => page.goto('/no-such-page'));
  await page.close();
  const draft = await openReport(app);
  const all = await scriptsLoaded(draft, () => draft.reload());
  await draft.close();
  const known = new Set(framework.map(({ url }) => url));
  const own = all.filter(({ url }) => !known.has(url));
  return [
    figure('form page, own JavaScript compressed', [kilobytesOf(own), 'KB'], atMost(200, 'median')),
    figure('form page, React and Next compressed', [kilobytesOf(framework), 'KB'], null),
    figure('form page, all JavaScript compressed', [kilobytesOf(all), 'KB'], null),
    figure('PDF and DOCX code in it', [withWriters(all).length, 'count'], atMost(0, 'median')),
  ];
}

function atMost(value: number, of: BenchTarget['of']): BenchTarget {
  return { bound: 'atMost', value, of };
}

function timed(name: string, { median, p95 }: Measured, target: BenchTarget | null): BenchRow {
  return { name, median, p95, unit: 'ms', target };
}

function figure(
  name: string,
  [median, unit]: readonly [number, BenchUnit],
  target: BenchTarget | null,
): BenchRow {
  return { name, median, p95: null, unit, target };
}
