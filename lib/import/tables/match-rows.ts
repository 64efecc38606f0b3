import { alignRows, likenessTo, type RowMatch } from './align-rows';
import { fillGaps, raisedFigures } from './fill-gaps';
import type { RowUnit } from './row-units';
import type { FormRow } from './table-form';
import { isFigure, type MatchedRow } from './table-source';

export interface MatchedRows {
  readonly matched: readonly MatchedRow[];
  /** Units with figures that are no row of the form. */
  readonly unused: readonly RowUnit[];
}

/** How often a table may be repeated in one document. */
const MOST_COPIES = 4;

/** Finds the row of the form for each unit; copies of the table are matched one by one. */
export function matchRows(rows: readonly FormRow[], given: readonly RowUnit[]): MatchedRows {
  const aligned = alignRows(rows, given);
  const raised = raisedFigures({ rows, units: given, matches: aligned });
  const units = given.map((unit, at) => withSlotsOf(unit, given[raised.get(at) ?? -1]));
  const used = new Set([...aligned.map(({ unit }) => unit), ...raised.values()]);
  const matched = [...matchedOf({ rows, units, matches: aligned })];
  for (const { unit, match } of [
    ...displaced({ rows, units, matches: aligned }, used),
    ...fillGaps({ rows, units, matches: aligned }),
  ]) {
    if (used.has(unit)) continue;
    used.add(unit);
    matched.push(match);
  }
  for (let copy = 1; copy < MOST_COPIES; copy += 1) {
    const matches = copyOf(rows, units, used);
    if (matches.length === 0) break;
    matched.push(...matchedOf({ rows, units, matches }));
    for (const { unit } of matches) used.add(unit);
  }
  const unused = units.filter(({ slots }, at) => !used.has(at) && slots.some(isFigure));
  return { matched, unused };
}

function withSlotsOf(unit: RowUnit, other: RowUnit | undefined): RowUnit {
  return other === undefined ? unit : { ...unit, slots: other.slots };
}

/** How alike a label must be when its neighbours do not say the same. */
const SURE = 0.7;

interface Aligned {
  readonly rows: readonly FormRow[];
  readonly units: readonly RowUnit[];
  readonly matches: readonly RowMatch[];
}

function matchedOf({ rows, units, matches }: Aligned): readonly MatchedRow[] {
  return matches.flatMap(({ unit: at, row: index, likeness }, place) => {
    const [unit, row] = [units[at], rows[index]];
    if (unit === undefined || row === undefined) return [];
    const before = matches[place - 1]?.row ?? -1;
    const after = matches[place + 1]?.row ?? rows.length;
    const isBetween = before === index - 1 && after === index + 1;
    const isOnly = unit.likely.filter((like) => like.likeness > likeness - 0.1).length === 1;
    const isSure = likeness === 1 || isBetween || (likeness >= SURE && isOnly);
    return [{ row, unit, isSure: isSure && !unit.isMoved }];
  });
}

interface Placed {
  /** Index of the unit. */
  readonly unit: number;
  readonly match: MatchedRow;
}

/** How alike the label of a row must be that stands in an unusual place. */
const ALIKE = 0.75;

/** Rows that stand elsewhere than in the form. */
function displaced(
  { rows, units, matches }: Aligned,
  used: ReadonlySet<number>,
): readonly Placed[] {
  const taken = new Set(matches.map(({ row }) => rows[row]));
  return units.flatMap((unit, at) => {
    if (used.has(at) || !unit.slots.some(isFigure)) return [];
    const row = rows.find((one) => !taken.has(one) && likenessTo(unit, one) >= ALIKE);
    if (row === undefined) return [];
    taken.add(row);
    return [{ unit: at, match: { row, unit, isSure: !unit.isMoved } }];
  });
}

/** As many rows in sequence are no accident, even where their numbers are lost. */
const MANY = 5;

/** What is left over, when it is a table once more. */
function copyOf(
  rows: readonly FormRow[],
  units: readonly RowUnit[],
  used: ReadonlySet<number>,
): readonly RowMatch[] {
  const left = units.flatMap((unit, at) =>
    used.has(at) || !unit.slots.some(isFigure) ? [] : [{ unit, at }],
  );
  const matches = alignRows(
    rows,
    left.map(({ unit }) => unit),
  ).map((match) => ({
    ...match,
    unit: left[match.unit]?.at ?? -1,
  }));
  return matches.filter(({ unit, row, likeness }) => {
    const isNumbered = units[unit]?.number === rows[row]?.number;
    return likeness === 1 && (isNumbered || matches.length >= MANY);
  });
}
