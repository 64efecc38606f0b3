import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Template } from '@/lib/template/template';

/** Numbers by the index of the cell; `undefined` for what is not known. */
export type Numbers = readonly (number | undefined)[];

/** Two sides that must be equal, as indices of cells. */
export interface Equation {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Whether its cells stand in different rows. */
  readonly isDown: boolean;
}

const known = new WeakMap<Template, readonly Equation[]>();

/** The sums and balances of the form. */
export function equationsOf(template: Template): readonly Equation[] {
  const found = known.get(template);
  if (found !== undefined) return found;
  const made = compiledTemplateOf(template)
    .lines.filter(({ line }) => line.relation.kind !== 'bound')
    .map(({ line, left, right }) => ({
      left: [...left],
      right: [...right],
      isDown: line.relation.line === 'column',
    }));
  known.set(template, made);
  return made;
}

/** Right side less left side; `undefined` when a cell is not known. */
export function differenceOf({ left, right }: Equation, numbers: Numbers): number | undefined {
  const [a, b] = [sumOf(left, numbers), sumOf(right, numbers)];
  return a === undefined || b === undefined ? undefined : b - a;
}

function sumOf(cells: readonly number[], numbers: Numbers): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = numbers[cell];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
