import type { CompiledLine, CompiledTemplate } from '@/lib/report/compiled-template';
import type { Situation } from './situation';

/** The difference of a line, as it stands or with edits. */
type DifferenceAt = (line: number) => number;

/**
 * Whether a line differs by just what other broken lines differ by together: a column of totals
 * by what its columns do, any line by what the totals in it are wrong by.
 */
export function isExplainedByOthers(
  situation: Situation,
  line: number,
  differenceAt: DifferenceAt,
): boolean {
  const difference = differenceAt(line);
  return (
    isExplainedByColumns(situation, line, differenceAt) ||
    difference === differenceOfTotals(situation, line, differenceAt)
  );
}

/** A column of totals that is as far out as the other columns of its relation together. */
export function isExplainedByColumns(
  { compiled, broken }: Situation,
  line: number,
  differenceAt: DifferenceAt,
): boolean {
  const own = compiled.lines[line];
  if (own === undefined || !isOfTotals(compiled, own)) return false;
  const others = broken.filter((other) => {
    const isBeside = compiled.lines[other]?.line.relation === own.line.relation;
    return isBeside && other !== line && differenceAt(other) !== 0;
  });
  return others.length > 0 && sumOf(others.map(differenceAt)) === differenceAt(line);
}

function isOfTotals({ computedBy }: CompiledTemplate, { left, right }: CompiledLine): boolean {
  return [...left, ...right].every((cell) => computedBy[cell] !== -1);
}

function differenceOfTotals(
  { compiled, broken }: Situation,
  line: number,
  differenceAt: DifferenceAt,
): number {
  const own = compiled.lines[line];
  const parts = broken.map((other) => {
    const total = compiled.lines[other]?.left[0];
    if (own === undefined || other === line || total === undefined) return 0;
    if (compiled.computedBy[total] !== other) return 0;
    if (own.left.includes(total)) return differenceAt(other);
    return own.right.includes(total) ? -differenceAt(other) : 0;
  });
  return sumOf(parts);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
