import type { DatabasePlace } from '../../database/database';
import { KNOWN_MIGRATIONS } from '../../database/migrations';
import { writeLines } from './backup-file';
import { dumpedValue, type Head } from './dump-lines';
import { DUMPED } from './dumped-tables';
import { type Row, type Snapshot, withSnapshot } from './snapshot';

export interface BackupOptions {
  readonly path: string;
  /** An ISO time, which the file tells. */
  readonly madeAt: string;
  onProgress(table: string, rows: number): void;
}

export type BackupOutcome =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly fault: 'no-database' | 'newer-database' };

/** Writes everything but sessions into one file, as it was at one moment. Saving goes on. */
export async function writeBackup(
  place: DatabasePlace,
  options: BackupOptions,
): Promise<BackupOutcome> {
  const outcome = await withSnapshot(place, (snapshot) => backUp(snapshot, options));
  return outcome ?? { ok: false, fault: 'no-database' };
}

async function backUp(snapshot: Snapshot, options: BackupOptions): Promise<BackupOutcome> {
  const tables = await snapshot.tables();
  if (!tables.includes('kysely_migration')) return { ok: false, fault: 'no-database' };
  const migrations = await namesIn(snapshot, 'kysely_migration');
  if (migrations.some((name) => !KNOWN_MIGRATIONS.includes(name))) {
    return { ok: false, fault: 'newer-database' };
  }
  const head: Head = { format: 'gouji-backup/1', madeAt: options.madeAt, migrations };
  const counts: Record<string, number> = {};
  const names = DUMPED.map(({ name }) => name).filter((name) => tables.includes(name));
  await writeLines(
    options.path,
    (async function* () {
      yield lineOf(head);
      for (const name of names) {
        counts[name] = 0;
        for await (const batch of snapshot.rows(name)) {
          yield batchText(name, batch, counts[name]);
          counts[name] += batch.length;
          options.onProgress(name, counts[name]);
        }
      }
      yield lineOf({ rows: counts });
    })(),
  );
  return { ok: true, rows: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

async function namesIn(snapshot: Snapshot, table: string): Promise<string[]> {
  const names: string[] = [];
  for await (const batch of snapshot.rows(table)) {
    names.push(...batch.map(({ name }) => String(name)));
  }
  return names.sort();
}

/** The columns stand before the first row. */
function batchText(table: string, batch: readonly Row[], before: number): string {
  const columns = Object.keys(batch[0] ?? {});
  const rows = batch.map((row) => lineOf(columns.map((column) => dumpedValue(row[column]))));
  return (before === 0 ? lineOf({ table, columns }) : '') + rows.join('');
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
