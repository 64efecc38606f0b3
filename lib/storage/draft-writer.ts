import type { DraftDatabase } from './draft-database';
import { type DraftHead, type FieldText, headOf } from './draft-head';
import { failureOf, type SaveFailure } from './save-failure';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

/**
 * Puts every edit of one open draft into the database, in a transaction that starts with the
 * call. What could not be written is kept and written with the next edit.
 */
export interface DraftWriter {
  save(head: DraftHead, texts: readonly FieldText[]): void;
  /** Texts that are not in the database, or not known to be there. */
  unsaved(): readonly FieldText[];
  /** Tries again what could not be written. */
  retry(): void;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

interface Waiting {
  head: DraftHead | null;
  readonly texts: Map<string, string>;
  running: number;
  last: Promise<void>;
}

export function createDraftWriter(
  database: DraftDatabase,
  report: (state: SaveState) => void,
): DraftWriter {
  const waiting: Waiting = { head: null, texts: new Map(), running: 0, last: Promise.resolve() };
  const write = (): void => {
    if (waiting.head === null) return;
    if (waiting.running === 0) report({ kind: 'saving' });
    waiting.running += 1;
    waiting.last = writeWaiting(database, waiting).then((outcome) => {
      waiting.running -= 1;
      if (outcome.kind === 'failed' || waiting.running === 0) report(outcome);
    });
  };
  return {
    save: (head, texts) => {
      waiting.head = head;
      for (const { name, text } of texts) waiting.texts.set(name, text);
      write();
    },
    unsaved: () => [...waiting.texts].map(([name, text]) => ({ name, text })),
    retry: write,
    settled: () => waiting.last,
  };
}

/** A field leaves the waiting list only when the text that was written is still its text. */
async function writeWaiting(database: DraftDatabase, waiting: Waiting): Promise<SaveState> {
  const { head } = waiting;
  const texts = [...waiting.texts];
  if (head === null) return { kind: 'saved', at: 0 };
  const failure = await writeTexts(database, head, texts);
  if (failure !== null) return { kind: 'failed', failure };
  for (const [name, text] of texts) {
    if (waiting.texts.get(name) === text) waiting.texts.delete(name);
  }
  return { kind: 'saved', at: head.changed };
}

/** All requests leave at once and are committed early, so that little is lost with a killed page. */
async function writeTexts(
  database: DraftDatabase,
  head: DraftHead,
  texts: readonly (readonly [string, string])[],
): Promise<SaveFailure | null> {
  try {
    const transaction = database.transaction(['heads', 'texts'], 'readwrite');
    const heads = transaction.objectStore('heads');
    const store = transaction.objectStore('texts');
    const knownHead = heads.get(head.id);
    const written = Promise.all([
      heads.put(head),
      ...texts.map(([name, text]) => store.put({ draft: head.id, name, text })),
      transaction.done,
    ]).then(() => null, failureOf);
    const refusal = refusalOf(headOf(await knownHead), head);
    if (refusal === null) transaction.commit();
    else transaction.abort();
    const failure = await written;
    return refusal ?? failure;
  } catch (error) {
    return failureOf(error);
  }
}

/** Another page took the draft over, or removed it: nothing of it is overwritten. */
function refusalOf(known: DraftHead | null, { owner }: DraftHead): SaveFailure | null {
  if (known === null) return 'removed';
  return known.owner === owner ? null : 'taken-over';
}
