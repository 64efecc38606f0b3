import type { Candidate, Edit, Trial } from './repair';
import type { Situation } from './situation';

/**
 * Requests counted on the wrong line: of two lines of one relation, one has as many too many as
 * the other has too few. Each request is as easily misfiled as any other, so the cell that most
 * of them belong to is the likeliest to have lost one.
 */
export function misfiled(situation: Situation, trial: Trial): readonly Candidate[] {
  return pairsOf(situation).flatMap(([one, other]) =>
    termsOf(situation, one, other)
      .filter((edits) => {
        trial.lay(edits);
        return trial.mended().length > 0;
      })
      .map((edits) => ({ kind: 'misfiled', edits, weight: weightOf(situation, edits) })),
  );
}

/** Pairs of broken lines of one relation whose differences cancel out. */
function pairsOf({ broken, compiled, differences }: Situation): [number, number][] {
  const relationOf = (line: number) => compiled.lines[line]?.line.relation;
  return broken.flatMap((one, at) =>
    broken
      .slice(at + 1)
      .filter((other) => relationOf(one) === relationOf(other))
      .filter((other) => (differences[one] ?? 0) === -(differences[other] ?? 0))
      .map((other): [number, number] => [one, other]),
  );
}

/** The same term on both lines, changed so that both lines hold. */
function termsOf(situation: Situation, one: number, other: number): Edit[][] {
  const { compiled, differences } = situation;
  const amount = differences[one] ?? 0;
  const [a, b] = [compiled.lines[one], compiled.lines[other]];
  if (a === undefined || b === undefined) return [];
  const moved = (from: Int32Array, to: Int32Array, by: number): Edit[][] =>
    Array.from(from, (cell, term) => [
      { cell, by },
      { cell: to[term] ?? -1, by: -by },
    ]);
  const ofParts = [...moved(a.left, b.left, -amount), ...moved(a.right, b.right, amount)];
  return ofParts.flatMap((edits) => [edits, ...partsOf(situation, edits)]);
}

/** Where a term is a computed total, each of its parts may hold the error. */
function partsOf({ compiled }: Situation, [first, second]: readonly Edit[]): Edit[][] {
  const a = compiled.lines[compiled.computedBy[first?.cell ?? -1] ?? -1];
  const b = compiled.lines[compiled.computedBy[second?.cell ?? -1] ?? -1];
  if (a === undefined || b === undefined || !first || !second) return [];
  if (a.line.relation !== b.line.relation) return [];
  return Array.from(a.right, (cell, term) => [
    { cell, by: first.by },
    { cell: b.right[term] ?? -1, by: second.by },
  ]);
}

const AMOUNTS: Readonly<Record<number, number>> = { 1: 0.75, 2: 0.15, 3: 0.08 };

function weightOf({ compiled, numbers }: Situation, edits: readonly Edit[]): number {
  const loser = edits.find(({ by }) => by > 0);
  if (loser === undefined || (compiled.computedBy[loser.cell] ?? -1) >= 0) return 0.0001;
  const table = compiled.cells[loser.cell]?.table;
  let sum = 1;
  compiled.cells.forEach((cell, index) => {
    if (cell.table === table && compiled.computedBy[index] === -1) sum += numbers[index] ?? 0;
  });
  const belonging = (numbers[loser.cell] ?? 0) + loser.by;
  return ((AMOUNTS[loser.by] ?? 0.01) * belonging) / sum / 5;
}
