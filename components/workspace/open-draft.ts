import { openDraftDatabase } from '@/lib/storage/draft-database';
import { loadDraft, ownDraft, type RawDraft } from '@/lib/storage/draft-store';
import { type DraftTabs, joinDraftTabs } from '@/lib/storage/draft-tabs';
import { newId } from '@/lib/storage/new-id';
import { unsavedTexts } from '@/lib/storage/unsaved-edits';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { createDraftSession, type DraftSession } from './draft-session';

export type OpenedDraft =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly raw: RawDraft }
  | { readonly kind: 'unknown-edition'; readonly edition: string; readonly raw: RawDraft }
  | { readonly kind: 'open'; readonly session: DraftSession; readonly isOwner: boolean };

export interface DraftDoor {
  open(): Promise<OpenedDraft>;
  /** Takes the draft away from another page and reads what that page wrote. */
  takeOver(): Promise<OpenedDraft>;
  close(): void;
}

export interface DoorOptions {
  readonly id: string;
  readonly templates: readonly Template[];
  onTaken(): void;
}

export function createDraftDoor({ id, templates, onTaken }: DoorOptions): DraftDoor {
  const owner = newId();
  const tabs: DraftTabs = joinDraftTabs({ id, owner, onTaken });
  return {
    open: async () => read({ id, templates, owner }, await tabs.claim()),
    takeOver: () => {
      tabs.takeOver();
      return read({ id, templates, owner }, true);
    },
    close: tabs.close,
  };
}

interface Reading {
  readonly id: string;
  readonly templates: readonly Template[];
  readonly owner: string;
}

async function read({ id, templates, owner }: Reading, isOwner: boolean): Promise<OpenedDraft> {
  const database = await openDraftDatabase();
  // On a full disk the old owner's name stays, and this page goes on under it.
  const lastOwner = isOwner ? await ownDraft(database, id, owner).catch(() => null) : null;
  const loaded = await loadDraft(database, id);
  if (loaded.kind !== 'sound') return loaded;
  const { head, texts } = loaded;
  const template = templateOfEdition(templates, head.edition);
  if (template === undefined) {
    return { kind: 'unknown-edition', edition: head.edition, raw: { id, head, texts } };
  }
  return {
    kind: 'open',
    session: createDraftSession({
      database,
      template,
      head,
      texts,
      unsaved: isOwner ? unsavedTexts(id, lastOwner ?? head.owner) : [],
      isOwner,
    }),
    isOwner,
  };
}
