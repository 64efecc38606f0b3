import type { ZoneLine } from './pdf-zone-lines';

/** Where the fields of a column stand. */
export interface ZoneColumn {
  readonly left: number;
  readonly right: number;
}

/** The part of the narrower one that two fields of one column share. */
const SHARED = 0.3;

/**
 * The columns that lines with figures show, and those that only have a header. Narrow fields come
 * first, for wide ones may reach over several columns.
 */
export function columnsOf(lines: readonly ZoneLine[]): readonly ZoneColumn[] {
  const columns: ZoneColumn[] = [];
  for (const field of fieldsIn(lines.filter(({ isFigures }) => isFigures))) {
    const own = bestOf(columns, field);
    if (own < 0) columns.push({ left: field.left, right: field.right });
    else if (field.isFigure || isOverOne(columns, field))
      columns[own] = united(columns[own] ?? field, field);
  }
  for (const field of fieldsIn(lines.filter(({ isFigures }) => !isFigures))) {
    if (bestOf(columns, field) < 0) columns.push({ left: field.left, right: field.right });
  }
  return columns.toSorted((one, other) => one.left - other.left);
}

/** A label that reaches over one column only shows how wide that column is. */
function isOverOne(columns: readonly ZoneColumn[], field: ZoneColumn): boolean {
  return columns.filter((column) => shareOf(column, field) > 0).length === 1;
}

function fieldsIn(lines: readonly ZoneLine[]) {
  return lines
    .flatMap(({ fields }) => fields)
    .toSorted((one, other) => widthOf(one) - widthOf(other));
}

/** From where to where the texts of each column reach, headers included. */
export function extentsOf(
  lines: readonly ZoneLine[],
  columns: readonly ZoneColumn[],
): readonly ZoneColumn[] {
  const extents = [...columns];
  for (const field of lines.flatMap(({ fields }) => fields)) {
    const column = columnOf(columns, field);
    extents[column] = united(extents[column] ?? field, field);
  }
  return extents;
}

/** The column that a field shares most with; else the nearest. */
export function columnOf(columns: readonly ZoneColumn[], field: ZoneColumn): number {
  const best = bestOf(columns, field);
  if (best >= 0) return best;
  const distances = columns.map((column) => Math.abs(middleOf(column) - middleOf(field)));
  return distances.indexOf(Math.min(...distances));
}

function bestOf(columns: readonly ZoneColumn[], field: ZoneColumn): number {
  const shares = columns.map((column) => shareOf(column, field));
  const most = Math.max(0, ...shares);
  if (most < SHARED) return -1;
  const best = columns
    .map((column, index) => ({ index, away: Math.abs(middleOf(column) - middleOf(field)) }))
    .filter(({ index }) => (shares[index] ?? 0) > most - 0.05)
    .toSorted((one, other) => one.away - other.away);
  return best[0]?.index ?? -1;
}

function shareOf(one: ZoneColumn, other: ZoneColumn): number {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared / Math.max(0.1, Math.min(widthOf(one), widthOf(other)));
}

function united(one: ZoneColumn, other: ZoneColumn): ZoneColumn {
  return { left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) };
}

function widthOf({ left, right }: ZoneColumn): number {
  return right - left;
}

function middleOf({ left, right }: ZoneColumn): number {
  return (left + right) / 2;
}
