import type { Kysely } from 'kysely';

import type { MigrationOf } from '../migration-of';

/** Of a long text the log of changes keeps only what differs, and where. */
export const shortLog: MigrationOf = () => ({
  up: async ({ schema }: Kysely<unknown>) => {
    await schema.alterTable('reportChange').addColumn('start', 'integer').execute();
  },
});
