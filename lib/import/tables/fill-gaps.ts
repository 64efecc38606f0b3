import type { RowMatch } from './align-rows';
import type { RowUnit } from './row-units';
import type { FormRow } from './table-form';
import { isFigure, type MatchedRow } from './table-source';

export interface GapSource {
  readonly rows: readonly FormRow[];
  readonly units: readonly RowUnit[];
  readonly matches: readonly RowMatch[];
}

export interface FilledGap {
  /** Index of the unit. */
  readonly unit: number;
  readonly match: MatchedRow;
}

/** Rows whose labels are lost or unknown, where exactly as many rows of the form are lacking. */
export function fillGaps({ rows, units, matches }: GapSource): readonly FilledGap[] {
  const ends = [...matches, { unit: units.length, row: rows.length, likeness: 1 }];
  const filled: FilledGap[] = [];
  let before = { unit: -1, row: -1 };
  for (const end of ends) {
    const lacking = rows.slice(before.row + 1, end.row);
    const loose = units
      .map((unit, at) => ({ unit, at }))
      .slice(before.unit + 1, end.unit)
      .filter(({ unit }) => unit.slots.some(isFigure));
    if (
      fits(
        lacking,
        loose.map(({ unit }) => unit),
      )
    ) {
      loose.forEach(({ unit, at }, index) => {
        const row = lacking[index];
        if (row === undefined) return;
        const isNumbered = unit.number > 0 && unit.number === row.number;
        filled.push({ unit: at, match: { row, unit, isSure: unit.label === '' || isNumbered } });
      });
    }
    before = end;
  }
  return filled;
}

/** Figures that stand above their label: the row before has its own, and the label has none. */
export function raisedFigures(source: GapSource): ReadonlyMap<number, number> {
  const raised = source.matches.filter((match, at) => {
    return isRaised(source, match, source.matches[at - 1]);
  });
  return new Map(raised.map(({ unit }) => [unit, unit - 1]));
}

function isRaised({ units }: GapSource, match: RowMatch, before: RowMatch | undefined): boolean {
  const above = units[match.unit - 1];
  if (above === undefined || above.label !== '' || hasFigures(units[match.unit])) return false;
  if (before === undefined) return match.unit === 1;
  const isNext = before.row === match.row - 1 && before.unit === match.unit - 2;
  return isNext && hasFigures(units[before.unit]);
}

function hasFigures(unit: RowUnit | undefined): boolean {
  return unit?.slots.some(isFigure) === true;
}

function fits(rows: readonly FormRow[], units: readonly RowUnit[]): boolean {
  if (rows.length !== units.length || rows.length === 0) return false;
  return units.every(
    ({ slots, isGroup, likely }, at) =>
      !isGroup && likely.length === 0 && slots.filter(isFigure).length === rows[at]?.columns.length,
  );
}
