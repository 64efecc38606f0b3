import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';

import { isUserName, USER_NAME_RULE, userNameOf } from '@/lib/roster/user-names';
import type { Reads, Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { insertAccount } from './accounts';
import { hashOf, problemOfPassword } from './passwords';

const CODE = 'setupCode';
const CODE_BYTES = 15;

export const setupSchema = z.strictObject({
  code: z.string().max(100),
  unitName: z.string().max(200),
  unitKind: z.string().max(40),
  unitScope: z.string().max(40),
  username: z.string().max(100),
  name: z.string().max(100),
  password: z.string().max(1000),
});

export type Setup = z.infer<typeof setupSchema>;

/** Whether nobody can administer yet. */
export async function needsSetup({ database }: Server): Promise<boolean> {
  return !(await hasAdministrator(database.reads));
}

/** The code that lets somebody make the first administrator; `null` once there is one. */
export async function setupCodeOf(server: Server): Promise<string | null> {
  if (!(await needsSetup(server))) return null;
  const { database } = server;
  await database.write((writes) =>
    writes
      .insertInto('setting')
      .values({ name: CODE, value: randomBytes(CODE_BYTES).toString('base64url') })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
  return keptCode(database.reads);
}

/** Whether it is the code that was printed at the start. */
export async function isSetupCode({ database }: Server, code: string): Promise<boolean> {
  const kept = await keptCode(database.reads);
  return kept !== null && kept === code.trim();
}

/** Makes the top unit and the first administrator; of several at once, one does. */
export async function setUp(server: Server, setup: Setup): Promise<Refused | null> {
  if (!(await needsSetup(server))) return SETUP_IS_OVER;
  if (!(await isSetupCode(server, setup.code))) return WRONG_CODE;
  const fields = problemsIn(server, setup);
  if (Object.keys(fields).length > 0) {
    return refuse('invalid', '有几处没有填对，已在下面标出。', { fields });
  }
  const hash = await hashOf(setup.password);
  return server.database.write((writes) => makeFirst(writes, setup, hash));
}

export const SETUP_IS_OVER = refuse('not-found', '这里已经设置过了。请直接登录。');
const WRONG_CODE = refuse('forbidden', '设置代码不对。请用程序启动时印出的地址打开本页。');

async function makeFirst(writes: Writes, setup: Setup, hash: string): Promise<Refused | null> {
  // Who deletes the code makes the administrator; others find it gone.
  const { numDeletedRows } = await writes
    .deleteFrom('setting')
    .where('name', '=', CODE)
    .where('value', '=', setup.code.trim())
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return SETUP_IS_OVER;
  const unitId = await topUnit(writes, setup);
  const { username, name } = setup;
  const account = { username, name, unitId, role: 'administrator' } as const;
  const id = await insertAccount(writes, account, { hash, mustChange: 0 });
  // The name was checked and there is no other account, so this is no mistake of the person.
  if (isRefused(id)) throw new Error('The first account could not be made');
  return null;
}

async function topUnit(writes: Writes, setup: Setup): Promise<string> {
  const id = randomUUID();
  const { unitName, unitKind: kind, unitScope: scope } = setup;
  const name = unitName.trim();
  await writes
    .insertInto('unit')
    .values({
      id,
      parentId: null,
      path: `${id}/`,
      name,
      kind,
      scope,
      level: 0,
      position: 0,
      closedAt: null,
    })
    .execute();
  return id;
}

type Fields = Readonly<Record<string, string>>;

function problemsIn({ templates }: Server, setup: Setup): Fields {
  const password = problemOfPassword(setup.password, setup.username);
  const kinds = templates.flatMap(({ agencyKinds }) => agencyKinds.map(({ id }) => id));
  const scopes = templates.flatMap((template) => template.scopes.map(({ id }) => id));
  return {
    ...(setup.unitName.trim() === '' ? { unitName: '请填单位的规范全称。' } : {}),
    ...(kinds.includes(setup.unitKind) ? {} : { unitKind: '请选择单位类型。' }),
    ...(scopes.includes(setup.unitScope) ? {} : { unitScope: '请选择数据范围。' }),
    ...(setup.name.trim() === '' ? { name: '请填管理员的姓名。' } : {}),
    ...(isUserName(userNameOf(setup.username)) ? {} : { username: USER_NAME_RULE }),
    ...(password === null ? {} : { password }),
  };
}

async function hasAdministrator(reads: Reads): Promise<boolean> {
  const row = await reads
    .selectFrom('user')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function keptCode(reads: Reads): Promise<string | null> {
  const row = await reads
    .selectFrom('setting')
    .select('value')
    .where('name', '=', CODE)
    .executeTakeFirst();
  return row?.value ?? null;
}
