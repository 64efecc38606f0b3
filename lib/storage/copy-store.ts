import { z } from 'zod';

import type { CopyState } from '@/lib/sync/copy-state';
import { servedFieldSchema } from '@/lib/sync/protocol';
import type { DraftDatabase } from './draft-database';

/** Whose copy of which report. Nobody but the same account reads it. */
export interface CopyKey {
  readonly user: string;
  readonly report: string;
}

/** What of a served report exists in this browser only. */
export type KeptCopy = Pick<CopyState, 'pending' | 'collisions'>;

export const EMPTY_COPY: KeptCopy = { pending: [], collisions: {} };

export interface LoadedCopy extends KeptCopy {
  /** The page that wrote it last; `''` for none. */
  readonly owner: string;
  /** Records that could not be read; the rest is there. */
  readonly damaged: readonly unknown[];
}

export const COPY_STORES = ['copyHeads', 'copyChanges', 'copyCollisions'] as const;

export async function loadCopy(database: DraftDatabase, key: CopyKey): Promise<LoadedCopy> {
  const transaction = database.transaction(COPY_STORES);
  const [head, changes, collisions] = await Promise.all([
    transaction.objectStore('copyHeads').get([key.user, key.report]),
    transaction.objectStore('copyChanges').getAll(rangeOf(key)),
    transaction.objectStore('copyCollisions').getAll(rangeOf(key)),
  ]);
  const pending = changes.map((record) => changeSchema.safeParse(record));
  const collided = collisions.map((record) => collisionSchema.safeParse(record));
  const damaged = [
    ...changes.filter((_, index) => pending[index]?.success !== true),
    ...collisions.filter((_, index) => collided[index]?.success !== true),
  ];
  return {
    owner: ownerIn(head),
    damaged,
    pending: pending.flatMap(({ data }) => data ?? []).sort((a, b) => a.order - b.order),
    collisions: Object.fromEntries(
      collided.flatMap(({ data }) => (data === undefined ? [] : [[data.name, data] as const])),
    ),
  };
}

/** Names the page that may write from now on; resolves to the one before, `''` for none. */
export async function ownCopy(
  database: DraftDatabase,
  key: CopyKey,
  owner: string,
): Promise<string> {
  const transaction = database.transaction('copyHeads', 'readwrite');
  const before = ownerIn(await transaction.store.get([key.user, key.report]));
  await transaction.store.put({ ...key, owner });
  await transaction.done;
  return before;
}

/** Reports that were written with this account in this browser. */
export async function copiedReports(
  database: DraftDatabase,
  user: string,
): Promise<readonly string[]> {
  const keys = await database.getAllKeys('copyHeads', rangeOfUser(user));
  return keys.map(([, report]) => report);
}

/** What lies here of an account at this moment, for `removeCopies`. */
export async function keptRecords(
  database: DraftDatabase,
  user: string,
): Promise<ReadonlySet<string>> {
  const transaction = database.transaction(COPY_STORES);
  const [changes, collisions] = await Promise.all([
    transaction.objectStore('copyChanges').getAll(rangeOfUser(user)),
    transaction.objectStore('copyCollisions').getAll(rangeOfUser(user)),
  ]);
  return new Set([...changes, ...collisions].map((record) => JSON.stringify(record)));
}

/** Wipes what lies here of an account, unless something came in since `known`; tells whether. */
export async function removeCopies(
  database: DraftDatabase,
  user: string,
  known: ReadonlySet<string>,
): Promise<boolean> {
  const transaction = database.transaction(COPY_STORES, 'readwrite');
  const range = rangeOfUser(user);
  const [changes, collisions] = await Promise.all([
    transaction.objectStore('copyChanges').getAll(range),
    transaction.objectStore('copyCollisions').getAll(range),
  ]);
  const isSame = [...changes, ...collisions].every((record) => known.has(JSON.stringify(record)));
  const stores = isSame ? COPY_STORES : [];
  await Promise.all([
    ...stores.map((name) => transaction.objectStore(name).delete(range)),
    transaction.done,
  ]);
  return isSame;
}

/** An array is larger than every text, so that the range ends behind the last one. */
export function rangeOf({ user, report }: CopyKey): IDBKeyRange {
  return IDBKeyRange.bound([user, report], [user, report, []]);
}

function rangeOfUser(user: string): IDBKeyRange {
  return IDBKeyRange.bound([user], [user, []]);
}

function ownerIn(record: unknown): string {
  const read = headSchema.safeParse(record);
  return read.success ? read.data.owner : '';
}

const headSchema = z.object({ owner: z.string() });

const changeSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  seen: z.int(),
  after: z.string().nullable(),
  isSent: z.boolean(),
  isRefused: z.boolean().default(false),
  at: z.number(),
  order: z.int(),
});

const collisionSchema = z.object({
  name: z.string(),
  mine: z.string(),
  at: z.number(),
  theirs: servedFieldSchema,
});
