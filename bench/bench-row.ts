/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly name: string;
  readonly median: number;
  /** `null` where a spread says nothing, such as a size. */
  readonly p95: number | null;
  readonly unit: BenchUnit;
  /** `null` for a figure that is only reported. */
  readonly target: BenchTarget | null;
}

export type BenchUnit = 'ns' | 'µs' | 'ms' | 'KB' | 'MB' | '%' | '×' | 'count';

export interface BenchTarget {
  readonly bound: 'atMost' | 'atLeast';
  readonly value: number;
  readonly of: 'median' | 'p95';
}

/** Every `bench/*.bench.ts` exports one function of this type under the name `bench`. */
export type Bench = () => Promise<readonly BenchRow[]>;
