import { groupedBy } from './grouped-by';

interface OrderedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

/** Each unit with those below it after it, as the tree shows them. */
export function inTreeOrder<Unit extends OrderedUnit>(
  units: readonly Unit[],
  rootId: string,
): readonly Unit[] {
  const below = groupedBy(units, ({ parentId }) => parentId);
  const ordered: Unit[] = [];
  const waiting = units.filter(({ id }) => id === rootId);
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    ordered.push(unit);
    waiting.push(...(below.get(unit.id) ?? []).toSorted(laterFirst));
  }
  return ordered;
}

function laterFirst(one: OrderedUnit, other: OrderedUnit): number {
  return other.position - one.position || other.name.localeCompare(one.name, 'zh-CN');
}
