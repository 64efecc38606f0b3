import type { CauseKind } from '@/lib/findings/finding';
import { isDoubled, isDropped, isSwapped } from './digits';
import type { Candidate, Trial } from './repair';
import type { Situation } from './situation';

/** One cell whose change satisfies every broken relation that it is in. */
export function singleCells(situation: Situation, trial: Trial): readonly Candidate[] {
  return cellsWith(situation, trial, trial.mended);
}

/** One cell whose change satisfies a broken relation and breaks none, where two errors meet. */
export function halfExplained(situation: Situation, trial: Trial): readonly Candidate[] {
  return cellsWith(situation, trial, trial.partlyMended);
}

function cellsWith(
  situation: Situation,
  trial: Trial,
  mended: () => readonly number[],
): readonly Candidate[] {
  const tried = new Set<string>();
  const found: Candidate[] = [];
  const census = censusOf(situation);
  for (const { cell, by } of pointedAt(situation)) {
    const key = `${cell} ${by}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const edits = [{ cell, by }];
    trial.lay(edits);
    if (mended().length === 0) continue;
    found.push({ ...explained(situation, census, { cell, by }), edits });
  }
  return found;
}

interface SingleEdit {
  readonly cell: number;
  readonly by: number;
}

/** For each broken line, the change of each of its cells that would mend it. */
function* pointedAt(situation: Situation): Generator<SingleEdit> {
  const { broken, editable, differences, effectsOf } = situation;
  for (let cell = 0; cell < editable.length; cell += 1) {
    if (editable[cell] !== 1) continue;
    for (const { line, factor } of effectsOf(cell)) {
      const by = -(differences[line] ?? 0) / factor;
      if (broken.includes(line) && Number.isSafeInteger(by)) yield { cell, by };
    }
  }
}

/** How many cells could have suffered a slip: the fewer, the more likely each. */
interface Census {
  readonly filled: number;
  readonly manyDigits: number;
  readonly totals: number;
  readonly all: number;
}

function censusOf({ compiled, numbers, editable }: Situation): Census {
  const cells = [...editable.keys()].filter((cell) => editable[cell] === 1);
  const typed = cells.filter((cell) => compiled.computedBy[cell] === -1);
  return {
    filled: 1 + typed.filter((cell) => (numbers[cell] ?? 0) > 0).length,
    manyDigits: 1 + typed.filter((cell) => (numbers[cell] ?? 0) > 9).length,
    totals: 1 + cells.length - typed.length,
    all: 1 + typed.length,
  };
}

interface Explained {
  readonly kind: CauseKind;
  readonly weight: number;
}

function explained(situation: Situation, census: Census, { cell, by }: SingleEdit): Explained {
  const from = situation.numbers[cell] ?? 0;
  if ((situation.compiled.computedBy[cell] ?? -1) >= 0) {
    return { kind: 'wrong-total', weight: totalWeight(from, by) / census.totals };
  }
  return slipOf(census, from, from + by);
}

function totalWeight(from: number, by: number): number {
  if (Math.abs(by) <= 3) return 0.1;
  return isSlip(from, from + by) ? 0.2 : 0.05;
}

function isSlip(from: number, to: number): boolean {
  return isSwapped(from, to) || isDoubled(from, to) || isDropped(from, to);
}

function slipOf(census: Census, from: number, to: number): Explained {
  const digits = String(to).length;
  if (isSwapped(from, to)) {
    return { kind: 'swapped-digits', weight: 1 / census.manyDigits / (digits - 1) };
  }
  if (isDoubled(from, to)) return { kind: 'doubled-digit', weight: 1 / census.filled / digits };
  if (isDropped(from, to)) return { kind: 'dropped-digit', weight: 1 / census.manyDigits / digits };
  return { kind: 'single-cell', weight: 0.02 / census.all / (from === 0 ? 4 : 1) };
}
