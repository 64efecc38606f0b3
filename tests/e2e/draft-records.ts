import type { Page } from '@playwright/test';

type StoreName = 'heads' | 'texts';

/** Changes records behind the back of the application, as a failing disk does. */
export async function putRecord(page: Page, store: StoreName, record: object): Promise<void> {
  await page.evaluate(
    async ([name, value]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(name, 'readwrite');
      transaction.objectStore(name).put(value);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    [store, record] as const,
  );
}

/** What the database holds for one field of a draft. */
export function storedText(page: Page, draft: string, name: string): Promise<string | null> {
  return page.evaluate(
    async (key) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const reading = database.transaction('texts').objectStore('texts').get(key);
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
        reading.onerror = resolve;
      });
      database.close();
      return reading.result?.text ?? null;
    },
    [draft, name],
  );
}

/** The id of the draft that is open. */
export function draftId(page: Page): string {
  return new URL(page.url()).searchParams.get('id') ?? '';
}
