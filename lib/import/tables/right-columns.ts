import { NO_HEADS } from './head-map';
import { placeFigures, type RowToPlace } from './place-figures';
import { isRowRight } from './row-evidence';
import { isFigure, type MatchedRow, type TableSource } from './table-source';

export interface PlacedMatch {
  readonly match: MatchedRow;
  readonly place: RowToPlace;
}

/** Fewer rows do not tell. */
const FEWEST_ROWS = 3;

/**
 * Takes the columns in the order of the form where the headers say otherwise and the sums of the
 * rows show that they are wrong: headers come out of order when a text is copied.
 */
export function withRightColumns(
  source: TableSource,
  rows: readonly PlacedMatch[],
): readonly PlacedMatch[] {
  const telling = rows.filter(isTelling);
  const asHeaded = telling.filter((row) => isRight(source, row)).length;
  if (telling.length < FEWEST_ROWS || asHeaded * 2 >= telling.length) return rows;
  const asInForm = telling.map(inFormOrder).filter((row) => isRight(source, row)).length;
  return asInForm * 3 >= telling.length * 2 ? rows.map(inFormOrder) : rows;
}

/** Rows with a figure for each column, not all of them zero. */
function isTelling({ match }: PlacedMatch): boolean {
  const figures = match.unit.slots.filter(isFigure);
  return (
    figures.length === match.row.columns.length && figures.some(({ text }) => /[1-9]/u.test(text))
  );
}

function isRight(source: TableSource, { match, place }: PlacedMatch): boolean {
  const placed = placeFigures(place);
  return placed.kind === 'placed' && isRowRight(source, match.row.id, placed.slots) === true;
}

function inFormOrder({ match, place }: PlacedMatch): PlacedMatch {
  return { match, place: { ...place, columns: match.row.columns, heads: NO_HEADS } };
}
