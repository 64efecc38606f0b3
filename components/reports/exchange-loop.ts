/** How one exchange with the server ended. `stopped`: trying again by itself is of no use. */
export type Exchanged = 'done' | 'failed' | 'stopped';

export interface ExchangeLoop {
  /** Something was typed: it leaves in a pause of the typing, and soon also without one. */
  typed(): void;
  /** Goes to the server at once: the network is back, the machine woke up, a person asks. */
  now(): void;
  close(): void;
}

export interface LoopOptions {
  /** Sends what waits, or asks for news where nothing does. */
  exchange(): Promise<Exchanged>;
  hasWaiting(): boolean;
  /** Whether somebody looks at the page; without it nobody asks for news. */
  isSeen(): boolean;
}

const PAUSE_MS = 350;
const AT_LATEST_MS = 1200;
const NEWS_EVERY_MS = 3000;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000] as const;
/** An exchange that was on its way when the machine fell asleep never ends by itself. */
const GIVEN_UP_AFTER_MS = 20_000;
const STALE_AFTER_MS = 4000;

interface Loop {
  readonly options: LoopOptions;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The exchange that is on its way; every later one has a higher number. */
  run: number;
  runningSince: number | null;
  dirtySince: number | null;
  failures: number;
  isClosed: boolean;
}

/** One exchange at a time, the next one when it is due. */
export function createExchangeLoop(options: LoopOptions): ExchangeLoop {
  const loop: Loop = {
    options,
    timer: undefined,
    run: 0,
    runningSince: null,
    dirtySince: null,
    failures: 0,
    isClosed: false,
  };
  schedule(loop, NEWS_EVERY_MS);
  return {
    typed: () => {
      loop.dirtySince ??= performance.now();
      if (loop.runningSince === null && loop.failures === 0) schedule(loop, pauseOf(loop));
    },
    now: () => {
      const age = loop.runningSince === null ? null : performance.now() - loop.runningSince;
      if (age === null || age > STALE_AFTER_MS) start(loop);
    },
    close: () => {
      loop.isClosed = true;
      loop.run += 1;
      clearTimeout(loop.timer);
    },
  };
}

function schedule(loop: Loop, inMs: number): void {
  clearTimeout(loop.timer);
  if (!loop.isClosed) loop.timer = setTimeout(() => start(loop), inMs);
}

function pauseOf({ dirtySince }: Loop): number {
  const now = performance.now();
  return Math.max(0, Math.min(PAUSE_MS, (dirtySince ?? now) + AT_LATEST_MS - now));
}

function start(loop: Loop): void {
  if (loop.isClosed) return;
  loop.run += 1;
  const { run } = loop;
  loop.runningSince = performance.now();
  loop.dirtySince = null;
  const end = (outcome: Exchanged) => {
    if (run === loop.run) ended(loop, outcome);
  };
  schedule(loop, GIVEN_UP_AFTER_MS);
  loop.options.exchange().then(end, () => end('failed'));
}

function ended(loop: Loop, outcome: Exchanged): void {
  loop.runningSince = null;
  loop.failures = outcome === 'failed' ? loop.failures + 1 : 0;
  clearTimeout(loop.timer);
  if (outcome === 'stopped' || loop.isClosed) return;
  if (outcome === 'failed') schedule(loop, backOffOf(loop.failures));
  else if (loop.options.hasWaiting()) schedule(loop, pauseOf(loop));
  else if (loop.options.isSeen()) schedule(loop, NEWS_EVERY_MS);
}

/** A little by chance, so that not all clerks come back in one moment. */
function backOffOf(failures: number): number {
  const wait = RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0;
  return wait * (0.8 + Math.random() * 0.4);
}
