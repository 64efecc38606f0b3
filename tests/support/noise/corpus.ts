import { randomOf } from '../random';
import { layouts } from './layouts';
import type { CasePlan } from './make-case';
import { canShow, noises } from './noises';

/** Each layout without noise, with each kind of noise, and with several kinds at once. */
export function corpusOf(size: CorpusSize): readonly CasePlan[] {
  const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return layouts.flatMap((layout) => {
    const fitting = noises.filter((noise) => canShow(layout, noise)).map(({ id }) => id);
    const plain = seeds(size.plain).map((seed) => ({ layout: layout.id, noises: [], seed }));
    const single = fitting.flatMap((id) =>
      seeds(size.single).map((seed) => ({ layout: layout.id, noises: [id], seed })),
    );
    const mixed = seeds(size.mixed).map((seed) => mixedPlan(layout.id, fitting, seed));
    return [...plain, ...single, ...mixed];
  });
}

export interface CorpusSize {
  /** Reports a layout without any noise. */
  readonly plain: number;
  /** Reports for each pair of layout and noise. */
  readonly single: number;
  /** Reports a layout with two or three kinds of noise at once. */
  readonly mixed: number;
}

/** Kinds that take each other's ground are not put together. */
const ALONE = new Set(['tables-merged', 'tables-twice', 'two-readings', 'missing-table']);

function mixedPlan(layout: string, fitting: readonly string[], seed: number): CasePlan {
  const random = randomOf(seed * 7919 + layout.length * 31);
  const open = fitting.filter((id) => !ALONE.has(id));
  if (open.length === 0) return { layout, noises: [], seed: 1000 + seed };
  const chosen = new Set(Array.from({ length: random.between(2, 3) }, () => random.pick(open)));
  const editions = new Set(
    [...chosen].map((id) => noises.find((noise) => noise.id === id)?.edition).filter(Boolean),
  );
  return { layout, noises: editions.size > 1 ? [] : [...chosen], seed };
}
