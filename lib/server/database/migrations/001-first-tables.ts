import type { Kysely, SchemaModule } from 'kysely';

import type { MigrationOf } from '../migration-of';

/** Units, accounts (as better-auth wants them), reports, copies, comments, events. */
export const firstTables: MigrationOf = (kind) => ({
  up: async ({ schema }: Kysely<unknown>) => {
    await createSettings(schema);
    await createUnits(schema);
    await createAccounts(schema, kind === 'postgres' ? POSTGRES : SQLITE);
    await createReports(schema);
    await createCopies(schema);
    await createEvents(schema, kind === 'postgres');
  },
});

/** The types that better-auth expects on each database. */
interface AccountTypes {
  readonly date: 'timestamptz' | 'date';
  readonly truth: 'boolean' | 'integer';
}

const POSTGRES: AccountTypes = { date: 'timestamptz', truth: 'boolean' };
const SQLITE: AccountTypes = { date: 'date', truth: 'integer' };

async function createSettings(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('season')
    .addColumn('year', 'integer', (column) => column.primaryKey())
    .addColumn('submitBy', 'text')
    .addColumn('publishBy', 'text')
    .execute();
}

async function createUnits(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('parentId', 'text', (column) => column.references('unit.id'))
    .addColumn('path', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('closedAt', 'bigint')
    .execute();
  await schema.createIndex('unitParent').on('unit').column('parentId').execute();
}

async function createAccounts(schema: SchemaModule, types: AccountTypes): Promise<void> {
  await schema
    .createTable('user')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', types.truth, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', types.date, (column) => column.notNull())
    .addColumn('updatedAt', types.date, (column) => column.notNull())
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('displayUsername', 'text')
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('mustChangePassword', 'integer', (column) => column.notNull())
    .addColumn('isClosed', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('userUnit').on('user').column('unitId').execute();
  await schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('user.id').onDelete('cascade'),
    )
    .addColumn('expiresAt', types.date, (column) => column.notNull())
    .addColumn('createdAt', types.date, (column) => column.notNull())
    .addColumn('updatedAt', types.date, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .execute();
  await schema.createIndex('sessionUser').on('session').column('userId').execute();
  await createCredentials(schema, types);
}

async function createCredentials(schema: SchemaModule, types: AccountTypes): Promise<void> {
  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('user.id').onDelete('cascade'),
    )
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', types.date)
    .addColumn('refreshTokenExpiresAt', types.date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', types.date, (column) => column.notNull())
    .addColumn('updatedAt', types.date, (column) => column.notNull())
    .execute();
  await schema.createIndex('accountUser').on('account').column('userId').execute();
  await createLimits(schema, types);
}

async function createLimits(schema: SchemaModule, types: AccountTypes): Promise<void> {
  await schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', types.date, (column) => column.notNull())
    .addColumn('createdAt', types.date, (column) => column.notNull())
    .addColumn('updatedAt', types.date, (column) => column.notNull())
    .execute();
  await schema
    .createTable('rateLimit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('lastRequest', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('attempt')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('lastAt', 'bigint', (column) => column.notNull())
    .execute();
}

async function createReports(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('copies', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('createdBy', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'bigint', (column) => column.notNull())
    .addColumn('checkedRevision', 'integer', (column) => column.notNull())
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('warnings', 'integer', (column) => column.notNull())
    .addUniqueConstraint('oneReport', ['unitId', 'year', 'scope'])
    .execute();
  await schema.createIndex('reportYear').on('report').column('year').execute();
  await createFields(schema);
}

async function createFields(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('reportField')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportFieldKey', ['reportId', 'name'])
    .execute();
  await schema
    .createTable('reportChange')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('changeId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportChangeKey', ['reportId', 'changeId'])
    .execute();
}

async function createCopies(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('copy')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('saved', 'text', (column) => column.notNull())
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('warnings', 'integer', (column) => column.notNull())
    .addColumn('submittedBy', 'text', (column) => column.notNull())
    .addColumn('submittedAt', 'bigint', (column) => column.notNull())
    .addColumn('openedBy', 'text')
    .addColumn('openedAt', 'bigint')
    .addColumn('outcome', 'text')
    .addColumn('outcomeBy', 'text')
    .addColumn('outcomeAt', 'bigint')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addUniqueConstraint('oneCopy', ['reportId', 'number'])
    .execute();
}

async function createEvents(schema: SchemaModule, isPostgres: boolean): Promise<void> {
  await schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.references('comment.id'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('resolvedBy', 'text')
    .addColumn('resolvedAt', 'bigint')
    .execute();
  await schema.createIndex('commentReport').on('comment').column('reportId').execute();
  await schema
    .createTable('event')
    .addColumn('order', isPostgres ? 'bigserial' : 'integer', (column) =>
      isPostgres ? column.primaryKey() : column.primaryKey().autoIncrement(),
    )
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('userName', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('eventReport').on('event').column('reportId').execute();
}
