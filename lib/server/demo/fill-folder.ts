import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

import type { Template } from '@/lib/template/template';
import { openDatabase } from '../database/database';
import { migrate } from '../database/migrations';
import { placeOf } from '../database/place';
import { fillDemo } from './fill-demo';

/** Fills a folder with the county unless it is there; all of it or nothing. */
export async function fillFolder(folder: string, templates: readonly Template[]): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const database = openDatabase(placeOf({ GOUJI_DATA: unfinished }));
  await migrate(database);
  const log = { info: silent, warn: silent, error: silent };
  await fillDemo({ database, templates, now: Date.now, log });
  await database.close();
  await rename(unfinished, folder);
}

function silent(): void {}
