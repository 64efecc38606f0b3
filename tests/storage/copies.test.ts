import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  copiedReports,
  EMPTY_COPY,
  type KeptCopy,
  keptRecords,
  loadCopy,
  ownCopy,
  removeCopies,
} from '@/lib/storage/copy-store';
import { type CopyWriter, createCopyWriter } from '@/lib/storage/copy-writer';
import { type DraftDatabase, openDraftDatabase } from '@/lib/storage/draft-database';
import type { PendingChange } from '@/lib/sync/copy-state';

const key = { user: 'zhang', report: 'a' };
let database: DraftDatabase;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = await openDraftDatabase(`copies-${count}`);
});

describe('the journal of a served report', () => {
  it('gives back what waits, in order', async () => {
    const writer = await writing('page-1');
    const [first, second] = [change('x', 1), change('y', 2)];
    writer.save({ pending: [first], collisions: {} });
    writer.save({ pending: [first, second], collisions: {} });
    await writer.settled();
    expect((await loadCopy(database, key)).pending).toEqual([first, second]);
  });

  it('forgets what the server has and what was chosen', async () => {
    const theirs = { name: 'title', text: 'T', revision: 2, by: '李', own: false, at: 1 };
    const collision = { name: 'title', mine: 'M', at: 1, theirs };
    const writer = await writing('page-1');
    writer.save({ pending: [change('x', 1)], collisions: { title: collision } });
    writer.save(EMPTY_COPY);
    await writer.settled();
    const { pending, collisions } = await loadCopy(database, key);
    expect([pending, collisions]).toEqual([[], {}]);
    expect(writer.isWritten()).toBe(true);
  });

  it('refuses a page that another one took the report from', async () => {
    const writer = await writing('page-1');
    expect(await ownCopy(database, key, 'page-2')).toBe('page-1');
    writer.save({ pending: [change('x', 1)], collisions: {} });
    await writer.settled();
    expect(writer.failure()).toBe('taken-over');
    expect((await loadCopy(database, key)).pending).toEqual([]);
  });

  it('writes everything anew after a failure', async () => {
    const disk = { isFull: true };
    const writer = await writing('page-1', fillable(database, disk));
    const [first, second] = [change('x', 1), change('y', 2)];
    writer.save({ pending: [first], collisions: {} });
    await writer.settled();
    expect([writer.failure(), writer.isWritten()]).toEqual(['full', false]);
    disk.isFull = false;
    writer.save({ pending: [first, second], collisions: {} });
    await writer.settled();
    expect(writer.failure()).toBeNull();
    expect((await loadCopy(database, key)).pending).toHaveLength(2);
  });

  it('passes over damaged records and hands them out', async () => {
    const writer = await writing('page-1');
    writer.save({ pending: [change('x', 1)], collisions: {} });
    await writer.settled();
    const broken = { ...key, id: 'broken', text: 7 };
    await database.put('copyChanges', broken);
    const loaded = await loadCopy(database, key);
    expect(loaded.damaged).toEqual([broken]);
    expect(loaded.pending).toHaveLength(1);
  });

  it('is seen by its own account only, and wiped for it alone', async () => {
    await ownCopy(database, { user: 'li', report: 'b' }, 'page-9');
    const writer = await writing('page-1');
    writer.save({ pending: [change('x', 1)], collisions: {} });
    await writer.settled();
    expect(await copiedReports(database, 'zhang')).toEqual(['a']);
    expect((await loadCopy(database, { user: 'li', report: 'a' })).pending).toEqual([]);
    expect(await removeCopies(database, 'zhang', await keptRecords(database, 'zhang'))).toBe(true);
    expect(await copiedReports(database, 'zhang')).toEqual([]);
    expect(await copiedReports(database, 'li')).toEqual(['b']);
  });

  it('is not wiped for an account that typed something meanwhile', async () => {
    const writer = await writing('page-1');
    writer.save({ pending: [change('x', 1)], collisions: {} });
    await writer.settled();
    const known = await keptRecords(database, 'zhang');
    writer.save({ pending: [{ ...change('x', 1), text: 'typed since' }], collisions: {} });
    await writer.settled();
    expect(await removeCopies(database, 'zhang', known)).toBe(false);
    expect((await loadCopy(database, key)).pending).toMatchObject([{ text: 'typed since' }]);
  });

  it('is begun anew after another page has signed out', async () => {
    const writer = await writing('page-1');
    const [first, second] = [change('x', 1), change('y', 2)];
    writer.save({ pending: [first], collisions: {} });
    await writer.settled();
    expect(await removeCopies(database, 'zhang', await keptRecords(database, 'zhang'))).toBe(true);
    writer.save({ pending: [first, second], collisions: {} });
    await writer.settled();
    await writer.settled();
    expect([writer.failure(), writer.isWritten()]).toEqual([null, true]);
    expect((await loadCopy(database, key)).pending).toEqual([first, second]);
    expect(await copiedReports(database, 'zhang')).toEqual(['a']);
  });

  it('says so where the browser has no database', async () => {
    const writer = createCopyWriter(
      { database: null, key, owner: 'page-1', onWritten: () => {} },
      EMPTY_COPY,
    );
    writer.save({ pending: [change('x', 1)], collisions: {} });
    await writer.settled();
    expect(writer.failure()).toBe('unavailable');
  });
});

describe('a database of the version before', () => {
  it('keeps its drafts', async () => {
    const old = await openDB(`old-${count}`, 1, {
      upgrade: (created) => {
        created.createObjectStore('heads', { keyPath: 'id' });
        const texts = created.createObjectStore('texts', { keyPath: ['draft', 'name'] });
        texts.createIndex('draft', 'draft');
      },
    });
    await old.put('heads', { id: 'd' });
    await old.put('texts', { draft: 'd', name: 'title', text: 'T' });
    old.close();
    const upgraded = await openDraftDatabase(`old-${count}`);
    expect(await upgraded.getAll('texts')).toEqual([{ draft: 'd', name: 'title', text: 'T' }]);
    expect(await copiedReports(upgraded, 'zhang')).toEqual([]);
  });
});

function change(id: string, order: number): PendingChange {
  return {
    id,
    name: 'title',
    text: id,
    seen: 0,
    after: null,
    isSent: false,
    isRefused: false,
    at: 1,
    order,
  };
}

async function writing(owner: string, target: DraftDatabase = database): Promise<CopyWriter> {
  await ownCopy(database, key, owner);
  const start: KeptCopy = EMPTY_COPY;
  return createCopyWriter({ database: target, key, owner, onWritten: () => {} }, start);
}

/** A database on a disk that can be full. */
function fillable(target: DraftDatabase, disk: { readonly isFull: boolean }): DraftDatabase {
  return new Proxy(target, {
    get: (object, name) => {
      if (name === 'transaction' && disk.isFull) {
        return () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      }
      const value: unknown = Reflect.get(object, name, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
