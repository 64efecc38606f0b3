import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { makeCase, planOf } from '@/tests/support/noise/make-case';

export interface ManyFiles {
  readonly files: number;
  readonly seconds: number;
  /** Resident memory of the command and all that it starts, at its highest. */
  readonly peakMegabytes: number;
  readonly notRead: number;
}

/** How many of a thousand files have which layout, as a county's collection might. */
const MIX: readonly (readonly [layout: string, files: number])[] = [
  ['html-cms', 200],
  ['html-word', 100],
  ['html-spans', 50],
  ['docx-own', 100],
  ['docx-foreign', 200],
  ['pdf-own', 75],
  ['pdf-foreign-rules', 75],
  ['xlsx-sheets', 50],
  ['text-spaces-wrapped', 75],
  ['text-cell-lines-pipes', 75],
];
/** Reports of each layout that differ; more are copies of them under other names. */
const DISTINCT = 25;
const SAMPLE_MS = 100;

/** Imports a thousand mixed files with the real command line. */
export async function importManyFiles(): Promise<ManyFiles> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    return await importedIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importedIn(folder: string): Promise<ManyFiles> {
  const files = await writtenFiles(folder);
  const out = path.join(folder, 'out');
  mkdirSync(out);
  const start = process.hrtime.bigint();
  const peakMegabytes = await run(['bin/gouji.mjs', 'import', ...files, '-d', out]);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const reports = readdirSync(out).filter((name) => name.endsWith('.report.json')).length;
  return { files: files.length, seconds, peakMegabytes, notRead: files.length - reports };
}

async function writtenFiles(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [layout, count] of MIX) {
    for (let seed = 1; seed <= Math.min(count, DISTINCT); seed += 1) {
      const made = await makeCase(planOf(`${layout}::${seed}`));
      if (made === null) continue;
      for (let copy = seed; copy <= count; copy += DISTINCT) {
        const file = path.join(folder, `${layout}-${copy}${made.layout.extension}`);
        writeFileSync(file, made.file.bytes);
        written.push(file);
      }
    }
  }
  return written;
}

/** Runs Node to its end and returns the highest memory of the process and its children. */
async function run(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(child.pid ?? 0));
  }, SAMPLE_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
  } finally {
    clearInterval(timer);
  }
  return peak;
}

function treeMegabytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const parent = /^PPid:\s+(\d+)/mu.exec(statusOf(name))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const inTree = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent !== 0 && inTree(parent));
  };
  return [...parents.keys()].filter(inTree).reduce((sum, pid) => sum + megabytesOf(pid), 0);
}

function megabytesOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(statusOf(String(pid)))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Empty when the process has ended meanwhile. */
function statusOf(pid: string): string {
  const file = `/proc/${pid}/status`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
