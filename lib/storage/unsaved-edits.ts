import { type FieldText, textsOf } from './draft-head';

/**
 * Edits that were still on their way when a page was left. A page that ends may abort what it is
 * writing to the database; the browser's small storage is written before it ends.
 */
export interface UnsavedEdits {
  /** The page that typed them: they are stale once another page has written the draft. */
  readonly owner: string;
  readonly texts: readonly UnsavedText[];
}

export interface UnsavedText extends FieldText {
  /** For a served report: the revision of the field that was before the eyes. */
  readonly seen?: number;
}

export function keepUnsaved(id: string, edits: UnsavedEdits): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(edits));
  } catch {
    // No room, or storage is forbidden: the database alone has to do.
  }
}

/** What the last page that wrote the draft could not save; empty when there is nothing. */
export function unsavedTexts(id: string, lastOwner: string): readonly UnsavedText[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    if (typeof read !== 'object' || read === null) return [];
    if (!('owner' in read && 'texts' in read) || read.owner !== lastOwner) return [];
    const records: readonly unknown[] = Array.isArray(read.texts) ? read.texts : [];
    const texts = textsOf(records) ?? [];
    return texts.map((text, index) => ({ ...text, ...seenIn(records[index]) }));
  } catch {
    return [];
  }
}

export function dropUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Storage is forbidden, so nothing is there.
  }
}

function seenIn(record: unknown): { readonly seen?: number } {
  if (typeof record !== 'object' || record === null || !('seen' in record)) return {};
  return typeof record.seen === 'number' ? { seen: record.seen } : {};
}

function keyOf(id: string): string {
  return `gouji-unsaved-${id}`;
}
