import type { Collision, PendingChange } from '@/lib/sync/copy-state';
import { COPY_STORES, type CopyKey, EMPTY_COPY, type KeptCopy, rangeOf } from './copy-store';
import type { DraftDatabase } from './draft-database';
import { failureOf, type SaveFailure } from './save-failure';

/**
 * Keeps the journal of one served report: what waits for the server lies in the database, in a
 * transaction that starts with the call. After a failure everything is written anew.
 */
export interface CopyWriter {
  save(copy: KeptCopy): void;
  /** Why the last state is not in the database; `null` when it is, or is on its way. */
  failure(): SaveFailure | null;
  /** Whether the last state is in the database. */
  isWritten(): boolean;
  retry(): void;
  settled(): Promise<void>;
}

export interface CopyWriterOptions {
  /** `null` where the browser has none. */
  readonly database: DraftDatabase | null;
  readonly key: CopyKey;
  /** The page that writes; the database refuses every other one. */
  readonly owner: string;
  /** Called when a write has ended. */
  onWritten(): void;
}

interface Journal {
  readonly options: CopyWriterOptions;
  current: KeptCopy;
  /** What the database holds when all transactions are through; `null` when that is not known. */
  issued: KeptCopy | null;
  failure: SaveFailure | null;
  running: number;
  last: Promise<void>;
}

/** `kept` is what was read from the database. */
export function createCopyWriter(options: CopyWriterOptions, kept: KeptCopy): CopyWriter {
  const journal: Journal = {
    options,
    current: kept,
    issued: kept,
    failure: null,
    running: 0,
    last: Promise.resolve(),
  };
  return {
    save: (copy) => {
      journal.current = copy;
      write(journal);
    },
    failure: () => journal.failure,
    isWritten: () => journal.failure === null && journal.running === 0,
    retry: () => write(journal),
    settled: () => journal.last,
  };
}

function write(journal: Journal): void {
  const { current, issued, options } = journal;
  const isSame = issued?.pending === current.pending && issued.collisions === current.collisions;
  if (isSame) return;
  journal.issued = current;
  journal.running += 1;
  journal.last = writeDifference(options, issued, current).then((failure) => {
    journal.running -= 1;
    if (failure !== null) {
      journal.issued = null;
      journal.failure = failure;
      if (failure === 'removed') write(journal);
    } else if (journal.issued !== null && journal.running === 0) {
      journal.failure = null;
    }
    options.onWritten();
  });
}

async function writeDifference(
  { database, key, owner }: CopyWriterOptions,
  before: KeptCopy | null,
  after: KeptCopy,
): Promise<SaveFailure | null> {
  if (database === null) return 'unavailable';
  try {
    const transaction = database.transaction(COPY_STORES, 'readwrite');
    const changes = transaction.objectStore('copyChanges');
    const collisions = transaction.objectStore('copyCollisions');
    const heads = transaction.objectStore('copyHeads');
    const head = heads.get([key.user, key.report]);
    const { gone, put, settled, collided } = differenceOf(before ?? EMPTY_COPY, after);
    const written = Promise.all([
      ...(before === null
        ? [
            heads.put({ ...key, owner }),
            ...[changes, collisions].map((store) => store.delete(rangeOf(key))),
          ]
        : []),
      ...gone.map((id) => changes.delete([key.user, key.report, id])),
      ...put.map((change) => changes.put({ ...key, ...change })),
      ...settled.map((name) => collisions.delete([key.user, key.report, name])),
      ...collided.map((collision) => collisions.put({ ...key, ...collision })),
      transaction.done,
    ]).then(() => null, failureOf);
    const known = ownerOf(await head);
    // Another page has signed out and wiped the journal: it is begun anew, with everything.
    const isOwner = known === owner || (known === undefined && before === null);
    if (isOwner) transaction.commit();
    else transaction.abort();
    const failure = await written;
    if (isOwner) return failure;
    return known === undefined ? 'removed' : 'taken-over';
  } catch (error) {
    return failureOf(error);
  }
}

function ownerOf(head: unknown): unknown {
  return typeof head === 'object' && head !== null && 'owner' in head ? head.owner : undefined;
}

interface Difference {
  readonly gone: readonly string[];
  readonly put: readonly PendingChange[];
  readonly settled: readonly string[];
  readonly collided: readonly Collision[];
}

/** States share what did not change. */
function differenceOf(before: KeptCopy, after: KeptCopy): Difference {
  const old = new Set(before.pending);
  const ids = new Set(after.pending.map(({ id }) => id));
  return {
    gone: before.pending.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    put: after.pending.filter((change) => !old.has(change)),
    settled: Object.keys(before.collisions).filter((name) => !(name in after.collisions)),
    collided: Object.values(after.collisions).filter(
      (collision) => before.collisions[collision.name] !== collision,
    ),
  };
}
