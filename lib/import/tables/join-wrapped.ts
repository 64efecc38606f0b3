import type { RowUnit } from './row-units';
import type { SourceLine } from './source-lines';
import type { FormRow } from './table-form';
import { isFigure } from './table-source';

/** Puts rows together whose figures go on in the next lines of a text. */
export function joinWrapped(
  rows: readonly FormRow[],
  units: readonly RowUnit[],
  lines: readonly SourceLine[],
): readonly RowUnit[] {
  const joined: RowUnit[] = [];
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (unit === undefined) break;
    const count = wrappedAfter(rows, units.slice(at, at + MOST_LINES), lines);
    const rest = units.slice(at + 1, at + 1 + count);
    joined.push({ ...unit, slots: [unit, ...rest].flatMap(({ slots }) => slots) });
    at += 1 + count;
  }
  return joined;
}

/** A row with twice its figures, one a line, is followed by a row that has lost its label. */
export function splitDouble(
  rows: readonly FormRow[],
  units: readonly RowUnit[],
): readonly RowUnit[] {
  if (units.filter((unit) => isOverfull(rows, unit)).length > 1) return units;
  return units.flatMap((unit) => {
    const width = widthOf(rows, unit);
    const figures = unit.slots.filter(isFigure);
    const lines = new Set(figures.map(({ line }) => line)).size;
    if (width < 2 || figures.length !== 2 * width || lines !== figures.length) return [unit];
    const rest = { ...unit, likely: [], label: '', number: 0, isGroup: false };
    return [
      { ...unit, slots: figures.slice(0, width) },
      { ...rest, line: figures[width]?.line ?? unit.line, slots: figures.slice(width) },
    ];
  });
}

/** More figures than one or two rows have: numbers are cut up into their digits. */
function isOverfull(rows: readonly FormRow[], unit: RowUnit): boolean {
  const width = widthOf(rows, unit);
  const count = unit.slots.filter(isFigure).length;
  return width > 1 && count > width + 1 && count !== 2 * width;
}

function widthOf(rows: readonly FormRow[], unit: RowUnit | undefined): number {
  const id = unit?.likely[0]?.meaning.id;
  return rows.find((row) => row.id === id)?.columns.length ?? 0;
}

const MOST_LINES = 8;

/** How many units go on with the first one; 0 unless together they have all its figures. */
function wrappedAfter(
  rows: readonly FormRow[],
  [unit, ...next]: readonly RowUnit[],
  lines: readonly SourceLine[],
): number {
  const wanted = widthOf(rows, unit);
  let figures = unit?.slots.filter(isFigure).length ?? 0;
  if (figures === 0 || figures >= wanted || lines[unit?.line ?? -1]?.isRow !== false) return 0;
  for (const [index, { slots, label, line }] of next.entries()) {
    if (label !== '' || lines[line]?.isRow !== false) return 0;
    figures += slots.filter(isFigure).length;
    if (figures === wanted) return index + 1;
  }
  return 0;
}
