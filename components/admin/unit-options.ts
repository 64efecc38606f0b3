import type { UnitEntry } from '@/lib/roster/admin-answers';
import type { Option } from './select-input';

/** Open units as choices, deeper ones set in. */
export function unitOptions(units: readonly UnitEntry[]): readonly Option[] {
  return units
    .filter(({ isClosed }) => !isClosed)
    .map(({ id, name, level }) => ({ id, label: `${'　'.repeat(level)}${name}` }));
}

/** The unit and all below it; `units` are in the order of the tree. */
export function subtreeOf(units: readonly UnitEntry[], id: string): ReadonlySet<string> {
  const within = new Set([id]);
  for (const unit of units) {
    if (unit.parentId !== null && within.has(unit.parentId)) within.add(unit.id);
  }
  return within;
}
