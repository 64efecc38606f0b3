import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';

import type { DatabaseKind, DatabasePlace } from '@/lib/server/database/database';
import { DUMPED } from '@/lib/server/operations/backup/dumped-tables';
import { restoreBackup } from '@/lib/server/operations/backup/restore-backup';
import { writeBackup } from '@/lib/server/operations/backup/write-backup';
import type { Server } from '@/lib/server/server';
import { openTestServer, type TestServer } from '../each-database';
import { makeActor, makeUnits } from '../make-units';
import { makeComments, makeReport, saveOnce } from './backup-rows';

export const MADE_AT = '2026-01-12T01:00:00.000Z';
export const quiet = { onProgress: () => {} };

/** The path of a file that is not there yet, in a folder that goes after the test. */
export function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, `${randomUUID()}.backup`);
}

export async function backUp({ database }: Server): Promise<string> {
  const path = newFile();
  const outcome = await writeBackup(database.place, { path, madeAt: MADE_AT, ...quiet });
  expect(outcome.ok).toBe(true);
  return path;
}

export function restore(place: DatabasePlace, path: string, existing: 'keep' | 'replace' = 'keep') {
  return restoreBackup(place, { path, existing, now: MADE_AT, ...quiet });
}

export async function filledServer(kind: DatabaseKind): Promise<TestServer> {
  const server = await openTestServer(kind);
  onTestFinished(() => server.close());
  const { child } = await makeUnits(server);
  const clerk = await makeActor(server, 'clerk', child);
  const reportId = await makeReport(server, clerk);
  for (let save = 0; save < 3; save += 1) await saveOnce(server, clerk, reportId);
  await makeComments(server, clerk, reportId);
  return server;
}

/** Everything that a backup holds, as it holds it. */
export async function contentOf({ database }: Server) {
  const tables = DUMPED.map(async ({ name }) => {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(database.reads);
    return [name, rows.map(plainOf).sort()];
  });
  return Object.fromEntries(await Promise.all(tables));
}

function plainOf(row: object): string {
  const values = Object.entries(row).map(([column, value]) => {
    if (value instanceof Date) return [column, value.toISOString()];
    return [column, typeof value === 'boolean' ? Number(value) : value];
  });
  return JSON.stringify(values);
}
