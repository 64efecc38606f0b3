import type { CellValue } from '@/lib/cells/cell-value';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Template } from '@/lib/template/template';
import type { CellReceipt } from '../receipt';
import { assumeZeros } from './assume-zeros';
import type { CellReading, OpenLine } from './cell-reading';
import { equationsOf } from './equations';
import { readFigure } from './read-figure';
import { withDoubtsSettled } from './receipt-doubts';
import { numbersOf, type Receipts } from './receipt-numbers';

/** One receipt for each cell of the template, in its order. */
export function cellReceiptsOf(
  template: Template,
  readings: readonly CellReading[],
  open: readonly OpenLine[],
): readonly CellReceipt[] {
  const { cells, indexOf } = compiledTemplateOf(template);
  const receipts: Receipts = new Map();
  for (const reading of readings) {
    const cell = cells[indexOf.get(reading.address) ?? -1];
    if (cell === undefined) continue;
    const receipt = receiptOf(cell.definition, reading);
    receipts.set(reading.address, merged(receipts.get(reading.address), receipt));
  }
  withDoubtsSettled(template, receipts, open);
  withZeros(template, receipts);
  const rows = new Set([...receipts.keys()].map(rowOf));
  return cells.map(({ address }) => receipts.get(address) ?? missing(address, rows));
}

function receiptOf(definition: CellDefinition, reading: CellReading): CellReceipt {
  const { address, text, place, unit } = reading;
  return { address, text, place, ...readFigure(definition, text, unit) };
}

/** Two readings of the same cell: equal ones are one, different ones are for a person. */
function merged(before: CellReceipt | undefined, next: CellReceipt): CellReceipt {
  if (before === undefined || before.state === 'blank') return next;
  if (next.state === 'blank') return before;
  const values = [...new Set([...valuesOf(before), ...valuesOf(next)])];
  if (before.state === 'read' && values.length === 1) return before;
  if (next.state === 'read' && values.length === 1) return next;
  return {
    ...before,
    state: 'doubtful',
    value: null,
    text: `${before.text ?? ''} / ${next.text ?? ''}`,
    candidates: values,
    reason: 'two-readings',
  };
}

function valuesOf({ state, value, candidates }: CellReceipt): readonly CellValue[] {
  return state === 'read' ? [value] : candidates;
}

function missing(address: string, rows: ReadonlySet<string>): CellReceipt {
  const reason = rows.has(rowOf(address)) ? 'column-missing' : 'row-missing';
  return {
    address,
    state: 'missing',
    value: null,
    text: null,
    place: null,
    candidates: [],
    reason,
  };
}

function rowOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

function withZeros(template: Template, receipts: Receipts): void {
  const { cells } = compiledTemplateOf(template);
  const numbers = numbersOf(template, receipts);
  const filled = new Set(
    cells.flatMap(({ address }, at) => (numbers[at] === undefined ? [] : [rowOf(address)])),
  );
  const zeros = assumeZeros(equationsOf(template), numbers, (cell) => {
    const address = cells[cell]?.address ?? '';
    return receipts.get(address)?.state === 'blank' && filled.has(rowOf(address));
  });
  for (const cell of zeros) {
    const address = cells[cell]?.address ?? '';
    const receipt = receipts.get(address);
    if (receipt === undefined) continue;
    receipts.set(address, { ...receipt, state: 'assumed-zero', value: 0, reason: 'sums-say-zero' });
  }
}
