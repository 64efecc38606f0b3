import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Bench, BenchRow } from './bench-row';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);

/** `npm run bench`, or `npm run bench -- writers` for the files whose name holds that word. */
async function run(): Promise<void> {
  const rows: BenchRow[] = [];
  for (const file of benchFiles()) {
    process.stderr.write(`${file} …\n`);
    const module: { bench: Bench } = await import(pathToFileURL(`${folder}${file}`).href);
    const made = await module.bench();
    printTable(made);
    rows.push(...made);
  }
  const missed = rows.filter((row) => isMet(row) === false);
  console.log(`\n${rows.length} figures, ${missed.length} beyond their target`);
  for (const row of missed) console.log(`  ${row.name}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function benchFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .sort();
}

function printTable(rows: readonly BenchRow[]): void {
  const header = ['name', 'median', 'p95', 'unit', 'target', 'ok'];
  const lines = [header, ...rows.map(lineOf)];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((text, column) => padded(text, column, widths))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log('');
}

function lineOf(row: BenchRow): readonly string[] {
  const p95 = row.p95 === null ? '' : figure(row.p95);
  return [row.name, figure(row.median), p95, row.unit, targetOf(row), verdictOf(row)];
}

function targetOf({ target }: BenchRow): string {
  if (target === null) return '';
  return `${target.of} ${target.bound === 'atMost' ? '≤' : '≥'} ${target.value}`;
}

function verdictOf(row: BenchRow): string {
  const met = isMet(row);
  if (met === null) return '';
  return met ? 'yes' : 'NO';
}

function isMet({ target, median, p95 }: BenchRow): boolean | null {
  if (target === null) return null;
  const value = target.of === 'median' ? median : (p95 ?? Number.NaN);
  return target.bound === 'atMost' ? value <= target.value : value >= target.value;
}

function padded(text: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 1 || column === 2 ? text.padStart(width) : text.padEnd(width);
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}

await run();
