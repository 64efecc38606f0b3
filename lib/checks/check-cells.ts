import { MOST_DIGITS } from '@/lib/cells/cell-value';
import { problemOf, unitMissing } from '@/lib/cells/registry';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { TemplateCell } from '@/lib/template/walk';
import type { CheckInput } from './check-input';

/** Each cell by itself: filled in, of its kind, with its unit. */
export function checkCells(input: CheckInput): readonly Finding[] {
  const { cells, totals } = input.ledger.compiled;
  return [
    ...blankCells(input),
    ...cells.flatMap((cell) => cellFindings(input, cell)),
    ...totals.flatMap((cell) => totalFindings(input, cell)),
  ];
}

/** One finding for each table, so that an empty form is not reported two hundred times. */
function blankCells({ report, ledger }: CheckInput): readonly Finding[] {
  const { cells, computedBy } = ledger.compiled;
  const blanks = new Map<string, string[]>();
  cells.forEach(({ address, table }, index) => {
    if (report.values[address] !== null || computedBy[index] !== -1) return;
    const found = blanks.get(table.id);
    if (found === undefined) blanks.set(table.id, [address]);
    else found.push(address);
  });
  return [...blanks].map(([section, addresses]) =>
    newFinding({
      code: 'blank-cells',
      severity: 'error',
      section,
      at: addresses[0] ?? '',
      cells: addresses,
      found: String(addresses.length),
    }),
  );
}

function cellFindings({ report }: CheckInput, cell: TemplateCell): readonly Finding[] {
  const value = report.values[cell.address] ?? null;
  if (value === null) return [];
  const place = { section: cell.table.id, at: cell.address, cells: [cell.address] };
  const problem = problemOf(cell.definition, value);
  if (problem !== null) {
    return [newFinding({ code: problem, severity: 'error', found: String(value), ...place })];
  }
  if (!unitMissing(cell.definition, value)) return [];
  return [newFinding({ code: 'unit-missing', severity: 'notice', found: String(value), ...place })];
}

/** A sum of readable numbers may still be beyond what can be written and compared exactly. */
function totalFindings({ ledger }: CheckInput, index: number): readonly Finding[] {
  const cell = ledger.compiled.cells[index];
  const { soFar } = ledger.totalOf(index);
  if (cell === undefined || soFar < 10 ** MOST_DIGITS) return [];
  return [
    newFinding({
      code: 'total-too-large',
      severity: 'error',
      section: cell.table.id,
      at: cell.address,
      cells: [cell.address],
      found: String(soFar),
    }),
  ];
}
