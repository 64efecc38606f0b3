import { randomUUID } from 'node:crypto';

import { insertAccount } from '@/lib/server/accounts/accounts';
import { hashOf } from '@/lib/server/accounts/passwords';
import { type DatabasePlace, openDatabase, type Writes } from '@/lib/server/database/database';
import { migrate } from '@/lib/server/database/migrations';
import { isRefused } from '@/lib/server/refusal';
import type { Person } from './people';

/** A unit whose clerks write one report together. */
export interface SmallOffice {
  readonly reportId: string;
  readonly clerks: readonly Person[];
}

export interface Offices {
  readonly offices: number;
  readonly clerksEach: number;
}

const PASSWORD = 'as-good-as-any-other';

/** Units with clerks and reports, put into an empty database before an app starts. */
export async function makeOffices(
  place: DatabasePlace,
  { offices, clerksEach }: Offices,
): Promise<readonly SmallOffice[]> {
  const database = openDatabase(place);
  await migrate(database);
  // Hashing is slow on purpose, and one password does for all.
  const hash = await hashOf(PASSWORD);
  const made: SmallOffice[] = [];
  for (let office = 0; office < offices; office += 1) {
    const names = Array.from({ length: clerksEach }, (_, clerk) => `clerk-${office}-${clerk}`);
    made.push(await database.write((writes) => makeOffice(writes, names, hash)));
  }
  await database.close();
  return made;
}

async function makeOffice(
  writes: Writes,
  names: readonly string[],
  hash: string,
): Promise<SmallOffice> {
  const unitId = randomUUID();
  const reportId = randomUUID();
  await writes
    .insertInto('unit')
    .values({
      ...{ id: unitId, parentId: null, path: `${unitId}/`, name: '东湖区民政局' },
      ...{ kind: 'department', scope: 'own', level: 0, position: 0, closedAt: null },
    })
    .execute();
  await writes
    .insertInto('report')
    .values({
      ...{ id: reportId, unitId, year: 2024, scope: 'own', edition: '2021', format: 'gouji/1' },
      ...{ state: 'draft', revision: 0, copies: 0, createdAt: 0, createdBy: 'nobody' },
      ...{ changedAt: 0, checkedRevision: -1, errors: 0, warnings: 0 },
    })
    .execute();
  for (const username of names) {
    const account = { username, name: username, unitId, role: 'clerk' } as const;
    const id = await insertAccount(writes, account, { hash, mustChange: 0 });
    if (isRefused(id)) throw new Error(id.message);
  }
  return { reportId, clerks: names.map((username) => ({ username, password: PASSWORD })) };
}
