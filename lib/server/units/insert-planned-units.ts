import type { PlannedUnit } from '@/lib/roster/roster';
import type { Writes } from '../database/database';
import { newUnitRow } from './add-unit';
import type { UnitRow } from './unit-rows';

/** Rows of one statement: both databases bound the number of values. */
const AT_ONCE = 200;

/** Adds units of a list, parents first; gives each by its row in the list. */
export async function insertPlannedUnits(
  writes: Writes,
  units: readonly PlannedUnit[],
): Promise<ReadonlyMap<number, UnitRow>> {
  const known = await knownUnits(writes);
  const ends = endsOf([...known.values()]);
  const made = new Map<number, UnitRow>();
  for (const unit of units) {
    const { parent } = unit;
    const above = parent.kind === 'known' ? known.get(parent.id) : made.get(parent.row);
    if (above === undefined) throw new Error(`Row ${unit.row} has no parent`);
    const position = ends.get(above.id) ?? 0;
    ends.set(above.id, position + 1);
    made.set(unit.row, newUnitRow(unit, above, position));
  }
  const rows = [...made.values()];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await writes
      .insertInto('unit')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
  return made;
}

async function knownUnits(writes: Writes): Promise<ReadonlyMap<string, UnitRow>> {
  const rows = await writes.selectFrom('unit').selectAll().execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The next position below each unit. */
function endsOf(units: readonly UnitRow[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { parentId, position } of units) {
    if (parentId !== null) ends.set(parentId, Math.max(ends.get(parentId) ?? 0, position + 1));
  }
  return ends;
}
