import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';

import type { AccountFilter, AccountPage } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import type { Tables } from '../database/tables';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { isWithin, unitAt } from '../units/unit-rows';
import { entries, entryOf } from './account-entries';

const ON_A_PAGE = 50;

/** One page of the accounts that a filter leaves, by unit in the order of the tree, then name. */
export async function listAccounts(
  { database: { reads } }: Server,
  actor: Actor,
  filter: AccountFilter,
): Promise<AccountPage | Refused> {
  if (!may(actor, 'manage.accounts', '')) return refuse('forbidden', '只有管理员能看账号。');
  const path = filter.unit === '' ? '' : ((await unitAt(reads, filter.unit))?.path ?? '');
  const found = entries(reads).where((eb) => eb.and(conditionsOf(eb, filter, path)));
  const { count } = await found
    .clearSelect()
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / ON_A_PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await found
    .orderBy('unit.level')
    .orderBy('unit.position')
    .orderBy('unit.name')
    .orderBy('user.role')
    .orderBy('user.username')
    .limit(ON_A_PAGE)
    .offset((page - 1) * ON_A_PAGE)
    .execute();
  return { accounts: rows.map(entryOf), count: Number(count), page, pages };
}

function conditionsOf(
  eb: ExpressionBuilder<Tables, 'user' | 'unit'>,
  { text, role, closed }: AccountFilter,
  path: string,
): Expression<SqlBool>[] {
  return [
    ...(path === '' ? [] : [isWithin(path)]),
    ...(role === '' ? [] : [eb('user.role', '=', role)]),
    ...(closed === 'all' ? [] : [eb('user.isClosed', '=', closed === 'closed' ? 1 : 0)]),
    ...(text.trim() === '' ? [] : [hasText(eb, text.trim())]),
  ];
}

function hasText(eb: ExpressionBuilder<Tables, 'user' | 'unit'>, text: string) {
  const pattern = `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
  return eb.or([
    like(eb.ref('user.name'), pattern),
    like(eb.ref('user.username'), pattern.toLowerCase()),
    like(eb.ref('unit.name'), pattern),
  ]);
}

/** PostgreSQL escapes with a backslash by itself, SQLite only when told so. */
function like(column: Expression<string>, pattern: string) {
  return sql<SqlBool>`${column} like ${pattern} escape '\\'`;
}
