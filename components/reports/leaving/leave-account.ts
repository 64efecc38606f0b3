import { copiedReports, keptRecords, removeCopies } from '@/lib/storage/copy-store';
import { type DraftDatabase, openDraftDatabase } from '@/lib/storage/draft-database';
import { dropUnsaved } from '@/lib/storage/unsaved-edits';
import { localKeyOf } from '../leave-page';
import { flushCopies, type LeftReport } from './flush-copies';

/**
 * Gets an account ready to be signed out: what waits goes to the server, and only what the server
 * has confirmed is wiped here. Drafts without an account stay. Resolves to what is left.
 */
export async function clearCopies(
  user: string,
  onProgress: (done: number, of: number) => void,
): Promise<readonly LeftReport[]> {
  const database = await openDraftDatabase().catch(() => null);
  // A browser without a database has kept nothing.
  if (database === null) return [];
  try {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const known = await keptRecords(database, user);
      const left = await flushCopies({ database, user, onProgress });
      if (left.length > 0 || (await wipe(database, user, known))) return left;
    }
    return [STILL_TYPED];
  } finally {
    database.close();
  }
}

/** Another page of the account may write into the journal while this one sends. */
const MOST_TRIES = 5;
const STILL_TYPED: LeftReport = {
  ...{ report: '', name: '别的窗口里的报告', texts: [] },
  reason: '那里还在填写，请先关闭那个窗口，再退出登录。',
};

async function wipe(
  database: DraftDatabase,
  user: string,
  known: ReadonlySet<string>,
): Promise<boolean> {
  const reports = await copiedReports(database, user);
  const isWiped = await removeCopies(database, user, known);
  if (isWiped) for (const report of reports) dropUnsaved(localKeyOf({ user, report }));
  return isWiped;
}
