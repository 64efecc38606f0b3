export interface Measured {
  readonly median: number;
  readonly p95: number;
}

export interface MeasureOptions {
  /** Timed rounds. */
  readonly rounds: number;
  /** Calls in one round; raise it until a round lasts well over a millisecond. */
  readonly calls: number;
}

const NANOSECONDS_PER_MILLISECOND = 1e6;

/** Milliseconds for one call, after a fifth of the rounds as warm-up. */
export async function measure(options: MeasureOptions, action: () => unknown): Promise<Measured> {
  const warmUp = Math.max(2, Math.ceil(options.rounds / 5));
  const times: number[] = [];
  for (let round = -warmUp; round < options.rounds; round += 1) {
    const time = await timeOf(options.calls, action);
    if (round >= 0) times.push(time);
  }
  return summaryOf(times);
}

export function summaryOf(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantileAt(sorted, 0.5), p95: quantileAt(sorted, 0.95) };
}

async function timeOf(calls: number, action: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) {
    const result = action();
    if (result instanceof Promise) await result;
  }
  return Number(process.hrtime.bigint() - start) / NANOSECONDS_PER_MILLISECOND / calls;
}

export function quantileOf(values: readonly number[], share: number): number {
  return quantileAt(
    values.toSorted((a, b) => a - b),
    share,
  );
}

function quantileAt(sorted: readonly number[], share: number): number {
  const place = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
  return sorted[Math.max(0, place)] ?? Number.NaN;
}
