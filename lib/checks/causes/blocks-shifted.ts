import type { CauseKind } from '@/lib/findings/finding';
import { type Grid, isTotalColumn } from './grids';
import type { Candidate, Edit, Trial } from './repair';
import type { Situation } from './situation';

/**
 * A block stands one row or one column beside its place. The end it left is empty; the cells at
 * the other end were zero, or printed totals of both their row and their column say what they held.
 */
export function blocksShifted(
  situation: Situation,
  trial: Trial,
  grid: Grid,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let left = MOST_TRIALS;
  for (const shift of shiftsOf(situation, grid)) {
    left -= 1;
    if (left < 0) break;
    const candidate = candidateOf(situation, trial, shift);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** More than any real table needs; a table made to be slow is cut short here. */
const MOST_TRIALS = 1500;

/** Lanes that moved together, each from its empty end to the end that was written over. */
interface Shift {
  readonly lanes: Grid;
  readonly lines: 'row' | 'column';
}

function* shiftsOf(situation: Situation, grid: Grid): Generator<Shift> {
  const isTotal = (column: number) => isTotalColumn(situation.compiled, grid, column);
  const columns = [...(grid[0]?.keys() ?? [])].filter(
    (column) => !isTotal(column) || grid.some((row) => situation.editable[row[column] ?? -1] === 1),
  );
  const rows = grid.map((row) => columns.map((column) => row[column] ?? -1));
  const typedRows = rows.filter((row) => row.some((cell) => situation.editable[cell] === 1));
  const turned = columns.map((_column, at) => typedRows.map((row) => row[at] ?? -1));
  yield* lanesOf(situation, turned, 'column');
  yield* lanesOf(situation, typedRows, 'row');
}

/** Every run of lanes, moved either way, that begins and ends where something stands. */
function* lanesOf(situation: Situation, all: Grid, lines: Shift['lines']): Generator<Shift> {
  for (const [empty, end] of movesOf(all[0]?.length ?? 0)) {
    const isFree = all.map((lane) => isEmpty(situation, lane[empty]));
    if (!isFree.includes(true)) continue;
    const cut = all.map((lane) => between(lane, empty, end));
    for (const lanes of runsOf(situation, cut, isFree)) yield { lanes, lines };
  }
}

/** From the empty end to the end that was written over. */
function* movesOf(length: number): Generator<readonly [number, number]> {
  for (let empty = 0; empty < length; empty += 1) {
    for (let end = 0; end < length; end += 1) if (end !== empty) yield [empty, end];
  }
}

/** The cells from one place to another, both included, in that order. */
function between(lane: readonly number[], from: number, to: number): readonly number[] {
  return from < to ? lane.slice(from, to + 1) : lane.slice(to, from + 1).reverse();
}

function* runsOf(situation: Situation, lanes: Grid, isFree: readonly boolean[]): Generator<Grid> {
  const isBare = lanes.map((lane) => lane.every((cell) => isEmpty(situation, cell)));
  for (const first of lanes.keys()) {
    if (isBare[first]) continue;
    const stop = isFree.indexOf(false, first);
    const longest = lanes.slice(first, stop < 0 ? lanes.length : stop);
    yield* longest
      .map((_lane, at) => longest.slice(0, at + 1))
      .filter((run, at) => !isBare[first + at] && isWhole(situation, run));
  }
}

/** Otherwise the same shift is met again with shorter lanes. */
function isWhole(situation: Situation, run: Grid): boolean {
  return (
    run.some((lane) => !isEmpty(situation, lane[1])) &&
    run.some((lane) => !isEmpty(situation, lane.at(-1)))
  );
}

function isEmpty({ numbers }: Situation, cell: number | undefined): boolean {
  return (numbers[cell ?? -1] ?? 0) === 0;
}

function candidateOf(situation: Situation, trial: Trial, shift: Shift): Candidate | null {
  const { lanes } = shift;
  const kind = kindOf(situation, shift);
  if (kind === null) return null;
  const edits: Edit[] = [];
  for (const lane of lanes) moveBack(situation, lane, edits);
  trial.lay(edits);
  if (trial.mended().length > 0) return { kind, edits, weight: SHIFT_WEIGHT };
  if (kind !== 'block-shifted') return null;
  const lost = lanes.map((lane) => lane.at(-1) ?? -1);
  const restored = restoredOf(situation, trial, { lost, lines: shift.lines });
  if (restored === null) return null;
  trial.add(restored);
  if (trial.mended().length === 0) return null;
  const all = merged([...edits, ...restored]);
  return { kind, edits: all, weight: SHIFT_WEIGHT * LOSS_WEIGHT };
}

const SHIFT_WEIGHT = 1 / 800;

/** Few people overwrite what stands there. */
const LOSS_WEIGHT = 0.3;

/**
 * A few equal numbers beside each other say nothing of a paste. Numbers that only stand one column
 * or row off are taken for requests counted in the wrong place.
 */
function kindOf({ numbers }: Situation, { lanes, lines }: Shift): CauseKind | null {
  const moved = lanes.flatMap((lane) => lane.slice(1)).map((cell) => numbers[cell] ?? 0);
  const places = lanes.reduce((sum, lane) => sum + lane.length, 0);
  const isVaried = new Set(moved.filter((number) => number !== 0)).size >= 2;
  if (places >= 3 && isVaried) return 'block-shifted';
  if (lanes.some((lane) => lane.length > 2)) return null;
  return lines === 'row' ? 'misfiled' : 'rows-exchanged';
}

/** The cell at the written-over end is taken to have been zero. */
function moveBack({ numbers, editable }: Situation, lane: readonly number[], edits: Edit[]): void {
  for (let at = 0; at < lane.length; at += 1) {
    const cell = lane[at] ?? -1;
    const by = (numbers[lane[at + 1] ?? -1] ?? 0) - (numbers[cell] ?? 0);
    if (by !== 0 && editable[cell] === 1) edits.push({ cell, by });
  }
}

interface Lost {
  readonly lost: readonly number[];
  readonly lines: 'row' | 'column';
}

/** What each lost cell held by a line that only it is missing from; `null` when none tells. */
function restoredOf(situation: Situation, trial: Trial, { lost, lines }: Lost): Edit[] | null {
  const restored: Edit[] = [];
  for (const cell of lost) {
    const effect = situation
      .effectsOf(cell)
      .find(({ line }) => tells(situation, line, lost.length === 1 ? null : lines));
    if (effect === undefined) continue;
    const by = -trial.differenceAt(effect.line) / effect.factor;
    if (by < 0 || (by > 0 && !isStatedTwice(situation, cell))) return null;
    if (by > 0) restored.push({ cell, by });
  }
  return restored.length === 0 ? null : restored;
}

/** One relation alone would make up any number; a second one that agrees is evidence. */
function isStatedTwice({ compiled, effectsOf }: Situation, cell: number): boolean {
  const relations = effectsOf(cell).map(({ line }) => compiled.lines[line]?.line.relation);
  return (['row', 'column'] as const).every((lines) =>
    relations.some((relation) => relation?.line === lines && relation.kind !== 'bound'),
  );
}

function tells({ compiled }: Situation, line: number, lines: 'row' | 'column' | null): boolean {
  const relation = compiled.lines[line]?.line.relation;
  if (relation === undefined || relation.kind === 'bound') return false;
  return lines === null || relation.line === lines;
}

function merged(edits: readonly Edit[]): Edit[] {
  const sums = new Map<number, number>();
  for (const { cell, by } of edits) sums.set(cell, (sums.get(cell) ?? 0) + by);
  return [...sums].filter(([, by]) => by !== 0).map(([cell, by]) => ({ cell, by }));
}
