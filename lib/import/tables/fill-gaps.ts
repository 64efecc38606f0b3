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
export function raisedFigures({ units, matches }: GapSource): ReadonlyMap<number, number> {
  const raised = new Map<number, number>();
  matches.forEach((match, at) => {
    const before = matches[at - 1];
    const above = units[match.unit - 1];
    const isNext = before === undefined || before.row === match.row - 1;
    if (above === undefined || !isNext || (before?.unit ?? -1) !== match.unit - 2) return;
    if (units[match.unit]?.slots.some(isFigure) === true || above.label !== '') return;
    if (before !== undefined && units[before.unit]?.slots.some(isFigure) !== true) return;
    raised.set(match.unit, match.unit - 1);
  });
  return raised;
}

function fits(rows: readonly FormRow[], units: readonly RowUnit[]): boolean {
  if (rows.length !== units.length || rows.length === 0) return false;
  return units.every(
    ({ slots, isGroup, likely }, at) =>
      !isGroup && likely.length === 0 && slots.filter(isFigure).length === rows[at]?.columns.length,
  );
}
