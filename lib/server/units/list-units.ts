import type { UnitEntry } from '@/lib/roster/admin-answers';
import { type Actor, may } from '../access/access';
import type { Reads } from '../database/database';
import type { Server } from '../server';
import { isWithin, type UnitRow } from './unit-rows';

/** The tree, parents first, in its order: the whole for administrators, else own unit and below. */
export async function listUnits(server: Server, actor: Actor): Promise<readonly UnitEntry[]> {
  const { reads } = server.database;
  const units = await reads
    .selectFrom('unit')
    .selectAll()
    .$if(!may(actor, 'manage.units', ''), (query) => query.where(isWithin(actor.unitPath)))
    .orderBy('position')
    .orderBy('name')
    .execute();
  const [accounts, reports] = await Promise.all([accountsByUnit(reads), reportsByUnit(reads)]);
  const lowest = Math.min(...units.map(({ level }) => level));
  return inTreeOrder(units).map((unit) => ({
    ...entryOf(unit),
    level: unit.level - lowest,
    accounts: accounts.get(unit.id) ?? 0,
    reports: reports.get(unit.id) ?? 0,
  }));
}

/** One unit as the list has it. */
export async function entryAt(reads: Reads, unit: UnitRow): Promise<UnitEntry> {
  const [accounts, reports] = await Promise.all([
    accountsByUnit(reads, unit.id),
    reportsByUnit(reads, unit.id),
  ]);
  return {
    ...entryOf(unit),
    accounts: accounts.get(unit.id) ?? 0,
    reports: reports.get(unit.id) ?? 0,
  };
}

function entryOf(unit: UnitRow): Omit<UnitEntry, 'accounts' | 'reports'> {
  const { id, parentId, name, kind, scope, level, closedAt } = unit;
  return { id, parentId, name, kind, scope, level, isClosed: closedAt !== null };
}

type Counts = ReadonlyMap<string, number>;

async function accountsByUnit(reads: Reads, unitId?: string): Promise<Counts> {
  const rows = await reads
    .selectFrom('user')
    .select(({ fn }) => ['unitId', fn.countAll().as('count')])
    .where('isClosed', '=', 0)
    .$if(unitId !== undefined, (query) => query.where('unitId', '=', unitId ?? ''))
    .groupBy('unitId')
    .execute();
  return new Map(rows.map((row) => [row.unitId, Number(row.count)]));
}

async function reportsByUnit(reads: Reads, unitId?: string): Promise<Counts> {
  const rows = await reads
    .selectFrom('report')
    .select(({ fn }) => ['unitId', fn.countAll().as('count')])
    .$if(unitId !== undefined, (query) => query.where('unitId', '=', unitId ?? ''))
    .groupBy('unitId')
    .execute();
  return new Map(rows.map((row) => [row.unitId, Number(row.count)]));
}

function inTreeOrder(units: readonly UnitRow[]): readonly UnitRow[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string, UnitRow[]>();
  for (const unit of units.toReversed()) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : '';
    const siblings = below.get(parent) ?? [];
    siblings.push(unit);
    below.set(parent, siblings);
  }
  const ordered: UnitRow[] = [];
  const waiting = [...(below.get('') ?? [])];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    ordered.push(unit);
    waiting.push(...(below.get(unit.id) ?? []));
  }
  return ordered;
}
