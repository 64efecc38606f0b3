import type { Finding, FindingCode, Side } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { brokenLinesOf } from '@/lib/report/broken-lines';
import type { CompiledLine } from '@/lib/report/compiled-template';
import type { Ledger } from '@/lib/report/ledger';
import type { Relation } from '@/lib/template/template';
import type { CheckInput } from './check-input';

/** Every relation of the template on every line, as far as its cells are filled in. */
export function checkRelations({ ledger }: CheckInput): readonly Finding[] {
  return brokenLinesOf(ledger).map((line) => findingOf(ledger, line));
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
