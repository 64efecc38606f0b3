import type { TestProject } from 'vitest/node';

import { startPostgres } from './embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL for all server tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide('postgresUrl', postgres.urlOf('postgres'));
  return () => postgres.stop();
}
