import type { AddedUnits, FirstPassword } from '@/lib/roster/admin-answers';
import { planRoster } from '@/lib/roster/plan-roster';
import type { Known, PlannedAccount, RosterPlan, RosterRow } from '@/lib/roster/roster';
import { rosterWordsOf } from '@/lib/roster/roster-words';
import { type Actor, may } from '../access/access';
import { insertAccount } from '../accounts/accounts';
import { hashOf, temporaryPassword } from '../accounts/passwords';
import type { Reads, Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { insertPlannedUnits } from './insert-planned-units';
import { lockTree } from './unit-rows';

/** An account of the list with its unit's row, and the password that was made for it. */
interface Prepared {
  readonly row: number;
  readonly account: PlannedAccount;
  readonly password: string;
  readonly hash: string;
}

/** Adds a whole list of units with their accounts, or nothing of it. */
export async function addManyUnits(
  server: Server,
  actor: Actor,
  rows: readonly RosterRow[],
): Promise<AddedUnits | Refused> {
  if (!may(actor, 'manage.units', '')) return refuse('forbidden', '只有管理员能增加单位。');
  const words = rosterWordsOf(server.templates);
  const planned = planRoster(rows, await knownIn(server.database.reads), words);
  if (planned.issues.length > 0) return refusalOf(planned);
  // Hashing takes long, so it is done before the transaction.
  const prepared = await prepare(planned);
  const added = await server.database.write(async (writes) => {
    await lockTree(server.database, writes);
    const plan = planRoster(rows, await knownIn(writes), words);
    return plan.issues.length > 0 ? refusalOf(plan) : insert(writes, plan, prepared);
  });
  if (!isRefused(added)) server.log.info('units-added', { units: added.units });
  return added;
}

/** What a list is compared with. */
export async function knownIn(reads: Reads): Promise<Known> {
  const units = await reads
    .selectFrom('unit')
    .select(['id', 'parentId', 'name', 'closedAt'])
    .execute();
  const users = await reads.selectFrom('user').select('username').execute();
  return {
    units: units.map(({ closedAt, ...unit }) => ({ ...unit, isClosed: closedAt !== null })),
    usernames: new Set(users.map(({ username }) => username)),
  };
}

function refusalOf({ issues }: RosterPlan): Refused {
  return refuse('invalid', `名册里有${issues.length}处要改，一行也没有添加。`, { issues });
}

/** Passwords are hashed by so many at a time, so that others can sign in meanwhile. */
const LANES = 2;

async function prepare({ units }: RosterPlan): Promise<readonly Prepared[]> {
  const waiting = units
    .flatMap(({ row, accounts }) => accounts.map((account) => ({ row, account })))
    .reverse();
  const prepared: Prepared[] = [];
  const lane = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const password = temporaryPassword();
      prepared.push({ ...next, password, hash: await hashOf(password) });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return prepared.toSorted((a, b) => a.row - b.row);
}

async function insert(
  writes: Writes,
  { units }: RosterPlan,
  prepared: readonly Prepared[],
): Promise<AddedUnits> {
  const places = await insertPlannedUnits(writes, units);
  const passwords: FirstPassword[] = [];
  for (const { row, account, password, hash } of prepared) {
    const place = places.get(row);
    if (place === undefined) throw new Error(`Row ${row} has no unit`);
    const { username, name, role } = account;
    const wanted = { username, name, role, unitId: place.id };
    // The plan found the name free in this transaction; anything else must undo all of it.
    if (isRefused(await insertAccount(writes, wanted, { hash, mustChange: 1 }))) {
      throw new Error('An account of a checked list could not be made');
    }
    passwords.push({ unitName: place.name, role, name, username, password });
  }
  return { units: units.length, passwords };
}
