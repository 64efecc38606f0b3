import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Role } from '@/lib/server/access/access';
import { createAccount } from '@/lib/server/accounts/accounts';
import { type DatabasePlace, openDatabase } from '@/lib/server/database/database';
import { migrate } from '@/lib/server/database/migrations';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import { templates } from '@/schemas/registry';
import type { Person } from './people';

/** One unit with clerks who write one report together, put into a database before an app starts. */
export interface Office {
  readonly folder: string;
  readonly place: DatabasePlace;
  readonly unitId: string;
  readonly reportId: string;
  readonly clerks: readonly Person[];
  /** Deletes the folder. */
  remove(): Promise<void>;
}

interface OfficeOptions {
  readonly clerks: number;
  readonly placeOf: (folder: string) => DatabasePlace;
}

const UNIT = '西山县民政局';

export async function makeOffice({ clerks, placeOf }: OfficeOptions): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
  const place = placeOf(folder);
  const database = openDatabase(place);
  await migrate(database);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const server: Server = { database, templates, now: Date.now, log };
  const unitId = randomUUID();
  const reportId = randomUUID();
  await insertUnitAndReport(server, unitId, reportId);
  const people: Person[] = [];
  for (let index = 0; index < clerks; index += 1) {
    people.push(await addPerson(server, { unitId, role: 'clerk', username: `clerk-${index}` }));
  }
  await database.close();
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, place, unitId, reportId, clerks: people, remove };
}

interface NewPerson {
  readonly unitId: string;
  readonly role: Role;
  readonly username: string;
}

/** Somebody whose first password was changed already. */
async function addPerson(server: Server, { unitId, role, username }: NewPerson): Promise<Person> {
  const made = await createAccount(server, { unitId, role, username, name: username });
  if (isRefused(made)) throw new Error(made.message);
  await server.database.write((writes) =>
    writes.updateTable('user').set({ mustChangePassword: 0 }).where('id', '=', made.id).execute(),
  );
  return { username, password: made.password };
}

function insertUnitAndReport({ database, now }: Server, unitId: string, reportId: string) {
  return database.write(async (writes) => {
    await writes
      .insertInto('unit')
      .values({
        ...{ id: unitId, parentId: null, path: `${unitId}/`, name: UNIT, kind: 'department' },
        ...{ scope: 'own', level: 0, position: 0, closedAt: null },
      })
      .execute();
    await writes
      .insertInto('report')
      .values({
        ...{ id: reportId, unitId, year: 2024, scope: 'own', edition: '2021', format: 'gouji/1' },
        ...{ state: 'draft', revision: 0, copies: 0, createdAt: now(), createdBy: 'nobody' },
        ...{ changedAt: now(), checkedRevision: -1, errors: 0, warnings: 0 },
      })
      .execute();
  });
}
