import { columnsInUse, hasLostCells, joinedZeros, usualCount } from './columns-in-use';
import { type HeadInput, headMapOf } from './head-map';
import { dropping, type RowToPlace, windowsOf } from './place-figures';
import { type PlacedMatch, withRightColumns } from './right-columns';
import { isRowRight } from './row-evidence';
import { isFigure, type MatchedRow, type TableSource } from './table-source';

/** Says for each row where its columns are, as the rows and headers of its band together tell. */
export function rowsToPlace(
  source: TableSource,
  matched: readonly MatchedRow[],
): readonly RowToPlace[] {
  const places = new Map<MatchedRow, RowToPlace>();
  for (const band of new Set(matched.map(({ row }) => row.band))) {
    const own = matched.filter(({ row }) => row.band === band);
    const slots = own.map(({ unit }) => unit.slots);
    const usual = usualCount(slots);
    const zeros = joinedZeros(slots);
    const given = own.map((match) => ({ match, place: rowToPlace(source, match, usual) }));
    const rows = withRightColumns(source, given);
    const after = blanksAfter(rows.map(({ place }) => place));
    const isLastFilled = lastIsFilled(rows.map(({ place }) => place));
    const extra = extraColumn(source, rows, usual);
    for (const { match, place } of rows) {
      const mayCut = zeros === null || zeros === place.columns.length;
      const isJoined = zeros !== null && mayCut && !hasLostCells(slots, zeros);
      places.set(match, { ...place, after, isLastFilled, extra, mayCut, isJoined });
    }
  }
  return matched.flatMap((match) => places.get(match) ?? []);
}

export function headInputOf({ table, lines }: TableSource, { row, unit }: MatchedRow): HeadInput {
  return { table: table.id, band: row.band, heads: unit.heads, lines };
}

function rowToPlace(source: TableSource, match: MatchedRow, usual: number): RowToPlace {
  const { lines, table } = source;
  const { slots } = match.unit;
  const input = headInputOf(source, match);
  const band = table.bands[match.row.band];
  const columns = band === undefined ? [] : columnsInUse(band, input, usual);
  const heads = headMapOf(input, lines[slots[0]?.line ?? -1]?.block ?? -1);
  return { ...UNDECIDED, columns, slots, lines, heads };
}

const UNDECIDED = {
  after: null,
  isLastFilled: false,
  extra: null,
  mayCut: true,
  isJoined: false,
} as const;

/** Rows that can stand in one way only, and are not all zeros. */
function lastIsFilled(rows: readonly RowToPlace[]): boolean {
  const telling = rows.filter(({ slots }) => slots.some(({ text }) => /[1-9]/u.test(text)));
  const ends = telling.flatMap(({ columns, slots }) => {
    if (slots.filter(isFigure).length === columns.length) return [true];
    const windows = windowsOf(columns, slots);
    const end = windows[0]?.slots.get(columns.at(-1) ?? '');
    return windows.length === 1 && end !== undefined ? [isFigure(end)] : [];
  });
  return ends.length > 1 && ends.every(Boolean);
}

/** Rows whose figures fit in one way only show where the columns end. */
function blanksAfter(rows: readonly RowToPlace[]): number | null {
  const found = new Set<number>();
  for (const { columns, slots } of rows) {
    const windows = windowsOf(columns, slots);
    const [only] = windows;
    if (windows.length === 1 && slots.length > columns.length && only !== undefined) {
      found.add(only.left);
    }
  }
  const [after] = found;
  return found.size === 1 && after !== undefined ? after : null;
}

/** The column that the form does not have: without it the rows add up. */
function extraColumn(
  source: TableSource,
  rows: readonly PlacedMatch[],
  usual: number,
): number | null {
  const wide = rows.filter(({ match: { row, unit } }) => {
    return unit.slots.filter(isFigure).length === row.columns.length + 1;
  });
  const count = wide[0]?.match.row.columns.length ?? 0;
  const overfull = rows.filter(({ match: { unit } }) => {
    return unit.slots.filter(isFigure).length > count + 1;
  });
  if (usual !== count + 1 || wide.length < 2 || overfull.length > 1) return null;
  const right = Array.from(
    { length: count + 1 },
    (_, extra) => wide.filter((row) => addsUp(source, row, extra)).length,
  );
  const most = Math.max(...right);
  const best = right.indexOf(most);
  return most * 3 >= wide.length * 2 && right.lastIndexOf(most) === best ? best : null;
}

function addsUp(source: TableSource, { match, place }: PlacedMatch, extra: number): boolean {
  const figures = dropping(place.columns, match.unit.slots.filter(isFigure))[extra];
  return figures !== undefined && isRowRight(source, match.row.id, figures) === true;
}
