import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';

import {
  type DatabaseKind,
  type DatabasePlace,
  openDatabase,
} from '@/lib/server/database/database';
import { migrate } from '@/lib/server/database/migrations';
import type { Server } from '@/lib/server/server';
import { templates } from '@/schemas/registry';

/** A server whose clock stands still until a test sets it. */
export interface TestServer extends Server {
  readonly clock: Clock;
  close(): Promise<void>;
}

interface Clock {
  /** Milliseconds since 1970. */
  time: number;
}

/** A new, empty database; `remove` deletes it after the last server on it was closed. */
export interface TestPlace {
  readonly place: DatabasePlace;
  remove(): Promise<void>;
}

/**
 * Runs the same tests on both databases. `server()` is one fresh migrated server for all of them;
 * tests keep apart by units of their own (`makeUnits`).
 */
export function onEachDatabase(
  tests: (server: () => TestServer, kind: DatabaseKind) => void,
): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
    let opened: TestServer | undefined;
    beforeAll(async () => {
      opened = await openTestServer(kind);
    });
    afterAll(async () => {
      await opened?.close();
    });
    tests(() => {
      if (opened === undefined) throw new Error('The server is there while tests run');
      return opened;
    }, kind);
  });
}

/** A fresh migrated server on a database of its own, which goes when it is closed. */
export async function openTestServer(kind: DatabaseKind): Promise<TestServer> {
  const fresh = await newPlace(kind);
  const server = await openServerAt(fresh.place);
  return {
    ...server,
    close: async () => {
      await server.close();
      await fresh.remove();
    },
  };
}

/** One of several servers on the same database. */
export async function openServerAt(place: DatabasePlace): Promise<TestServer> {
  const database = openDatabase(place);
  await migrate(database);
  const clock = { time: Date.UTC(2026, 0, 12, 1, 0, 0) };
  return {
    database,
    templates,
    now: () => clock.time,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock,
    close: () => database.close(),
  };
}

export async function newPlace(kind: DatabaseKind): Promise<TestPlace> {
  return kind === 'sqlite' ? newFile() : newPostgres();
}

async function newFile(): Promise<TestPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
  return {
    place: { kind: 'sqlite', file: join(folder, 'gouji.db') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function newPostgres(): Promise<TestPlace> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(`create database ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return {
    place: { kind: 'postgres', url: url.href },
    remove: () => asOwner(`drop database ${name} with (force)`),
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
