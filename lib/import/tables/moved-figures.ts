import type { RowUnit } from './row-units';
import type { SourceLine } from './source-lines';
import { isFigure } from './table-source';
import type { Token } from './tokens';

/** The units of a text, and how many figures a row has. */
export interface UnitsOfText {
  readonly units: readonly RowUnit[];
  readonly lines: readonly SourceLine[];
  readonly widthOf: (row: string) => number;
}

/** Puts figures to their labels where they do not stand directly behind them. */
export function withFiguresMoved(text: UnitsOfText): readonly RowUnit[] {
  const joined = { ...text, units: firstJoined(text) };
  if (areFiguresFirst(joined)) return behindLabels(joined);
  return isMixed(joined) ? spread(joined).map(asMoved) : withDoubtfulRuns(text, spread(text));
}

/**
 * A row of figures without a label, rows, and a label without figures: the figures of these rows
 * may be those of the next one.
 */
function withDoubtfulRuns(text: UnitsOfText, units: readonly RowUnit[]): readonly RowUnit[] {
  const moved = new Set<RowUnit>();
  units.forEach((unit, at) => {
    if (!isLoose(unit) || isLoneLine(text, unit)) return;
    const end = units.findIndex((other, index) => index > at && !hasFigures(other));
    const run = units.slice(at + 1, Math.max(at + 1, end));
    const isEmpty = (units[end]?.likely.length ?? 0) > 0;
    if (isEmpty && run.every((one) => !isLoose(one))) for (const one of run) moved.add(one);
  });
  return units.map((unit) => (moved.has(unit) ? asMoved(unit) : unit));
}

/** A row of figures before the first label, and a label without figures: any row may be moved. */
function isMixed(text: UnitsOfText): boolean {
  const [first, next] = text.units;
  if (first === undefined || !isLoose(first) || isLoneLine(text, first)) return false;
  const isRow = ownSlots(first, widthOf(text, next)) !== null;
  return isRow && text.units.some(({ likely, slots }) => likely.length > 0 && slots.length === 0);
}

/** Whether the figures of a row stand in one line, where its label is easily lost. */
function isLoneLine({ lines }: UnitsOfText, { slots, line }: RowUnit): boolean {
  return lines[line]?.isRow === true || slots.every((slot) => slot.line === line);
}

function asMoved(unit: RowUnit): RowUnit {
  return { ...unit, isMoved: true };
}

/** The figures before the first label as one unit, when they are one a line and fill a row. */
function firstJoined(text: UnitsOfText): readonly RowUnit[] {
  const { units } = text;
  const count = units.findIndex((unit) => !isLoose(unit));
  const [first, ...rest] = units.slice(0, Math.max(0, count));
  if (first === undefined || count !== widthOf(text, units[count])) return units;
  const slots = [first, ...rest].flatMap((unit) => unit.slots);
  return [{ ...first, slots }, ...units.slice(count)];
}

/**
 * Whether all rows print their figures before their label: figures without a label come first,
 * and no figures after the last label of a stretch.
 */
function areFiguresFirst(text: UnitsOfText): boolean {
  const { units } = text;
  const [first] = units;
  if (units.length < LEAST_UNITS || first === undefined || !isLoose(first)) return false;
  return units.every((unit, at) => {
    const next = units[at + 1];
    const isEnd = next === undefined || isLoose(next);
    if (isEnd) return !isLoose(unit) && !hasFigures(unit);
    return ownSlots(unit, widthOf(text, next)) !== null;
  });
}

/** The figures of the row whose label follows; its number may stand before them. */
function ownSlots(unit: RowUnit | undefined, width: number): readonly Token[] | null {
  const figures = unit?.slots.filter(isFigure) ?? [];
  if (figures.length === width) return unit?.slots ?? null;
  const isNumbered = figures.length === width + 1 && /^\d{1,2}\.?$/u.test(figures[0]?.text ?? '');
  return isNumbered ? figures.slice(1) : null;
}

const LEAST_UNITS = 4;

function behindLabels(text: UnitsOfText): readonly RowUnit[] {
  const { units } = text;
  const isLined = units.every((unit, at) => isLoose(unit) || isInLine(unit, units[at - 1]));
  return units.flatMap((unit, at) => {
    const slots = ownSlots(units[at - 1], widthOf(text, unit)) ?? [];
    return isLoose(unit) ? [] : [{ ...unit, slots, isMoved: !isLined }];
  });
}

function isInLine({ line }: RowUnit, before: RowUnit | undefined): boolean {
  return before?.slots.at(-1)?.line === line;
}

/** Labels that stand together, with the figures of all of them after the last one. */
function spread(text: UnitsOfText): readonly RowUnit[] {
  const { units } = text;
  const found: RowUnit[] = [];
  for (let at = 0; at < units.length; ) {
    const labels = labelsAt(text, at);
    const from = at + Math.max(1, labels.length);
    const end = units.findIndex((unit, index) => index >= from && !isLoose(unit));
    const loose = labels.length < 2 ? [] : units.slice(from, end < 0 ? units.length : end);
    found.push(...(loose.length === 0 ? units.slice(at, from) : dealt(text, labels, loose)));
    at = from + loose.length;
  }
  return found;
}

/** Labels without any cell, and the one after them that has figures. */
function labelsAt({ units, lines }: UnitsOfText, at: number): readonly RowUnit[] {
  const last = units.findIndex((unit, index) => index >= at && unit.slots.length > 0);
  const labels = last < 0 ? [] : units.slice(at, last + 1);
  const isText = labels.every(
    ({ likely, line }) => likely.length > 0 && lines[line]?.isRow === false,
  );
  return isText && hasFigures(labels.at(-1)) ? labels : [];
}

function dealt(
  text: UnitsOfText,
  labels: readonly RowUnit[],
  loose: readonly RowUnit[],
): readonly RowUnit[] {
  const rows = [...labels.slice(-1), ...loose];
  const fits =
    rows.length === labels.length &&
    labels.every((label, at) => figuresOf(rows[at]) === widthOf(text, label));
  if (fits)
    return labels.map((label, at) => ({ ...label, slots: rows[at]?.slots ?? [], isMoved: true }));
  const isMoved = labels.length >= LEAST_LABELS;
  return [...labels.slice(0, -1), ...rows.map((unit) => ({ ...unit, isMoved }))];
}

/** Fewer labels without figures are rows without figures. */
const LEAST_LABELS = 3;

function isLoose(unit: RowUnit): boolean {
  return unit.label === '' && hasFigures(unit);
}

function hasFigures(unit: RowUnit | undefined): boolean {
  return figuresOf(unit) > 0;
}

function figuresOf(unit: RowUnit | undefined): number {
  return unit?.slots.filter(isFigure).length ?? 0;
}

function widthOf({ widthOf: width }: UnitsOfText, unit: RowUnit | undefined): number {
  return width(unit?.likely[0]?.meaning.id ?? '');
}
