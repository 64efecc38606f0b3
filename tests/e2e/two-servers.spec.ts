import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';

import { openDatabase } from '@/lib/server/database/database';
import { startPostgres } from '../server/embedded-postgres';
import { randomOf } from '../support/random';
import { makeOffices, type SmallOffice } from './many-offices';
import { createProgramClerk, type ProgramClerk } from './program-clerk';
import { type ServedApp, serveApp } from './served-app';

const OFFICES = { offices: 20, clerksEach: 5 };
const WORK_MS = 4000;
const SIGN_INS_AT_ONCE = 4;

test.describe.configure({ timeout: 300_000 });

test('two servers on one PostgreSQL: one is killed under load; nothing accepted is missing', async () => {
  const postgres = await startPostgres();
  await postgres.createDatabase('shared');
  const url = postgres.urlOf('shared');
  const offices = await makeOffices({ kind: 'postgres', url }, OFFICES);
  const environment = { DATABASE_URL: url };
  const doomed = await serveApp({ environment });
  const other = await serveApp({ environment });

  const desks = await manned(offices, [doomed, other]);
  const clerks = desks.map(({ clerk }) => clerk);
  expect(clerks).toHaveLength(100);
  const stop = new AbortController();
  const typing = clerks.map((clerk) => clerk.typeUntil(stop.signal));
  await setTimeout(WORK_MS);
  const before = acceptedBy(clerks);
  await doomed.kill();
  // As a proxy does it: the sessions that began on the one server go on with the other.
  for (const clerk of clerks) clerk.moveTo(other.address);
  await setTimeout(WORK_MS);
  stop.abort();
  await Promise.all(typing);
  await Promise.all(clerks.map((clerk) => clerk.settle()));
  await other.stop();
  await doomed.stop();

  const onDoomed = desks.filter(({ app }) => app === doomed).map(({ clerk }) => clerk);
  expect(before).toBeGreaterThan(clerks.length);
  expect(acceptedBy(onDoomed)).toBeGreaterThan(onDoomed.length);
  expect(acceptedBy(clerks)).toBeGreaterThan(before);
  await expectNothingMissing(url, desks);
  await postgres.stop();
});

interface Desk {
  readonly app: ServedApp;
  readonly reportId: string;
  readonly clerk: ProgramClerk;
}

/** The clerks of one report are spread over all servers. */
async function manned(
  offices: readonly SmallOffice[],
  apps: readonly ServedApp[],
): Promise<readonly Desk[]> {
  const places = offices.flatMap(({ reportId, clerks }) =>
    clerks.map((person, index) => ({ reportId, person, index })),
  );
  const desks: Desk[] = [];
  const waiting = places.entries();
  const lane = async () => {
    for (const [number, { reportId, person, index }] of waiting) {
      const app = apps[number % apps.length];
      if (app === undefined) throw new Error('No server');
      const clerk = await createProgramClerk({
        ...{ address: app.address, reportId, person, random: randomOf(number) },
        ...{ index, of: OFFICES.clerksEach },
      });
      desks.push({ app, reportId, clerk });
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, lane));
  return desks;
}

function acceptedBy(clerks: readonly ProgramClerk[]): number {
  return clerks.reduce((sum, clerk) => sum + clerk.accepted().length, 0);
}

/** Read from the database itself. */
async function expectNothingMissing(url: string, desks: readonly Desk[]): Promise<void> {
  const database = openDatabase({ kind: 'postgres', url });
  const log = await database.reads
    .selectFrom('reportChange')
    .select(['reportId', 'changeId', 'text'])
    .execute();
  const fields = await database.reads
    .selectFrom('reportField')
    .select(['reportId', 'name', 'text'])
    .execute();
  await database.close();
  const logged = new Map(log.map((row) => [`${row.reportId} ${row.changeId}`, row.text]));
  const shown = new Map(fields.map((row) => [`${row.reportId} ${row.name}`, row.text]));
  const missing = desks.flatMap(({ reportId, clerk }) =>
    clerk.accepted().filter(({ id, text }) => logged.get(`${reportId} ${id}`) !== text),
  );
  expect(missing).toEqual([]);
  // Each clerk is alone with some fields, so the last thing typed there stands there.
  const wrong = desks.flatMap(({ reportId, clerk }) =>
    [...clerk.ownTexts()].filter(([name, text]) => shown.get(`${reportId} ${name}`) !== text),
  );
  expect(wrong).toEqual([]);
}
