'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { handFiles } from '@/components/import/handed-files';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { putDraft, type RawDraft, rawDraft, removeDraft } from '@/lib/storage/draft-store';
import type { Template } from '@/lib/template/template';
import { copyDraft, downloadDraft } from './draft-files';
import type { DraftActions } from './draft-row';
import { type ImportProblem, importDraft } from './import-draft';
import { type Drafts, useDrafts } from './use-drafts';

/** Everything the list of drafts can do. */
export interface DraftDesk extends DraftActions {
  readonly drafts: Drafts;
  /** Why something was not done; `null` when all is well. */
  readonly problem: ImportProblem | null;
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
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ name: string; raw: RawDraft } | null>(null);
  const withDatabase = (work: (database: DraftDatabase) => Promise<void>) => {
    if (drafts.kind !== 'ready') return;
    work(drafts.database)
      .then(reload)
      .catch((error: unknown) => setProblem({ text: UNDONE, detail: String(error) }));
  };
  return {
    drafts,
    problem,
    dismiss: () => setProblem(null),
    importFile: (file) => {
      // Anything but a draft is read on the page that can say what was found in it.
      if (!isDraftFile(file)) {
        handFiles([{ name: file.name, file }]);
        router.push('/import');
        return;
      }
      withDatabase(async (database) => {
        const imported = await importDraft({ database, templates }, file);
        setProblem(imported.ok ? null : imported.problem);
        if (imported.ok) router.push(`/draft?id=${imported.id}`);
      });
    },
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

function isDraftFile({ name, type }: File): boolean {
  return /\.json$/iu.test(name) || type === 'application/json';
}

const UNDONE = '操作没有完成。请刷新本页再试一次；仍然不行请联系管理员。';
