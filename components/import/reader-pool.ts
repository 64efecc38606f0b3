import type { Template } from '@/lib/template/template';
import type { Detail, ReadResult, WorkerAnswer, WorkerRequest } from './worker-messages';

/** Reads files in workers, a few at a time; one that takes too long has its worker ended. */
export interface ReaderPool {
  /** A whole import is waited for by somebody, and comes before summaries. */
  read(job: ReadJob): void;
  /** Ends all workers. Jobs that are not done are never answered. */
  end(): void;
}

export interface ReadJob {
  readonly file: Blob;
  readonly name: string;
  readonly detail: Detail;
  readonly onStart: () => void;
  readonly onResult: (result: ReadResult) => void;
}

const MOST_WORKERS = 3;
const LONGEST_MS = 20_000;
/** Starting loads the code and has no file to blame for taking long. */
const LONGEST_START_MS = 60_000;

interface Pool {
  readonly templates: readonly Template[];
  readonly queue: ReadJob[];
  readonly seats: readonly Seat[];
}

interface Seat {
  worker: Worker | null;
  job: ReadJob | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function createReaderPool(templates: readonly Template[]): ReaderPool {
  const pool: Pool = {
    templates,
    queue: [],
    seats: Array.from({ length: MOST_WORKERS }, () => ({
      worker: null,
      job: null,
      timer: undefined,
    })),
  };
  return {
    read: (job) => {
      if (job.detail === 'whole') pool.queue.unshift(job);
      else pool.queue.push(job);
      const free = pool.seats.slice(0, workerCount()).find((seat) => seat.job === null);
      if (free !== undefined) next(pool, free);
    },
    end: () => {
      pool.queue.length = 0;
      for (const seat of pool.seats) {
        seat.job = null;
        endWorker(seat);
      }
    },
  };
}

/** A page that waits for its readers needs no processor of its own. */
function workerCount(): number {
  return Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
}

function next(pool: Pool, seat: Seat): void {
  const job = pool.queue.shift();
  if (job === undefined) {
    // What a worker holds in memory is given back as soon as there is nothing to read.
    endWorker(seat);
    return;
  }
  seat.job = job;
  job.onStart();
  if (seat.worker === null) hire(pool, seat);
  else send(pool, seat, job);
}

function hire(pool: Pool, seat: Seat): void {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind === 'read') finish(pool, seat, data.result);
    else if (seat.job !== null) send(pool, seat, seat.job);
  };
  worker.onerror = () => fail(pool, seat, 'damaged');
  seat.worker = worker;
  limit(pool, seat, LONGEST_START_MS);
  post(worker, { kind: 'start', templates: pool.templates });
}

function send(pool: Pool, seat: Seat, { file, name, detail }: ReadJob): void {
  if (seat.worker === null) return;
  limit(pool, seat, LONGEST_MS);
  post(seat.worker, { kind: 'read', file, name, detail });
}

function limit(pool: Pool, seat: Seat, milliseconds: number): void {
  clearTimeout(seat.timer);
  seat.timer = setTimeout(() => fail(pool, seat, 'took-too-long'), milliseconds);
}

function fail(pool: Pool, seat: Seat, code: 'damaged' | 'took-too-long'): void {
  endWorker(seat);
  finish(pool, seat, { ok: false, refusal: { code, found: '' } });
}

function finish(pool: Pool, seat: Seat, result: ReadResult): void {
  const { job } = seat;
  clearTimeout(seat.timer);
  seat.job = null;
  job?.onResult(result);
  if (seat.job === null) next(pool, seat);
}

function post(worker: Worker, request: WorkerRequest): void {
  worker.postMessage(request);
}

function endWorker(seat: Seat): void {
  clearTimeout(seat.timer);
  seat.worker?.terminate();
  seat.worker = null;
}
