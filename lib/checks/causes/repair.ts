import type { CauseKind } from '@/lib/findings/finding';
import type { Situation } from './situation';
import { isExplainedByOthers } from './summary-lines';

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
  /** Lays more edits on top. */
  readonly add: (edits: readonly Edit[]) => void;
  /** The difference of a line with the edits. */
  readonly differenceAt: (line: number) => number;
  /**
   * The broken lines that the edits mend; none when they break a line, leave a line broken that
   * they touch, or make a count negative.
   */
  readonly mended: () => readonly number[];
  /** The same, but a line may stay broken by what the other broken lines explain together. */
  readonly partlyMended: () => readonly number[];
}

export function trialOf(situation: Situation): Trial {
  const { differences, isBrokenBy } = situation;
  const moved = new Float64Array(differences.length);
  const touched: number[] = [];
  let isPossible = true;
  const differenceAt = (line: number): number => (differences[line] ?? 0) + (moved[line] ?? 0);
  const isBrokenNow = (line: number): boolean => isBrokenBy(line, differenceAt(line));
  const wasBroken = (line: number): boolean => isBrokenBy(line, differences[line] ?? 0);
  const isMended = (line: number): boolean => moved[line] !== 0 && wasBroken(line);
  const isLeft = (line: number): boolean =>
    wasBroken(line) && isExplainedByOthers(situation, line, differenceAt);
  const add = (edits: readonly Edit[]): void => {
    for (const edit of edits) {
      isPossible &&= isAllowed(situation, edit);
      for (const { line, factor } of situation.effectsOf(edit.cell)) {
        if (moved[line] === 0) touched.push(line);
        moved[line] = (moved[line] ?? 0) + factor * edit.by;
      }
    }
  };
  return {
    lay: (edits) => {
      for (const line of touched) moved[line] = 0;
      touched.length = 0;
      isPossible = true;
      add(edits);
    },
    add,
    differenceAt,
    mended: () => {
      if (!isPossible || touched.some(isBrokenNow)) return NONE;
      const mended = touched.filter(isMended);
      return mended.length === 0 ? NONE : [...new Set(mended)];
    },
    partlyMended: () => {
      if (!isPossible || touched.some((line) => isBrokenNow(line) && !isLeft(line))) return NONE;
      return [...new Set(touched.filter((line) => isMended(line) && !isBrokenNow(line)))];
    },
  };
}

const NONE: readonly number[] = [];

function isAllowed({ compiled, numbers, editable }: Situation, { cell, by }: Edit): boolean {
  if (editable[cell] !== 1) return false;
  return (numbers[cell] ?? 0) + by >= 0 || compiled.cells[cell]?.definition.kind === 'signed';
}
