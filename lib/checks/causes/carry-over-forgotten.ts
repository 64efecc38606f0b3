import type { Candidate, Edit, Trial } from './repair';
import type { Situation } from './situation';

/**
 * Last year's requests were not carried in: what is missing on the left of the balance, in all
 * columns, is what the empty last term on the left should hold.
 */
export function carryOverForgotten(situation: Situation, trial: Trial): readonly Candidate[] {
  const relations = new Set(
    situation.broken
      .map((line) => situation.compiled.lines[line]?.line.relation)
      .filter((relation) => relation?.kind === 'balance'),
  );
  return [...relations].flatMap((relation) => {
    const lines = situation.compiled.lines.filter(({ line }) => line.relation === relation);
    const typed = lines.flatMap(({ index, left }) => {
      const cell = left.at(-1) ?? -1;
      return situation.editable[cell] === 1
        ? [{ cell, by: -(situation.differences[index] ?? 0) }]
        : [];
    });
    const edits = typed.filter(({ by }) => by !== 0);
    const isEmpty = typed.every(({ cell, by }) => situation.numbers[cell] === 0 && by >= 0);
    if (!isEmpty) return [];
    trial.lay(edits);
    if (trial.mended().length === 0) return [];
    return [{ kind: 'carry-over-forgotten', edits, weight: weightOf(situation, typed, edits) }];
  });
}

/** Plausible when the whole row is empty, and what it lacks is little beside this year's. */
function weightOf(situation: Situation, typed: readonly Edit[], edits: readonly Edit[]): number {
  const { numbers, compiled } = situation;
  const lacking = sum(edits.map(({ by }) => by));
  const lines = typed.flatMap(({ cell }) =>
    compiled.lines.filter(
      ({ line, left }) => line.relation.kind === 'balance' && left.at(-1) === cell,
    ),
  );
  const limit = 2 + 0.1 * sum(lines.map(({ left }) => numbers[left[0] ?? -1] ?? 0));
  return lacking <= limit ? 1 / limit : 0.01 / lacking;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
