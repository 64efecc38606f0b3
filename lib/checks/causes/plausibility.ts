import type { Template } from '@/lib/template/template';
import type { Edit } from './repair';
import type { Situation } from './situation';

/**
 * How much more or less usual a table looks after edits than before. A cell that usually holds a
 * given share of its column is expected about there, though offices differ widely; any other cell
 * is taken to be the rarer, the larger its number.
 */
export function plausibilityIn(
  template: Template,
  situation: Situation,
): (edits: readonly Edit[]) => number {
  const columns = columnsOf(template, situation);
  const columnOf = new Map(columns.flatMap((column) => column.cells.map((cell) => [cell, column])));
  return (edits) => {
    const changed = new Map(edits.map(({ cell, by }) => [cell, by]));
    const touched = new Set(edits.flatMap(({ cell }) => columnOf.get(cell) ?? []));
    const lone = edits.filter(({ cell }) => isLone(situation, columnOf, cell));
    let surprise = 0;
    for (const column of touched) surprise += surpriseOf(situation, column, changed);
    for (const { cell, by } of lone) surprise += growthOf(situation.numbers[cell] ?? 0, by);
    return Math.exp(-surprise);
  };
}

/** The cells of one line of a balance, with what they usually share out. */
interface Column {
  readonly cells: readonly number[];
  readonly whole: readonly number[];
  readonly parts: readonly { readonly cell: number; readonly share: number }[];
}

function columnsOf(template: Template, { compiled }: Situation): readonly Column[] {
  return compiled.lines
    .filter(({ line, left }) => {
      const isTyped = left.every((cell) => compiled.computedBy[cell] === -1);
      return line.relation.kind === 'balance' && isTyped;
    })
    .map(({ line: { relation, line }, left }) => {
      const parts = compiled.cells.flatMap(({ table, row, column }, cell) => {
        const share = template.usualShares[relation.table]?.[row.id];
        const isHere = table.id === relation.table && column.id === line && share !== undefined;
        return isHere ? [{ cell, share: share / 100 }] : [];
      });
      const whole = Array.from(left);
      return { whole, parts, cells: [...whole, ...parts.map(({ cell }) => cell)] };
    });
}

function isLone(
  { compiled }: Situation,
  columnOf: ReadonlyMap<number, Column>,
  cell: number,
): boolean {
  return compiled.computedBy[cell] === -1 && !columnOf.has(cell);
}

/** Ten times as large is about ten times as rare. */
function growthOf(from: number, by: number): number {
  return Math.log((1.5 + from + by) / (1.5 + from));
}

/** By how much more unusual a column becomes. */
function surpriseOf(
  { numbers }: Situation,
  { whole, parts }: Column,
  changed: ReadonlyMap<number, number>,
): number {
  const moved = whole.reduce((total, cell) => total + (changed.get(cell) ?? 0), 0);
  const before = whole.reduce((total, cell) => total + (numbers[cell] ?? 0), 0);
  let surprise = 0;
  for (const { cell, share } of parts) {
    const by = changed.get(cell) ?? 0;
    if (by === 0 && moved === 0) continue;
    const number = numbers[cell] ?? 0;
    surprise +=
      surpriseAt(number + by, (before + moved) * share) - surpriseAt(number, before * share);
  }
  return surprise;
}

/**
 * How unlikely a count is where another one is expected: a gamma-Poisson distribution, that is a
 * Poisson one whose mean itself differs between offices.
 */
function surpriseAt(count: number, expected: number): number {
  const mean = expected + 0.01;
  return rarityOf(count) + (SPREAD + count) * Math.log(SPREAD + mean) - count * Math.log(mean);
}

/** Below one: a row may well be empty where many would be expected. */
const SPREAD = 0.8;

/** The part that does not depend on what is expected, up to a constant, for small counts kept. */
const rarities: number[] = [];

function rarityOf(count: number): number {
  const known = rarities[count];
  if (known !== undefined) return known;
  const rarity = logGamma(count + 1) - logGamma(count + SPREAD);
  if (count < 5000) rarities[count] = rarity;
  return rarity;
}

/** Stirling's series, good enough from zero on after moving up by six. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 6) {
    shift += Math.log(z);
    z += 1;
  }
  return (z - 0.5) * Math.log(z) - z + 1 / (12 * z) - shift;
}
