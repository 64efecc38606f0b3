import type { RowUnit } from './row-units';
import type { FormRow } from './table-form';

/** Which row of the form a unit is, and how sure that is. */
export interface RowMatch {
  readonly unit: number;
  readonly row: number;
  /** From 0 to 1; 1 is word for word. */
  readonly likeness: number;
}

const ROW_LACKING = 0.4;
const UNIT_UNUSED = 1;

/**
 * Lines the units up with the rows of the form, both in their order, so that what one of them
 * lacks or has too many moves nothing else.
 */
export function alignRows(
  rows: readonly FormRow[],
  units: readonly RowUnit[],
): readonly RowMatch[] {
  const width = rows.length + 1;
  const best = new Float64Array((units.length + 1) * width);
  for (let at = 1; at < width; at += 1) best[at] = -ROW_LACKING * at;
  for (let unit = 1; unit <= units.length; unit += 1) {
    best[unit * width] = -UNIT_UNUSED * unit;
    for (let row = 1; row < width; row += 1) {
      const here = unit * width + row;
      const skipped = Math.max(
        (best[here - 1] ?? 0) - ROW_LACKING,
        (best[here - width] ?? 0) - UNIT_UNUSED,
      );
      const matched = (best[here - width - 1] ?? 0) + scoreOf(units[unit - 1], rows[row - 1]);
      best[here] = Math.max(skipped, matched);
    }
  }
  return traced(rows, units, best);
}

function traced(
  rows: readonly FormRow[],
  units: readonly RowUnit[],
  best: Float64Array,
): readonly RowMatch[] {
  const width = rows.length + 1;
  const matches: RowMatch[] = [];
  let unit = units.length;
  let row = rows.length;
  while (unit > 0 && row > 0) {
    const here = unit * width + row;
    const score = scoreOf(units[unit - 1], rows[row - 1]);
    if (best[here] === (best[here - width - 1] ?? 0) + score) {
      const likeness = likenessTo(units[unit - 1], rows[row - 1]);
      matches.push({ unit: unit - 1, row: row - 1, likeness });
      unit -= 1;
      row -= 1;
    } else if (best[here] === (best[here - width] ?? 0) - UNIT_UNUSED) unit -= 1;
    else row -= 1;
  }
  return matches.reverse();
}

function scoreOf(unit: RowUnit | undefined, row: FormRow | undefined): number {
  const likeness = likenessTo(unit, row);
  if (likeness === 0 || unit === undefined || row === undefined) return -Infinity;
  const filled = unit.slots.length > 0 ? 0.7 : 0;
  const numbered = unit.number > 0 && unit.number === row.number ? 0.6 : 0;
  return 10 * likeness + filled + numbered + contextOf(unit, row);
}

function contextOf({ group, band }: RowUnit, row: FormRow): number {
  const innermost = row.groups.at(-1) ?? null;
  const byGroup = group !== null && group === innermost ? 1 : 0;
  const byBand = band !== null && band === row.band ? 1 : 0;
  return byGroup + byBand;
}

export function likenessTo(unit: RowUnit | undefined, row: FormRow | undefined): number {
  const found = unit?.likely.find(
    ({ meaning }) => meaning.id === row?.id && meaning.band === row.band,
  );
  return found?.likeness ?? 0;
}
