import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Bench, BenchRow } from './bench-row';
import type { FuzzNote } from './fuzz/fuzz-job';

const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const JOBS = 2;
/** A run without an answer for so long hangs, and its process is ended. */
const HANGS_AFTER_MS = 30_000;

interface Faults {
  runs: number;
  thrown: number;
  executed: number;
  hung: number;
  ended: number;
  slowestMs: number;
}

/** Damaged files of all formats: an import never throws, hangs, ends the process or runs code. */
export const bench: Bench = async () => {
  const faults: Faults = { runs: 0, thrown: 0, executed: 0, hung: 0, ended: 0, slowestMs: 0 };
  await Promise.all(Array.from({ length: JOBS }, (_, job) => runFrom(job, faults)));
  return [
    row(`fuzz: runs`, faults.runs, { bound: 'atLeast', value: RUNS * 0.999, of: 'median' }),
    row('fuzz: imports that threw', faults.thrown),
    row('fuzz: imports that hung', faults.hung),
    row('fuzz: processes that ended', faults.ended),
    row('fuzz: imports that ran code', faults.executed),
    { ...row('fuzz: slowest import', faults.slowestMs, null), unit: 'ms' },
  ];
};

/** One process after the other, each going on behind the file that ended the one before it. */
async function runFrom(first: number, faults: Faults): Promise<void> {
  let seed = first;
  while (seed < RUNS) seed = (await runJob(seed, faults)) + JOBS;
}

function runJob(from: number, faults: Faults): Promise<number> {
  const file = fileURLToPath(new URL('fuzz/fuzz-job.ts', import.meta.url));
  const job = fork(file, [String(from), String(RUNS), String(JOBS)]);
  let last = from - JOBS;
  return new Promise((resolve) => {
    const hang = () => {
      faults.hung += 1;
      process.stderr.write(`fuzz: seed ${last + JOBS} hangs\n`);
      job.kill('SIGKILL');
    };
    let timer = setTimeout(hang, HANGS_AFTER_MS);
    job.on('message', (message: FuzzNote) => {
      clearTimeout(timer);
      timer = setTimeout(hang, HANGS_AFTER_MS);
      last = Math.max(last, message.seed);
      count(faults, message);
    });
    job.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(RUNS);
      if (code !== null) faults.ended += 1;
      process.stderr.write(`fuzz: seed ${last + JOBS} ended its process (${code})\n`);
      resolve(last + JOBS);
    });
  });
}

function count(faults: Faults, { seed, layout, ms, thrown, executed }: FuzzNote): void {
  faults.runs += 1;
  faults.slowestMs = Math.max(faults.slowestMs, ms);
  if (thrown !== null) faults.thrown += 1;
  if (executed) faults.executed += 1;
  const isSlow = ms > 2000;
  if (thrown === null && !executed && !isSlow) return;
  process.stderr.write(`fuzz: seed ${seed} ${layout} ${ms.toFixed(0)} ms ${thrown ?? ''}\n`);
}

function row(
  name: string,
  median: number,
  target: BenchRow['target'] = { bound: 'atMost', value: 0, of: 'median' },
): BenchRow {
  return { name, median, p95: null, unit: 'count', target };
}
