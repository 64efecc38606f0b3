'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { DraftDatabase } from '@/lib/storage/draft-database';
import { putDraft, type RawDraft, rawDraft, removeDraft } from '@/lib/storage/draft-store';
import type { Template } from '@/lib/template/template';
import { copyDraft, downloadDraft } from './draft-files';
import type { DraftActions } from './draft-row';
import { importDraft } from './import-draft';
import { type Drafts, useDrafts } from './use-drafts';

/** Everything the list of drafts can do. */
export interface DraftDesk extends DraftActions {
  readonly drafts: Drafts;
  readonly problems: readonly string[];
  readonly importFile: (file: File) => void;
  readonly dismiss: () => void;
  /** The draft just made by duplicating another one. */
  readonly fresh: string | null;
  /** The draft just removed, as long as it can be put back. */
  readonly removed: { readonly id: string; readonly name: string } | null;
  readonly restore: () => void;
}

export function useDraftDesk(templates: readonly Template[]): DraftDesk {
  const { drafts, reload } = useDrafts();
  const router = useRouter();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [fresh, setFresh] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ name: string; raw: RawDraft } | null>(null);
  const withDatabase = (work: (database: DraftDatabase) => Promise<void>) => {
    if (drafts.kind !== 'ready') return;
    work(drafts.database)
      .then(reload)
      .catch((error: unknown) => setProblems([`操作没有完成：${String(error)}`]));
  };
  return {
    drafts,
    problems,
    dismiss: () => setProblems([]),
    importFile: (file) =>
      withDatabase(async (database) => {
        const imported = await importDraft({ database, templates }, file);
        setProblems(imported.ok ? [] : imported.problems);
        if (imported.ok) router.push(`/draft?id=${imported.id}`);
      }),
    onExport: (id) => withDatabase((database) => downloadDraft(database, templates, id)),
    onCopy: (id) =>
      withDatabase(async (database) => {
        setFresh(await copyDraft(database, id));
      }),
    fresh,
    onRemove: (entry, name) =>
      withDatabase(async (database) => {
        const raw = await rawDraft(database, entry.id);
        await removeDraft(database, entry.id);
        setRemoved({ name, raw });
      }),
    removed: removed === null ? null : { id: removed.raw.id, name: removed.name },
    restore: () =>
      withDatabase(async (database) => {
        if (removed !== null) await putDraft(database, removed.raw);
        setRemoved(null);
      }),
  };
}
