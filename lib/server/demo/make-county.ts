import type { Actor, Role } from '../access/access';
import { ROLES } from '../access/access';
import { insertAccount } from '../accounts/accounts';
import { hashOf } from '../accounts/passwords';
import { setUp, setupCodeOf } from '../accounts/setup';
import type { Writes } from '../database/database';
import type { Server } from '../server';
import { addManyUnits } from '../units/add-many-units';
import { clerkName, DEMO_PASSWORD } from './demo-accounts';
import { BELOW, type DemoUnit, TOP } from './demo-county';
import { granted } from './granted';

export interface County {
  readonly administrator: Actor;
  readonly reviewer: Actor;
  /** The top unit first; the clerk of each in the same order. */
  readonly units: readonly DemoUnit[];
  readonly clerks: readonly Actor[];
}

/** Units and accounts, as an administrator would enter them; all have the one password. */
export async function makeCounty(server: Server): Promise<County> {
  await firstRun(server);
  const administrator = await actorNamed(server, 'admin');
  granted(await addManyUnits(server, administrator, BELOW.map(rosterRowOf)));
  const units = [TOP, ...BELOW];
  const hash = await hashOf(DEMO_PASSWORD);
  await server.database.write(async (writes) => {
    const accounts = accountsOf(units, await unitIds(writes));
    for (const account of accounts) {
      granted(await insertAccount(writes, account, { hash, mustChange: 0 }));
    }
  });
  const clerks: Actor[] = [];
  for (const index of units.keys()) clerks.push(await actorNamed(server, clerkName(index)));
  return { administrator, reviewer: await actorNamed(server, 'reviewer'), units, clerks };
}

async function firstRun(server: Server): Promise<void> {
  const code = await setupCodeOf(server);
  if (code === null) throw new Error('There is an administrator already');
  const refused = await setUp(server, {
    code,
    unitName: TOP.name,
    unitKind: TOP.kind,
    unitScope: 'region',
    username: 'admin',
    name: '罗建国',
    password: DEMO_PASSWORD,
  });
  granted(refused);
}

function rosterRowOf({ name, parent, kind }: DemoUnit) {
  const nobody = { clerkUsername: '', clerkName: '', reviewerUsername: '', reviewerName: '' };
  return { name, parent, kind, scope: 'own', ...nobody };
}

async function unitIds(writes: Writes): Promise<ReadonlyMap<string, string>> {
  const rows = await writes.selectFrom('unit').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: Role;
}

function accountsOf(
  units: readonly DemoUnit[],
  ids: ReadonlyMap<string, string>,
): readonly DemoAccount[] {
  const idOf = (name: string) => ids.get(name) ?? '';
  const bureau = '云岭县教育局';
  return [
    { username: 'reviewer', name: '林静', unitId: idOf(TOP.name), role: 'reviewer' },
    { username: 'reviewer2', name: '秦朗', unitId: idOf(bureau), role: 'reviewer' },
    ...units.map(({ name, clerk }, index): DemoAccount => {
      return { username: clerkName(index), name: clerk, unitId: idOf(name), role: 'clerk' };
    }),
  ];
}

async function actorNamed({ database }: Server, username: string): Promise<Actor> {
  const { role, ...row } = await database.reads
    .selectFrom('user')
    .innerJoin('unit', 'unit.id', 'user.unitId')
    .select(['user.id', 'user.name', 'user.role', 'user.unitId', 'unit.path as unitPath'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  const known = ROLES.find((name) => name === role);
  if (known === undefined) throw new Error(`${username} has no role`);
  return { ...row, role: known, mustChangePassword: false };
}
