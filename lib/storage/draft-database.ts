import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Records are read as `unknown`: a disk may have damaged them, or another version made them. */
interface DraftSchema extends DBSchema {
  heads: { key: string; value: unknown };
  texts: { key: [string, string]; value: unknown; indexes: { draft: string } };
}

export type DraftDatabase = IDBPDatabase<DraftSchema>;

const VERSION = 1;

export function openDraftDatabase(name = 'gouji'): Promise<DraftDatabase> {
  return openDB<DraftSchema>(name, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('heads', { keyPath: 'id' });
      const texts = database.createObjectStore('texts', { keyPath: ['draft', 'name'] });
      texts.createIndex('draft', 'draft');
    },
    blocking: (_current, _blocked, event) => {
      // A newer version of the page waits for this connection to end.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
