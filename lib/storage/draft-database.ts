import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Records are read as `unknown`: a disk may have damaged them, or another version made them. */
interface DraftSchema extends DBSchema {
  heads: { key: string; value: unknown };
  texts: { key: [string, string]; value: unknown; indexes: { draft: string } };
  /** What waits for the server, by account and report; see `copy-store.ts`. */
  copyHeads: { key: [string, string]; value: unknown };
  copyChanges: { key: [string, string, string]; value: unknown };
  copyCollisions: { key: [string, string, string]; value: unknown };
}

export type DraftDatabase = IDBPDatabase<DraftSchema>;

const VERSION = 2;

export function openDraftDatabase(name = 'gouji'): Promise<DraftDatabase> {
  return openDB<DraftSchema>(name, VERSION, {
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) {
        database.createObjectStore('heads', { keyPath: 'id' });
        const texts = database.createObjectStore('texts', { keyPath: ['draft', 'name'] });
        texts.createIndex('draft', 'draft');
      }
      if (oldVersion < 2) {
        database.createObjectStore('copyHeads', { keyPath: ['user', 'report'] });
        database.createObjectStore('copyChanges', { keyPath: ['user', 'report', 'id'] });
        database.createObjectStore('copyCollisions', { keyPath: ['user', 'report', 'name'] });
      }
    },
    blocking: (_current, _blocked, event) => {
      // A newer version of the page waits for this connection to end.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
