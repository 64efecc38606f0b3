import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

import { type SaveAnswer, saveAnswerSchema } from '@/lib/sync/protocol';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { ask } from './ask';
import { metricAt } from './metric-at';

/**
 * Runs as a process of its own: signs everybody in, lets the clerks save, opens reports and the
 * reviewer's list meanwhile, and prints what it saw as one line of JSON.
 */
const orderSchema = z.object({
  addresses: z.array(z.string()),
  clerks: z.array(z.object({ username: z.string(), reportId: z.string() })),
  reviewer: z.string(),
  password: z.string(),
  year: z.int(),
  seconds: z.number(),
  warmUpSeconds: z.number(),
  savesPerSecond: z.number(),
  metricsToken: z.string(),
});

type Order = z.infer<typeof orderSchema>;

export interface LoadFigures {
  readonly savesPerSecond: number;
  /** Milliseconds, from the moment that was planned for the request. */
  readonly saves: readonly number[];
  readonly opens: readonly number[];
  readonly lists: readonly number[];
  readonly failures: number;
  /** Seconds of processor time of all servers. */
  readonly cpuSeconds: number;
}

interface Clerk {
  readonly address: string;
  readonly cookie: string;
  readonly reportId: string;
  readonly fields: readonly string[];
  readonly revisions: Map<string, number>;
  known: number;
  saved: number;
}

const SIGN_INS_AT_ONCE = 4;
const OPEN_EVERY_MS = 500;
const LIST_EVERY_MS = 1000;

async function run(order: Order): Promise<LoadFigures> {
  const clerks = await signedIn(order);
  const reviewer = await cookieOf(order, order.addresses[0] ?? '', order.reviewer);
  const start = performance.now() + 200;
  const countFrom = start + order.warmUpSeconds * 1000;
  const end = countFrom + order.seconds * 1000;
  const seen = { saves: [] as number[], opens: [] as number[], lists: [] as number[], failures: 0 };
  const pace = (clerks.length / order.savesPerSecond) * 1000;
  const every = async (
    ms: number,
    first: number,
    { into, act }: { readonly into: number[]; act(): Promise<boolean> },
  ) => {
    for (let due = start + first; due < end; due += ms) {
      await setTimeout(Math.max(0, due - performance.now()));
      const isGood = await act();
      if (!isGood) seen.failures += 1;
      if (due >= countFrom) into.push(performance.now() - due);
    }
  };
  let opened = 0;
  const cpuBefore = setTimeout(countFrom - performance.now()).then(() => cpuSecondsOf(order));
  await Promise.all([
    ...clerks.map((clerk, index) =>
      every(pace, (pace * index) / clerks.length, { into: seen.saves, act: () => save(clerk) }),
    ),
    every(OPEN_EVERY_MS, 0, {
      into: seen.opens,
      act: () => {
        opened += 1;
        const clerk = clerks[opened % clerks.length];
        return clerk === undefined ? Promise.resolve(false) : open(clerk);
      },
    }),
    every(LIST_EVERY_MS, 0, {
      into: seen.lists,
      act: () => list(order, reviewer),
    }),
  ]);
  const seconds = (performance.now() - countFrom) / 1000;
  const cpuSeconds = (await cpuSecondsOf(order)) - (await cpuBefore);
  return { ...seen, cpuSeconds, savesPerSecond: seen.saves.length / seconds };
}

async function cpuSecondsOf({ addresses, metricsToken }: Order): Promise<number> {
  let sum = 0;
  for (const address of addresses) sum += await metricAt(address, metricsToken, CPU_SECONDS);
  return sum;
}

const CPU_SECONDS = 'process_cpu_seconds_total';

async function signedIn(order: Order): Promise<readonly Clerk[]> {
  const clerks: Clerk[] = [];
  const waiting = order.clerks.entries();
  const lane = async () => {
    for (const [index, { username, reportId }] of waiting) {
      const address = order.addresses[index % order.addresses.length] ?? '';
      const cookie = await cookieOf(order, address, username);
      const answer = await ask({ address, path: `/api/reports/${reportId}`, cookie, body: null });
      const news = openedReportSchema.parse(JSON.parse(answer.text));
      const fields = news.fields.map(({ name }) => name).filter((name) => TYPED.test(name));
      const revisions = new Map(news.fields.map(({ name, revision }) => [name, revision]));
      clerks.push({ address, cookie, reportId, fields, revisions, known: news.revision, saved: 0 });
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, lane));
  return clerks;
}

/** Cells that are no computed total. */
const TYPED = /^requests\/(?!concluded\/).*\/(?:natural|business|research)$/u;

async function cookieOf(order: Order, address: string, username: string): Promise<string> {
  const body = { username, password: order.password };
  const { status, cookies, text } = await ask({ address, path: '/api/sign-in', cookie: '', body });
  if (status !== 200) throw new Error(`No sign-in: ${status} ${text}`);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

async function save(clerk: Clerk): Promise<boolean> {
  const name = clerk.fields[clerk.saved % clerk.fields.length] ?? '';
  clerk.saved += 1;
  const text = String(clerk.saved % 1000);
  const change = {
    id: randomUUID(),
    name,
    text,
    seen: clerk.revisions.get(name) ?? 0,
    after: null,
  };
  const { status, text: answer } = await ask({
    ...{ address: clerk.address, path: `/api/reports/${clerk.reportId}/changes` },
    ...{ cookie: clerk.cookie, body: { known: clerk.known, changes: [change] } },
  });
  if (status !== 200) return false;
  return take(clerk, name, saveAnswerSchema.parse(JSON.parse(answer)));
}

function take(clerk: Clerk, name: string, { revision, outcomes: [outcome] }: SaveAnswer): boolean {
  if (outcome?.kind !== 'accepted') return false;
  clerk.known = revision;
  clerk.revisions.set(name, outcome.revision);
  return true;
}

async function open({ address, cookie, reportId }: Clerk): Promise<boolean> {
  const { status } = await ask({ address, path: `/api/reports/${reportId}`, cookie, body: null });
  return status === 200;
}

async function list({ addresses, year }: Order, cookie: string): Promise<boolean> {
  const path = `/api/review?year=${year}`;
  const { status } = await ask({ address: addresses[0] ?? '', path, cookie, body: null });
  return status === 200;
}

const figures = await run(orderSchema.parse(JSON.parse(process.argv[2] ?? '')));
// A pipe takes such a text in parts; connections that are kept open must not outlast it.
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
