'use client';

import { useCallback, useEffect, useState } from 'react';

import { type DraftDatabase, openDraftDatabase } from '@/lib/storage/draft-database';
import { type DraftEntry, listDrafts } from '@/lib/storage/draft-store';

export type Drafts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | {
      readonly kind: 'ready';
      readonly database: DraftDatabase;
      readonly entries: readonly DraftEntry[];
    };

/** All drafts of this browser; `reload` reads them again. */
export function useDrafts(): { readonly drafts: Drafts; readonly reload: () => void } {
  const [drafts, setDrafts] = useState<Drafts>({ kind: 'loading' });
  const reload = useCallback(() => {
    readDrafts().then(setDrafts, (error: unknown) => {
      setDrafts({ kind: 'unavailable', reason: String(error) });
    });
  }, []);
  useEffect(() => {
    reload();
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return { drafts, reload };
}

let opened: Promise<DraftDatabase> | null = null;

async function readDrafts(): Promise<Drafts> {
  opened ??= openDraftDatabase();
  try {
    const database = await opened;
    return { kind: 'ready', database, entries: await listDrafts(database) };
  } catch (error) {
    opened = null;
    throw error;
  }
}
