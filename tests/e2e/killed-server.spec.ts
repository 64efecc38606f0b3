import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';

import { type DatabasePlace, openDatabase } from '@/lib/server/database/database';
import { startPostgres } from '../server/embedded-postgres';
import { randomOf } from '../support/random';
import { makeOffice, type Office } from './make-office';
import { createProgramClerk, type ProgramClerk } from './program-clerk';
import { type ServedApp, serveApp } from './served-app';

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 100);
const CLERKS = 6;
const LONGEST_ROUND_MS = 250;

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

test('SQLite: the server is killed during saves, again and again; nothing accepted is lost', async () => {
  const office = await makeOffice({ clerks: CLERKS, placeOf: sqliteIn });
  await killAgainAndAgain(office, {});
  await office.remove();
});

test('PostgreSQL: the server is killed during saves, again and again; nothing accepted is lost', async () => {
  const postgres = await startPostgres();
  await postgres.createDatabase('killed');
  const url = postgres.urlOf('killed');
  const office = await makeOffice({ clerks: CLERKS, placeOf: () => ({ kind: 'postgres', url }) });
  await killAgainAndAgain(office, { DATABASE_URL: url });
  await office.remove();
  await postgres.stop();
});

function sqliteIn(folder: string): DatabasePlace {
  return { kind: 'sqlite', file: join(folder, 'gouji.db') };
}

type Environment = Readonly<Record<string, string>>;

async function killAgainAndAgain(office: Office, environment: Environment): Promise<void> {
  const random = randomOf(ROUNDS);
  let app = await serveApp({ folder: office.folder, environment });
  const port = Number(new URL(app.address).port);
  const clerks = await Promise.all(
    office.clerks.map((person, index) =>
      createProgramClerk({
        ...{ address: app.address, reportId: office.reportId, person },
        ...{ random: randomOf(index), index, of: office.clerks.length },
      }),
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    await typeUntilKilled(app, clerks, random.between(0, LONGEST_ROUND_MS));
    app = await serveApp({ folder: office.folder, port, environment });
  }
  await Promise.all(clerks.map((clerk) => clerk.settle()));
  await app.stop();
  await expectNothingLost(office, clerks);
}

async function typeUntilKilled(
  app: ServedApp,
  clerks: readonly ProgramClerk[],
  ms: number,
): Promise<void> {
  const stop = new AbortController();
  const typing = clerks.map((clerk) => clerk.typeUntil(stop.signal));
  await setTimeout(ms);
  await app.kill();
  stop.abort();
  await Promise.all(typing);
}

/** Read from the database itself: every accepted change is in the log, once, in its place. */
async function expectNothingLost(office: Office, clerks: readonly ProgramClerk[]): Promise<void> {
  const database = openDatabase(office.place);
  const log = await database.reads
    .selectFrom('reportChange')
    .select(['changeId', 'name', 'text', 'revision'])
    .where('reportId', '=', office.reportId)
    .execute();
  const fields = await database.reads
    .selectFrom('reportField')
    .select(['name', 'text', 'revision'])
    .where('reportId', '=', office.reportId)
    .execute();
  await database.close();
  const logged = new Map(log.map((row) => [row.changeId, row]));
  const accepted = clerks.flatMap((clerk) => clerk.accepted());
  expect(accepted.length).toBeGreaterThan(ROUNDS);
  expect(accepted.filter(({ id }) => !logged.has(id))).toEqual([]);
  expect(accepted.filter(({ id, text }) => logged.get(id)?.text !== text)).toEqual([]);
  const newest = new Map<string, { text: string; revision: number }>();
  for (const { name, text, revision } of log) {
    if ((newest.get(name)?.revision ?? 0) <= revision) newest.set(name, { text, revision });
  }
  for (const { name, text, revision } of fields) {
    if (newest.has(name)) expect({ name, text, revision }).toEqual({ name, ...newest.get(name) });
  }
  // Each clerk is alone with some fields, so the last thing typed there stands there.
  for (const clerk of clerks) {
    for (const [name, text] of clerk.ownTexts()) {
      expect({ name, text: fields.find((field) => field.name === name)?.text }).toEqual({
        name,
        text,
      });
    }
  }
}
