import { addressOf } from '@/lib/template/address';
import type { LeftOut } from '../receipt';
import { readApart } from './apart-rows';
import type { OpenLine } from './cell-reading';
import { joinWrapped, splitDouble } from './join-wrapped';
import { matchRows } from './match-rows';
import { withFiguresMoved } from './moved-figures';
import { readRow } from './read-row';
import { rowsToPlace } from './row-columns';
import { areRowsMisplaced } from './row-evidence';
import { rowSlotsOf } from './row-slots';
import { type RowUnit, rowUnitsOf } from './row-units';
import { scatteredRows } from './scattered-rows';
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

/** More rows than any report has, tables printed several times included. */
const MOST_UNITS = 2000;

/** Reads a table whose rows run downwards. */
export function readRows(source: TableSource): TableReading {
  const { table, tokens, lines } = source;
  const rows = formRowsOf(table);
  const widthOf = (id: string) => rows.find((row) => row.id === id)?.columns.length ?? 0;
  const found = rowUnitsOf({ table: table.id, tokens, lines, widthOf }).slice(0, MOST_UNITS);
  const apart = readApart(source, found);
  if (apart !== null) return { ...apart, leftOut: [], known: rows.length, unknown: 0 };
  const units = found.map((unit) => ({
    ...unit,
    slots: rowSlotsOf(unit, lines),
  }));
  const whole = splitDouble(rows, joinWrapped(rows, units, lines));
  const moved = withFiguresMoved({ units: whole, lines, widthOf });
  const reading = readUnits(source, rows, moved);
  const isMisplaced = moved.some(isUneven) && areRowsMisplaced(source, reading.cells);
  const scattered = scatteredRows(source, reading.matched);
  if (!isMisplaced && scattered.size === 0) return reading;
  const unsure = moved.map((unit) => ({
    ...unit,
    isMoved: unit.isMoved || scattered.has(unit.line) || (isMisplaced && isApart(unit)),
  }));
  return readUnits(source, rows, unsure);
}

/** A label without figures, or figures without a label. */
function isUneven({ likely, label, slots }: RowUnit): boolean {
  const hasFigures = slots.some(isFigure);
  return hasFigures ? label === '' : likely.length > 0 && slots.length === 0;
}

/** Whether figures stand in another line than the label begins in. */
function isApart({ line, slots }: RowUnit): boolean {
  return slots.some((slot) => isFigure(slot) && slot.line !== line);
}

interface RowsReading extends TableReading {
  readonly matched: readonly MatchedRow[];
}

function readUnits(
  source: TableSource,
  rows: readonly FormRow[],
  units: readonly RowUnit[],
): RowsReading {
  const { matched, unused } = matchRows(rows, units);
  const places = rowsToPlace(source, matched);
  const readings = matched.flatMap((match, at) => {
    const place = places[at];
    return place === undefined ? [] : [readRow(source, match, place)];
  });
  return {
    cells: readings.flatMap(({ cells }) => cells),
    open: [...readings.flatMap(({ open }) => open), ...groupsWithFigures(source, matched, unused)],
    leftOut: unused.map((unit) => leftOutOf(unit, source.lines)),
    known: matched.filter(({ unit }) => unit.slots.length > 0).length,
    unknown: unused.length,
    matched,
  };
}

/**
 * A group with figures of its own: one row for the whole group, a sum that the form does not ask
 * for, or a row that has lost its label. Only sums over the columns can tell.
 */
function groupsWithFigures(
  { table, lines }: TableSource,
  matched: readonly MatchedRow[],
  unused: readonly RowUnit[],
): readonly OpenLine[] {
  const read = new Set(matched.map(({ row }) => row.id));
  return unused.flatMap((unit) => {
    const children = formRowsOf(table).filter(
      ({ groups }) => unit.isGroup && groups.at(-1) === unit.group,
    );
    const lacking = children.filter(({ id }) => !read.has(id));
    const isWhole = lacking.length === children.length;
    const row = isWhole || lacking.length === 1 ? lacking.at(-1) : undefined;
    const figures = unit.slots.filter(isFigure);
    if (row === undefined || figures.length !== row.columns.length) return [];
    const addresses = row.columns.map((column) => addressOf(table.id, row.id, column));
    const texts = figures.map((figure) => textOf(figure, lines));
    const place = placeOf(unit.line, lines);
    const text = texts.join(' ');
    return [
      { addresses, text, place, reason: 'unsure-row', isSure: false, choices: [texts], joined: [] },
    ];
  });
}

function leftOutOf(unit: RowUnit, lines: readonly SourceLine[]): LeftOut {
  const place = placeOf(unit.line, lines);
  const figures = unit.slots.map((slot) => textOf(slot, lines));
  return { text: [unit.label, ...figures].join(' ').trim(), place, kind: 'unknown-row' };
}
