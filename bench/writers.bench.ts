import { type Format, writers } from '@/lib/writers/registry';
import type { Bench, BenchRow, BenchTarget } from './bench-row';
import { measure } from './measure';
import { typicalDocument } from './typical-document';

const IN_A_ROW = 1000;
const SETTLED_AFTER = 300;
const KILOBYTE = 1024;

interface Target {
  readonly format: Format;
  readonly timeMs: number;
  readonly sizeKb: number | null;
  readonly calls: number;
}

const targets: readonly Target[] = [
  { format: 'txt', timeMs: 3, sizeKb: null, calls: 10 },
  { format: 'html', timeMs: 3, sizeKb: null, calls: 10 },
  { format: 'docx', timeMs: 50, sizeKb: 30, calls: 1 },
];

/** Writing text, HTML and DOCX of a typical report, warm. */
export const bench: Bench = async () => {
  const rows: BenchRow[] = [];
  for (const target of targets) rows.push(...(await rowsOf(target)));
  return rows;
};

async function rowsOf({ format, timeMs, sizeKb, calls }: Target): Promise<readonly BenchRow[]> {
  const document = typicalDocument();
  const { write } = writers[format];
  const time = await measure({ rounds: 60, calls }, () => write(document));
  const bytes = await write(document);
  const grown = await growthMb(() => write(document));
  const size = { name: `${format}: size`, median: bytes.length / KILOBYTE, p95: null };
  const memory = { name: `${format}: memory grown over ${IN_A_ROW} renders`, median: grown };
  return [
    { name: `${format}: typical report`, ...time, unit: 'ms', target: atMost(timeMs) },
    { ...size, unit: 'KB', target: sizeKb === null ? null : atMost(sizeKb) },
    { ...memory, p95: null, unit: 'MB', target: atMost(60) },
  ];
}

/** Resident memory after many renders, less that after the first three hundred. */
async function growthMb(write: () => Promise<Uint8Array>): Promise<number> {
  let early = 0;
  for (let call = 1; call <= IN_A_ROW; call += 1) {
    await write();
    if (call === SETTLED_AFTER) early = process.memoryUsage().rss;
  }
  return (process.memoryUsage().rss - early) / KILOBYTE / KILOBYTE;
}

function atMost(value: number): BenchTarget {
  return { bound: 'atMost', value, of: 'median' };
}
