import { copiedReports, removeCopies } from '@/lib/storage/copy-store';
import { openDraftDatabase } from '@/lib/storage/draft-database';
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
    const left = await flushCopies({ database, user, onProgress });
    if (left.length > 0) return left;
    for (const report of await copiedReports(database, user)) {
      dropUnsaved(localKeyOf({ user, report }));
    }
    await removeCopies(database, user);
    return [];
  } finally {
    database.close();
  }
}
