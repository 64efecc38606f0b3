import type { DraftDatabase } from './draft-database';
import { type DraftHead, type FieldText, headOf, textsOf } from './draft-head';

export type DraftEntry =
  | { readonly kind: 'sound'; readonly id: string; readonly head: DraftHead }
  | { readonly kind: 'damaged'; readonly id: string };

export type LoadedDraft =
  | { readonly kind: 'sound'; readonly head: DraftHead; readonly texts: readonly FieldText[] }
  | { readonly kind: 'damaged'; readonly raw: RawDraft }
  | { readonly kind: 'missing' };

/** The records of a draft as they lie in the database, readable or not. */
export interface RawDraft {
  readonly id: string;
  readonly head: unknown;
  readonly texts: readonly unknown[];
}

/** All drafts, newest change first; damaged ones are listed too, last. */
export async function listDrafts(database: DraftDatabase): Promise<readonly DraftEntry[]> {
  const transaction = database.transaction(['heads', 'texts']);
  const heads = transaction.objectStore('heads');
  const ids = new Set<string>(await heads.getAllKeys());
  const drafts = transaction.objectStore('texts').index('draft');
  let cursor = await drafts.openKeyCursor(null, 'nextunique');
  while (cursor !== null) {
    ids.add(cursor.key);
    cursor = await cursor.continue();
  }
  const entries: DraftEntry[] = [];
  for (const id of ids) entries.push(entryOf(id, await heads.get(id)));
  return entries.sort((a, b) => changedOf(b) - changedOf(a));
}

export async function loadDraft(database: DraftDatabase, id: string): Promise<LoadedDraft> {
  const raw = await rawDraft(database, id);
  if (raw.head === undefined && raw.texts.length === 0) return { kind: 'missing' };
  const head = headOf(raw.head);
  const texts = textsOf(raw.texts);
  if (head === null || texts === null) return { kind: 'damaged', raw };
  return { kind: 'sound', head, texts };
}

export async function rawDraft(database: DraftDatabase, id: string): Promise<RawDraft> {
  const transaction = database.transaction(['heads', 'texts']);
  const [head, texts] = await Promise.all([
    transaction.objectStore('heads').get(id),
    transaction.objectStore('texts').index('draft').getAll(id),
  ]);
  return { id, head, texts };
}

/** Writes a whole draft; also puts back one that was removed. */
export async function putDraft(database: DraftDatabase, draft: RawDraft): Promise<void> {
  const transaction = database.transaction(['heads', 'texts'], 'readwrite');
  const texts = transaction.objectStore('texts');
  await Promise.all([
    draft.head === undefined ? undefined : transaction.objectStore('heads').put(draft.head),
    ...draft.texts.map((text) => texts.put(text)),
    transaction.done,
  ]);
}

/**
 * Names the page that may write from now on; every other one is refused. Resolves to the page
 * that wrote before, `''` for none.
 */
export async function ownDraft(
  database: DraftDatabase,
  id: string,
  owner: string,
): Promise<string> {
  const transaction = database.transaction('heads', 'readwrite');
  const head = headOf(await transaction.store.get(id));
  if (head !== null) await transaction.store.put({ ...head, owner });
  await transaction.done;
  return head?.owner ?? '';
}

export function newDraft(head: DraftHead, texts: readonly FieldText[]): RawDraft {
  const kept = texts.filter(({ text }) => text !== '');
  return { id: head.id, head, texts: kept.map((text) => ({ draft: head.id, ...text })) };
}

export async function removeDraft(database: DraftDatabase, id: string): Promise<void> {
  const transaction = database.transaction(['heads', 'texts'], 'readwrite');
  const texts = transaction.objectStore('texts');
  const keys = await texts.index('draft').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('heads').delete(id),
    ...keys.map((key) => texts.delete(key)),
    transaction.done,
  ]);
}

function entryOf(id: string, record: unknown): DraftEntry {
  const head = headOf(record);
  return head === null ? { kind: 'damaged', id } : { kind: 'sound', id, head };
}

function changedOf(entry: DraftEntry): number {
  return entry.kind === 'sound' ? entry.head.changed : 0;
}
