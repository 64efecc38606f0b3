import type { RowUnit } from './row-units';
import type { SourceLine } from './source-lines';
import { isBlank, isFigure } from './table-source';
import type { Token } from './tokens';

/** The cells of a unit that may hold its figures, from left to right. */
export function rowSlotsOf(unit: RowUnit, lines: readonly SourceLine[]): readonly Token[] {
  const byLine = groupedByLine(unit.slots);
  const filled = byLine.filter(hasFigure);
  const [first] = filled;
  if (first === undefined) return blankSlots(byLine, lines);
  if (filled.length === 1 && (first.length > 1 || byLine.length === 1)) return first;
  if (filled.some((slots) => slots.filter(isFigure).length > 1)) return first;
  return oneALine(byLine, lines);
}

/** The longest line of blanks; the others only keep the table in shape. */
function blankSlots(byLine: readonly Token[][], lines: readonly SourceLine[]): readonly Token[] {
  const oneEach = oneALine(byLine, lines);
  return byLine.reduce(
    (longest, slots) => (slots.length > longest.length ? slots : longest),
    oneEach,
  );
}

/** Text with one cell a line: a blank line of its own is a cell, several blanks end a row. */
function oneALine(byLine: readonly Token[][], lines: readonly SourceLine[]): readonly Token[] {
  return byLine.flatMap((slots) => {
    const figure = slots.find((slot) => !isBlank(slot));
    if (figure !== undefined) return [figure];
    const isCell = slots.length === 1 && lines[slots[0]?.line ?? -1]?.fields.length === 1;
    return isCell ? slots : [];
  });
}

function groupedByLine(slots: readonly Token[]): readonly Token[][] {
  const groups: Token[][] = [];
  for (const slot of slots) {
    const last = groups.at(-1);
    if (last?.[0]?.line === slot.line) last.push(slot);
    else groups.push([slot]);
  }
  return groups;
}

function hasFigure(slots: readonly Token[]): boolean {
  return slots.some((slot) => !isBlank(slot));
}
