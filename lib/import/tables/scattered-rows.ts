import { isRowRight } from './row-evidence';
import { isFigure, type MatchedRow, type TableSource } from './table-source';

/**
 * Rows of one figure a line that do not add up, by the line of their label, when it is not only a
 * few of them: a text that was copied column by column.
 */
export function scatteredRows(
  source: TableSource,
  matched: readonly MatchedRow[],
): ReadonlySet<number> {
  const states = matched.flatMap((match) => {
    const isRight = isScattered(source, match) ? isRightAsRead(source, match) : null;
    return isRight === null ? [] : [{ line: match.unit.line, isRight }];
  });
  const wrong = states.filter(({ isRight }) => !isRight);
  return new Set(wrong.length * 3 >= states.length ? wrong.map(({ line }) => line) : []);
}

function isScattered({ lines }: TableSource, { unit }: MatchedRow): boolean {
  const own = new Set(unit.slots.filter(isFigure).map(({ line }) => line));
  return own.size > 1 && [...own].every((line) => lines[line]?.isRow === false);
}

function isRightAsRead(source: TableSource, { row, unit }: MatchedRow): boolean | null {
  const figures = unit.slots.filter(isFigure);
  if (figures.length !== row.columns.length) return null;
  return isRowRight(
    source,
    row.id,
    new Map(figures.map((one, at) => [row.columns[at] ?? '', one])),
  );
}
