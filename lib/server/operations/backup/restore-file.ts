import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

import { openDatabase } from '../../database/database';
import type { Head } from './dump-lines';
import { fillTables } from './fill-tables';
import type { Restored, RestoreOptions } from './restore-options';

/** Fills a file beside the one there is, and changes the two when all is done. */
export async function restoreFile(
  file: string,
  head: Head,
  options: RestoreOptions,
): Promise<Restored> {
  const state = stateOf(file);
  if (state === 'in-use') return 'in-use';
  if (state === 'filled' && options.existing === 'keep') return 'not-empty';
  const made = `${file}.restoring`;
  try {
    await removeFile(made);
    const rows = await fill(made, head, options);
    const kept = state === 'filled' ? `${file}.before-${stampOf(options.now)}` : null;
    if (kept !== null) await rename(file, kept);
    await rename(made, file);
    return { rows, kept };
  } catch (error) {
    await removeFile(made);
    throw error;
  }
}

async function fill(file: string, head: Head, options: RestoreOptions): Promise<number> {
  const database = openDatabase({ kind: 'sqlite', file });
  try {
    return await database.write((writes) => fillTables({ kind: 'sqlite', writes }, head, options));
  } finally {
    await database.close();
  }
}

type FileState = 'missing' | 'empty' | 'filled' | 'in-use';

function stateOf(file: string): FileState {
  if (!existsSync(file)) return 'missing';
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // Only who has the file alone may end the WAL, so this finds out whether a server runs.
    database.exec('PRAGMA journal_mode = DELETE');
    return hasRows(database) ? 'filled' : 'empty';
  } catch (error) {
    if (error instanceof Error && /locked|busy/u.test(error.message)) return 'in-use';
    throw error;
  } finally {
    database.close();
  }
}

/** A server that was started once leaves tables and settings, which nobody misses. */
function hasRows(database: DatabaseSync): boolean {
  return ['unit', 'user', 'report'].some((table) => {
    const isThere = database.prepare('select 1 from sqlite_master where name = ?').get(table);
    return (
      isThere !== undefined && database.prepare(`select 1 from "${table}"`).get() !== undefined
    );
  });
}

async function removeFile(file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
}

function stampOf(now: string): string {
  return now.slice(0, 19).replaceAll(':', '');
}
