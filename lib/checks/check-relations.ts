import type { Finding, FindingCode, Side } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { CompiledLine } from '@/lib/report/compiled-template';
import type { Ledger, Sides } from '@/lib/report/ledger';
import type { Relation } from '@/lib/template/template';
import type { CheckInput } from './check-input';

/** Every relation of the template on every line, as far as its cells are filled in. */
export function checkRelations({ ledger }: CheckInput): readonly Finding[] {
  return brokenLinesOf(ledger).map((line) => findingOf(ledger, line));
}

/** The relation lines that do not hold. */
export function brokenLinesOf(ledger: Ledger): readonly CompiledLine[] {
  return ledger.compiled.lines.filter((line) => isBroken(ledger, line));
}

function isBroken(ledger: Ledger, line: CompiledLine): boolean {
  const sides = ledger.sidesOf(line.index);
  switch (line.line.relation.kind) {
    case 'sum':
      return isSumBroken(sides);
    case 'balance':
      return isComplete(sides) && sides.left !== sides.right;
    case 'bound':
      return isComplete(sides) && sides.left > sides.right;
  }
}

/**
 * A blank part counts as zero while the parts are within the total; whether a missing part
 * explains the rest cannot be told, and the blank cell is reported anyway.
 */
function isSumBroken(sides: Sides): boolean {
  if (!sides.leftComplete) return false;
  return sides.rightComplete ? sides.left !== sides.right : sides.left < sides.right;
}

function isComplete({ leftComplete, rightComplete }: Sides): boolean {
  return leftComplete && rightComplete;
}

const codes: Readonly<Record<Relation['kind'], FindingCode>> = {
  sum: 'broken-sum',
  balance: 'broken-balance',
  bound: 'broken-bound',
};

function findingOf(ledger: Ledger, compiled: CompiledLine): Finding {
  const { relation, line, left, right } = compiled.line;
  const sides = ledger.sidesOf(compiled.index);
  return newFinding({
    code: codes[relation.kind],
    severity: relation.severity,
    section: relation.table,
    at: left[0] ?? right[0] ?? '',
    cells: [...left, ...right],
    relation: relation.id,
    line,
    left: sideOf(ledger, compiled.left, sides.left),
    right: sideOf(ledger, compiled.right, sides.right),
    difference: sides.left - sides.right,
  });
}

function sideOf(ledger: Ledger, cells: Int32Array, sum: number): Side {
  return {
    sum,
    cells: Array.from(cells, (cell) => ({
      address: ledger.compiled.cells[cell]?.address ?? '',
      value: ledger.numberOf(cell),
    })),
  };
}
