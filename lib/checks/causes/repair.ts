import type { CauseKind } from '@/lib/findings/finding';
import type { Effect, Situation } from './situation';

/** A cell and what it is increased by. */
export interface Edit {
  readonly cell: number;
  readonly by: number;
}

/** A possible error, undone by its edits. */
export interface Candidate {
  readonly kind: CauseKind;
  readonly edits: readonly Edit[];
  /** How likely this error is, compared with other candidates. */
  readonly weight: number;
}

/** Tries edits out. One trial serves many, so that trying allocates nothing. */
export interface Trial {
  /** Lays the edits on top of the situation, in place of any edits before. */
  readonly lay: (edits: readonly Edit[]) => void;
  /** The difference of a line with the edits. */
  readonly differenceAt: (line: number) => number;
  /**
   * The broken lines that the edits mend; none when they break a line, leave a line broken that
   * they touch, or make a count negative.
   */
  readonly mended: () => readonly number[];
}

export function trialOf(situation: Situation): Trial {
  const moved = new Float64Array(situation.differences.length);
  let touched: number[] = [];
  let isPossible = true;
  const push = ({ line, factor }: Effect, by: number): void => {
    if (moved[line] === 0) touched.push(line);
    moved[line] = (moved[line] ?? 0) + factor * by;
  };
  const differenceAt = (line: number): number =>
    (situation.differences[line] ?? 0) + (moved[line] ?? 0);
  return {
    lay: (edits) => {
      for (const line of touched) moved[line] = 0;
      touched = [];
      isPossible = true;
      for (const edit of edits) {
        isPossible &&= isAllowed(situation, edit);
        for (const effect of situation.effectsOf(edit.cell)) push(effect, edit.by);
      }
    },
    differenceAt,
    mended: () => {
      if (!isPossible) return NONE;
      if (touched.some((line) => situation.isBrokenBy(line, differenceAt(line)))) return NONE;
      const isMended = (line: number) =>
        moved[line] !== 0 && situation.isBrokenBy(line, situation.differences[line] ?? 0);
      return [...new Set(touched.filter(isMended))];
    },
  };
}

const NONE: readonly number[] = [];

function isAllowed({ compiled, numbers, editable }: Situation, { cell, by }: Edit): boolean {
  if (editable[cell] !== 1) return false;
  return (numbers[cell] ?? 0) + by >= 0 || compiled.cells[cell]?.definition.kind === 'signed';
}
