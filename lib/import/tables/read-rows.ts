import { addressOf } from '@/lib/template/address';
import type { LeftOut } from '../receipt';
import { alignRows, type RowMatch } from './align-rows';
import type { OpenLine } from './cell-reading';
import { fillGaps } from './fill-gaps';
import { readRow } from './read-row';
import { rowSlotsOf } from './row-slots';
import { type RowUnit, rowUnitsOf } from './row-units';
import type { SourceLine } from './source-lines';
import { type FormRow, formRowsOf } from './table-form';
import {
  isFigure,
  type MatchedRow,
  placeOf,
  type TableReading,
  type TableSource,
  textOf,
} from './table-source';

/** How often a table may be repeated in one document. */
const MOST_COPIES = 4;

/** Reads a table whose rows run downwards. */
export function readRows(source: TableSource): TableReading {
  const { table, lines } = source;
  const rows = formRowsOf(table);
  const { units, heads } = rowUnitsOf({ table: table.id, tokens: source.tokens, lines });
  const filled = units.map((unit) => ({ ...unit, slots: rowSlotsOf(unit, lines) }));
  const { matched, unused } = matchAll(rows, filled);
  const readings = matched.map((match) => readRow(source, match, heads));
  return {
    cells: readings.flatMap(({ cells }) => cells),
    open: [...readings.flatMap(({ open }) => open), ...groupsWithFigures(source, matched, unused)],
    leftOut: unused.map((unit) => leftOutOf(unit, lines)),
    known: matched.filter(({ unit }) => unit.slots.length > 0).length,
    unknown: unused.length,
  };
}

interface Matched {
  readonly matched: readonly MatchedRow[];
  readonly unused: readonly RowUnit[];
}

/** Copies of the table are read one after the other, each with what the ones before left over. */
function matchAll(rows: readonly FormRow[], units: readonly RowUnit[]): Matched {
  const matched: MatchedRow[] = [];
  const used = new Set<number>();
  for (let copy = 0; copy < MOST_COPIES; copy += 1) {
    const left = units.flatMap((unit, at) => (used.has(at) ? [] : [{ unit, at }]));
    const matches = alignRows(
      rows,
      left.map(({ unit }) => unit),
    );
    if (matches.length === 0) break;
    const inPlace = matches.map((match) => ({ ...match, unit: left[match.unit]?.at ?? -1 }));
    matched.push(...rowsMatched({ rows, units, matches: inPlace }));
    for (const { unit } of inPlace) used.add(unit);
    if (copy > 0) continue;
    for (const { unit, match } of fillGaps({ rows, units, matches: inPlace })) {
      used.add(unit);
      matched.push(match);
    }
  }
  const unused = units.filter(({ slots }, at) => !used.has(at) && slots.some(isFigure));
  return { matched, unused };
}

/** How alike a label must be when its neighbours do not say the same. */
const SURE = 0.7;

function rowsMatched(found: {
  readonly rows: readonly FormRow[];
  readonly units: readonly RowUnit[];
  readonly matches: readonly RowMatch[];
}): readonly MatchedRow[] {
  const { rows, units, matches } = found;
  return matches.flatMap(({ unit, row, likeness }, at) => {
    const [theUnit, theRow] = [units[unit], rows[row]];
    if (theUnit === undefined || theRow === undefined) return [];
    const isBetween =
      (matches[at - 1]?.row ?? -1) === row - 1 && (matches[at + 1]?.row ?? rows.length) === row + 1;
    const isOnly = theUnit.likely.filter((like) => like.likeness > likeness - 0.1).length === 1;
    const isSure = likeness === 1 || isBetween || (likeness >= SURE && isOnly);
    return [{ row: theRow, unit: theUnit, isSure }];
  });
}

/** A group that is printed as one row, with no row of its own below: a person must say. */
function groupsWithFigures(
  { table, lines }: TableSource,
  matched: readonly MatchedRow[],
  unused: readonly RowUnit[],
): readonly OpenLine[] {
  return unused.flatMap((unit) => {
    if (!unit.isGroup) return [];
    const children = formRowsOf(table).filter(({ groups }) => groups.at(-1) === unit.group);
    const last = children.at(-1);
    const isRead = matched.some(({ row }) => children.some(({ id }) => id === row.id));
    const figures = unit.slots.filter(isFigure);
    if (last === undefined || isRead || figures.length !== last.columns.length) return [];
    const addresses = last.columns.map((column) => addressOf(table.id, last.id, column));
    const texts = addresses.map((address, at) => [address, textOf(figures[at], lines)] as const);
    const place = placeOf(unit.line, lines);
    return [{ addresses, text: '', place, reason: 'unsure-row', choices: [new Map(texts)] }];
  });
}

function leftOutOf(unit: RowUnit, lines: readonly SourceLine[]): LeftOut {
  const place = placeOf(unit.line, lines);
  const figures = unit.slots.map((slot) => textOf(slot, lines));
  return { text: [unit.label, ...figures].join(' ').trim(), place, kind: 'unknown-row' };
}
