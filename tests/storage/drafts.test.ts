import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { type DraftDatabase, openDraftDatabase } from '@/lib/storage/draft-database';
import type { DraftHead, FieldText } from '@/lib/storage/draft-head';
import {
  listDrafts,
  loadDraft,
  newDraft,
  ownDraft,
  putDraft,
  rawDraft,
  removeDraft,
} from '@/lib/storage/draft-store';
import { createDraftWriter, type SaveState } from '@/lib/storage/draft-writer';

const head: DraftHead = {
  id: 'a',
  edition: '2021',
  year: 2024,
  agency: '某市某局',
  title: '',
  created: 1,
  changed: 1,
  errors: null,
  owner: 'page-1',
};
const cell = 'requests/received/natural';
let database: DraftDatabase;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = await openDraftDatabase(`drafts-${count}`);
});

describe('a draft', () => {
  it('is read back as it was written, without its empty fields', async () => {
    await putDraft(database, newDraft(head, [field(cell, '3'), field('preface', '')]));
    expect(await loadDraft(database, 'a')).toEqual({
      kind: 'sound',
      head,
      texts: [expect.objectContaining(field(cell, '3'))],
    });
  });

  it('that is not there is missing', async () => {
    expect(await loadDraft(database, 'b')).toEqual({ kind: 'missing' });
  });

  it('can be removed and put back', async () => {
    await putDraft(database, newDraft(head, [field(cell, '3')]));
    const raw = await rawDraft(database, 'a');
    await removeDraft(database, 'a');
    expect(await listDrafts(database)).toEqual([]);
    await putDraft(database, raw);
    expect((await loadDraft(database, 'a')).kind).toBe('sound');
  });
});

describe('the list', () => {
  it('begins with the draft changed last', async () => {
    await putDraft(database, newDraft(head, []));
    await putDraft(database, newDraft({ ...head, id: 'b', changed: 5 }, []));
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each([
    ['a head without its fields', { head: { id: 'x' }, texts: [] }],
    ['a head with fields of other kinds', { head: { ...head, id: 'x', year: '2024' }, texts: [] }],
    ['fields without a head', { head: undefined, texts: [{ draft: 'x', name: cell, text: '3' }] }],
  ])('shows %s as damaged, beside the sound ones', async (_title, records) => {
    await putDraft(database, newDraft(head, []));
    await putDraft(database, { id: 'x', ...records });
    expect((await listDrafts(database)).map(({ kind, id }) => [kind, id])).toEqual([
      ['sound', 'a'],
      ['damaged', 'x'],
    ]);
  });

  it('gives the raw records of a damaged draft', async () => {
    const texts = [{ draft: 'a', name: cell, text: 7 }];
    await putDraft(database, { id: 'a', head, texts });
    expect(await loadDraft(database, 'a')).toEqual({
      kind: 'damaged',
      raw: { id: 'a', head, texts },
    });
  });
});

describe('the writer', () => {
  it('writes every edit and says so', async () => {
    await putDraft(database, newDraft(head, []));
    const { writer, states } = writing(database);
    writer.save({ ...head, changed: 2 }, [field(cell, '3')]);
    writer.save({ ...head, changed: 3 }, [field(cell, '30')]);
    expect(states).toEqual([{ kind: 'saving' }]);
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 3 });
    expect(await textsIn(database)).toEqual({ [cell]: '30' });
  });

  it('refuses to write into a draft that another page took over', async () => {
    await putDraft(database, newDraft(head, [field(cell, '1')]));
    await ownDraft(database, 'a', 'page-2');
    const { writer, states } = writing(database);
    writer.save(head, [field(cell, '2')]);
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: 'taken-over' });
    expect(await textsIn(database)).toEqual({ [cell]: '1' });
  });

  it('does not bring back a draft that was removed', async () => {
    const { writer, states } = writing(database);
    writer.save(head, [field(cell, '2')]);
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: 'removed' });
    expect(await listDrafts(database)).toEqual([]);
  });

  it('keeps what a full disk refused and writes it later', async () => {
    await putDraft(database, newDraft(head, []));
    const disk = { isFull: true };
    const { writer, states } = writing(fillable(database, disk));
    writer.save(head, [field(cell, '2')]);
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: 'full' });
    disk.isFull = false;
    writer.save(head, [field('preface', '引言')]);
    await writer.settled();
    expect(states.at(-1)?.kind).toBe('saved');
    expect(await textsIn(database)).toEqual({ [cell]: '2', preface: '引言' });
  });

  it('says when the database is gone', async () => {
    await putDraft(database, newDraft(head, []));
    const { writer, states } = writing(database);
    database.close();
    writer.save(head, [field(cell, '2')]);
    await writer.settled();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: 'unavailable' });
  });
});

function field(name: string, text: string): FieldText {
  return { name, text };
}

function writing(target: DraftDatabase) {
  const states: SaveState[] = [];
  return { states, writer: createDraftWriter(target, (state) => states.push(state)) };
}

async function textsIn(source: DraftDatabase): Promise<Readonly<Record<string, string>>> {
  const loaded = await loadDraft(source, 'a');
  const texts = loaded.kind === 'sound' ? loaded.texts : [];
  return Object.fromEntries(texts.map(({ name, text }) => [name, text]));
}

/** A database on a disk that can be full. */
function fillable(target: DraftDatabase, disk: { readonly isFull: boolean }): DraftDatabase {
  return new Proxy(target, {
    get: (object, key) => {
      if (key === 'transaction' && disk.isFull) {
        return () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      }
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
