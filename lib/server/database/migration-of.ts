import type { Migration } from 'kysely/migration';

import type { DatabaseKind } from './database';

/** The few types of columns that better-auth wants differ between the databases. */
export type MigrationOf = (kind: DatabaseKind) => Migration;
