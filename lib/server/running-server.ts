import type { Template } from '@/lib/template/template';
import { openDatabase } from './database/database';
import { migrate } from './database/migrations';
import { placeOf } from './database/place';
import { jsonLog } from './json-log';
import { migrateTexts } from './reports/migrate-texts';
import type { Server } from './server';

declare global {
  // Next loads a module once for each bundle; the process has one server all the same.
  var goujiServer: Promise<Server> | undefined;
}

/** Opens the database that the environment names. The templates are named once, at the start. */
export function startServer(templates: readonly Template[]): Promise<Server> {
  globalThis.goujiServer ??= start(templates);
  return globalThis.goujiServer;
}

export async function runningServer(): Promise<Server> {
  if (globalThis.goujiServer === undefined) throw new Error('The server was not started');
  return globalThis.goujiServer;
}

async function start(templates: readonly Template[]): Promise<Server> {
  const database = openDatabase(placeOf(process.env));
  await migrate(database);
  const log = jsonLog(process.stdout, process.env.LOG_LEVEL);
  const server = { database, templates, now: Date.now, log };
  await migrateTexts(server);
  return server;
}
