import { describe, expect, it } from 'vitest';

import { textsOf } from '@/lib/server/reports/served-fields';
import type { Server } from '@/lib/server/server';
import { randomOf } from '../../support/random';
import { onEachDatabase, openServerAt } from '../each-database';
import { makeActor } from '../make-units';
import { makeDesk } from './make-report';
import { type SimulatedBrowser, simulatedBrowser } from './simulated-browser';

const NAMES = ['title', 'preface', 'requests/received/natural', 'requests/received/business'];
const TEXTS = ['', '1', '2', '12', '一', '二'];
const BROWSERS = 5;
const STEPS = 60;

/** Types and sends at random, then sends until nothing waits. */
async function work(browser: SimulatedBrowser, seed: number): Promise<void> {
  const random = randomOf(seed);
  for (let step = 0; step < STEPS; step += 1) {
    if (random.chance(0.6)) browser.type(random.pick(NAMES), random.pick(TEXTS));
    else await browser.send();
  }
  await sendAll(browser);
}

async function sendAll(browser: SimulatedBrowser): Promise<void> {
  for (let isKnown = false; !isKnown || browser.hasWaiting(); ) isKnown = await browser.send();
}

async function logOf({ database }: Server, report: string) {
  const rows = await database.reads
    .selectFrom('reportChange')
    .select(['changeId', 'name', 'before', 'text', 'revision'])
    .where('reportId', '=', report)
    .orderBy('revision')
    .execute();
  return rows.filter(({ before, text }) => before !== text);
}

/** What stands in every field when the log is played from the beginning. */
function replayed(log: Awaited<ReturnType<typeof logOf>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, before, text } of log) {
    expect(texts[name] ?? '').toBe(before);
    texts[name] = text;
  }
  return texts;
}

/** The texts that changes replaced, beside those that their authors had seen. */
function overwritten(
  log: Awaited<ReturnType<typeof logOf>>,
  browsers: readonly SimulatedBrowser[],
): readonly (readonly [string, string])[] {
  const seen = new Map(browsers.flatMap(({ seenTexts }) => [...seenTexts]));
  return log.flatMap(({ changeId, before }) => {
    const text = seen.get(changeId);
    return text === undefined ? [] : [[before, text] as const];
  });
}

onEachDatabase((server) => {
  const makeBrowsers = async (seed: number, other: Server) => {
    const { units, report } = await makeDesk(server());
    const servers = [server(), other];
    const clerks = await Promise.all(
      Array.from({ length: BROWSERS }, () => makeActor(server(), 'clerk', units.child)),
    );
    const browsers = clerks.map((actor, at) => {
      const random = randomOf(seed * 100 + at);
      return simulatedBrowser({ servers, actor, report, random, loss: 0.2 });
    });
    return { report, browsers };
  };

  describe('clerks who write one report at once, through two servers', () => {
    it.each([1, 2, 3, 4])('lose nothing and overwrite nothing unseen (%i)', async (seed) => {
      const other = await openServerAt(server().database.place);
      const { report, browsers } = await makeBrowsers(seed, other);
      await Promise.all(browsers.map((browser, at) => work(browser, seed * 1000 + at)));
      for (const browser of browsers) await sendAll(browser);
      const texts = await textsOf(other.database.reads, report);
      const log = await logOf(other, report);
      await other.close();

      expect(texts).toMatchObject(replayed(log));
      const replacements = overwritten(log, browsers);
      expect(replacements.length).toBeGreaterThan(20);
      for (const [before, seen] of replacements) expect(before).toBe(seen);

      const all = await acceptedOf(server(), report);
      const told = browsers.flatMap(({ accepted }) => [...accepted]);
      expect(told.filter((id) => !all.has(id))).toEqual([]);
      for (const name of NAMES) {
        const screens = new Set(browsers.map((browser) => browser.textAt(name)));
        expect([...screens]).toEqual([texts[name] ?? '']);
      }
    });
  });
});

async function acceptedOf({ database }: Server, report: string): Promise<ReadonlySet<string>> {
  const rows = await database.reads
    .selectFrom('reportChange')
    .select('changeId')
    .where('reportId', '=', report)
    .execute();
  return new Set(rows.map(({ changeId }) => changeId));
}
