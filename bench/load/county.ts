import { randomUUID } from 'node:crypto';

import { textsOfReport } from '@/lib/report/report-texts';
import { insertAccount, type NewAccount } from '@/lib/server/accounts/accounts';
import { hashOf } from '@/lib/server/accounts/passwords';
import { type Database, type DatabasePlace, openDatabase } from '@/lib/server/database/database';
import { migrate } from '@/lib/server/database/migrations';
import { isRefused } from '@/lib/server/refusal';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';

/** A province's worth of units: one reviewer above 3,000 of them, clerks in the first ones. */
export interface County {
  readonly clerks: readonly { readonly username: string; readonly reportId: string }[];
  readonly reviewer: string;
  /** Of everybody. */
  readonly password: string;
}

const UNITS = 3000;
const PASSWORD = 'load-test-password';
export const YEAR = 2024;

export async function makeCounty(place: DatabasePlace, clerkCount: number): Promise<County> {
  const database = openDatabase(place);
  await migrate(database);
  const topId = randomUUID();
  const units = [
    unitRow({ id: topId, parentId: null, path: `${topId}/` }, 0),
    ...Array.from({ length: UNITS }, (_, index) => {
      const id = randomUUID();
      return unitRow({ id, parentId: topId, path: `${topId}/${id}/` }, index + 1);
    }),
  ];
  const reports = units.slice(1).map(({ id }, index) => reportRow(id, index < clerkCount));
  await inBatches(units, (rows) =>
    database.write((writes) => writes.insertInto('unit').values(rows).execute()),
  );
  await inBatches(reports, (rows) =>
    database.write((writes) => writes.insertInto('report').values(rows).execute()),
  );
  await addCopies(database, reports);
  await addFields(database, reports.slice(0, clerkCount));
  const hash = await hashOf(PASSWORD);
  const clerks = reports.slice(0, clerkCount).map(({ id, unitId }, index) => {
    return { username: `clerk-${index}`, reportId: id, unitId };
  });
  for (const { username, unitId } of clerks) {
    await addAccount(database, { username, unitId, role: 'clerk' }, hash);
  }
  await addAccount(database, { username: 'reviewer', unitId: topId, role: 'reviewer' }, hash);
  await database.close();
  return { clerks, reviewer: 'reviewer', password: PASSWORD };
}

interface UnitPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
}

function unitRow(place: UnitPlace, position: number) {
  const name = position === 0 ? '某某省人民政府' : `某某市第${position}局`;
  const level = position === 0 ? 0 : 1;
  return { ...place, name, kind: 'department', scope: 'own', level, position, closedAt: null };
}

function reportRow(unitId: string, isDraft: boolean) {
  const at = Date.UTC(2025, 0, 10);
  return {
    ...{ id: randomUUID(), unitId, year: YEAR, scope: 'own', edition: '2021', format: 'gouji/1' },
    ...{ state: isDraft ? 'draft' : 'submitted', revision: 1, copies: isDraft ? 0 : 1 },
    ...{ createdAt: at, createdBy: 'nobody', changedAt: at },
    ...{ checkedRevision: 1, errors: 0, warnings: 1 },
  };
}

type ReportRow = ReturnType<typeof reportRow>;

async function addCopies(database: Database, reports: readonly ReportRow[]): Promise<void> {
  const copies = reports
    .filter(({ copies: count }) => count > 0)
    .map(({ id: reportId }) => ({
      ...{
        id: randomUUID(),
        reportId,
        number: 1,
        revision: 1,
        saved: '{}',
        errors: 0,
        warnings: 1,
      },
      ...{ submittedBy: 'nobody', submittedAt: Date.UTC(2025, 0, 11), openedBy: null },
      ...{ openedAt: null, outcome: null, outcomeBy: null, outcomeAt: null, reason: '' },
    }));
  await inBatches(copies, (rows) =>
    database.write((writes) => writes.insertInto('copy').values(rows).execute()),
  );
}

/** A whole report in every draft, as it is near the end of the work. */
async function addFields(database: Database, reports: readonly ReportRow[]): Promise<void> {
  const template = templates.find(({ edition }) => edition === '2021');
  if (template === undefined) throw new Error('The edition of 2021 is there');
  for (const [seed, { id: reportId }] of reports.entries()) {
    const texts = Object.entries(textsOfReport(template, generateReport(template, seed)));
    const rows = texts.map(([name, text]) => {
      return { reportId, name, text, revision: 1, userId: 'nobody', at: 0 };
    });
    await database.write((writes) => writes.insertInto('reportField').values(rows).execute());
  }
}

type Account = Omit<NewAccount, 'name'>;

async function addAccount(database: Database, account: Account, hash: string): Promise<void> {
  const named = { ...account, name: account.username };
  const made = await database.write((writes) =>
    insertAccount(writes, named, { hash, mustChange: 0 }),
  );
  if (isRefused(made)) throw new Error(made.message);
}

const ROWS_AT_ONCE = 500;

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await insert(rows.slice(from, from + ROWS_AT_ONCE));
  }
}
