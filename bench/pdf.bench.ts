import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import { writePdf } from '@/lib/writers/pdf';
import { writeSvgPages } from '@/lib/writers/svg';
import type { BenchRow } from './bench-row';
import { type Measured, measure } from './measure';
import { typicalDocument } from './typical-document';

const typical = typicalDocument();
const long = typicalDocument(12);
const IN_A_ROW = 1000;

/** Setting pages, painting the preview and writing PDF. */
export async function bench(): Promise<readonly BenchRow[]> {
  const layout = await measure({ rounds: 40, calls: 3 }, () => layOut(typical, fontMetrics));
  const preview = await measure({ rounds: 40, calls: 3 }, () =>
    writeSvgPages(layOut(typical, fontMetrics)),
  );
  const pdf = await measure({ rounds: 40, calls: 1 }, () => writePdf(typical));
  const longPdf = await measure({ rounds: 15, calls: 1 }, () => writePdf(long));
  const bytes = await writePdf(typical);
  return [
    timeRow('pages: layout, typical report', layout, 10),
    timeRow('pages: layout and SVG preview', preview, null),
    timeRow('PDF, typical report', pdf, 80),
    figureRow('PDF, ten times the prose / typical', longPdf.median / pdf.median, ['×', 4]),
    figureRow('PDF, size', bytes.length / 1024, ['KB', 280]),
    figureRow(`PDF, memory grown over ${IN_A_ROW} renders`, await growth(), ['MB', 60]),
  ];
}

/** The resident memory after many renders, less that after the first three hundred. */
async function growth(): Promise<number> {
  let early = 0;
  for (let call = 1; call <= IN_A_ROW; call += 1) {
    await writePdf(typical);
    if (call === 300) early = process.memoryUsage().rss;
  }
  return (process.memoryUsage().rss - early) / 1024 / 1024;
}

function timeRow(name: string, { median, p95 }: Measured, target: number | null): BenchRow {
  const bound =
    target === null ? null : ({ bound: 'atMost', value: target, of: 'median' } as const);
  return { name, median, p95, unit: 'ms', target: bound };
}

function figureRow(
  name: string,
  value: number,
  [unit, most]: ['×' | 'KB' | 'MB', number],
): BenchRow {
  return {
    name,
    median: value,
    p95: null,
    unit,
    target: { bound: 'atMost', value: most, of: 'median' },
  };
}
