import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import { arbitraryCell, arbitraryValues } from '../support/arbitrary-report';
import { generateReport } from '../support/generate-report';

const editions = templates.map((template) => [template.edition, template] as const);

function arbitraryEdits(template: Template): fc.Arbitrary<readonly [number, CellValue][]> {
  const edits = cellsOf(template).map(({ definition }, cell) =>
    fc.tuple(fc.constant(cell), arbitraryCell(definition)),
  );
  return fc.array(fc.oneof(...edits), { maxLength: 60 });
}

/** Everything that a ledger says. */
function saidBy(ledger: Ledger) {
  const { cells, lines } = ledger.compiled;
  return {
    numbers: cells.map((_cell, index) => ledger.numberOf(index)),
    totals: cells.map(({ address }) => ledger.totalAt(address)),
    sides: lines.map(({ index }) => ledger.sidesOf(index)),
  };
}

describe.each(editions)('the ledger of edition %s', (_edition, template) => {
  it('says the same after edits as one made from the edited values', () => {
    fc.assert(
      fc.property(arbitraryValues(template), arbitraryEdits(template), (values, edits) => {
        const ledger = ledgerOf(template, values);
        const edited: Record<string, CellValue> = { ...values };
        for (const [cell, value] of edits) {
          ledger.set(cell, value);
          edited[ledger.compiled.cells[cell]?.address ?? ''] = value;
        }
        expect(saidBy(ledger)).toEqual(saidBy(ledgerOf(template, edited)));
      }),
      { numRuns: 60 },
    );
  });

  it('names every cell whose number an edit changed', () => {
    fc.assert(
      fc.property(arbitraryValues(template), arbitraryEdits(template), (values, edits) => {
        const ledger = ledgerOf(template, values);
        for (const [cell, value] of edits) {
          const before = saidBy(ledger).numbers;
          const named = new Set(ledger.set(cell, value));
          const after = saidBy(ledger).numbers;
          const changed = after.flatMap((number, at) => (number === before[at] ? [] : [at]));
          expect(changed.filter((at) => !named.has(at))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of entry', () => {
    const { values } = generateReport(template, 11);
    const { cells } = ledgerOf(template, values).compiled;
    fc.assert(
      fc.property(fc.shuffledSubarray([...cells.keys()], { minLength: cells.length }), (order) => {
        const ledger = ledgerOf(template, {});
        for (const cell of order) ledger.set(cell, values[cells[cell]?.address ?? ''] ?? null);
        expect(saidBy(ledger)).toEqual(saidBy(ledgerOf(template, values)));
      }),
      { numRuns: 20 },
    );
  });

  it('computes a total exactly when no part is blank', () => {
    const totals = [...computedCellsOf(template)];
    const empty = ledgerOf(template, {});
    expect(totals.map((address) => empty.totalAt(address)?.value)).toEqual(totals.map(() => null));
    const full = ledgerOf(template, generateReport(template, 3).values);
    expect(totals.filter((address) => full.totalAt(address)?.complete !== true)).toEqual([]);
  });
});

describe('a total', () => {
  const total = 'cases/review/total';
  it.each([
    ['adds up its parts', [72, 64, 178, 37], { value: 351, soFar: 351, complete: true }],
    [
      'is incomplete over a blank',
      [72, null, 178, 37],
      { value: null, soFar: 287, complete: false },
    ],
    ['takes n/a for nothing', [72, 'n/a', 178, 37], { value: 287, soFar: 287, complete: true }],
    [
      'is incomplete over a text',
      [72, '约六十', 1, 1],
      { value: null, soFar: 74, complete: false },
    ],
    [
      'is exact at 15 digits',
      [999_999_999_999_999, 1, 0, 0],
      { value: 1_000_000_000_000_000, soFar: 1_000_000_000_000_000, complete: true },
    ],
  ])('%s', (_title, parts, expected) => {
    const columns = ['upheld', 'corrected', 'other', 'pending'];
    const values = Object.fromEntries(
      columns.map((column, at) => [`cases/review/${column}`, parts[at] ?? null]),
    );
    expect(ledgerOf(template2021, values).totalAt(total)).toEqual(expected);
  });

  it('that was stated counts as stated, and what it should be is known too', () => {
    const { values } = generateReport(template2021, 5);
    const ledger = ledgerOf(template2021, { ...values, [total]: 9999 });
    const cell = ledger.compiled.indexOf.get(total) ?? -1;
    expect(ledger.numberOf(cell)).toBe(9999);
    expect(ledger.totalOf(cell).value).toBe(ledgerOf(template2021, values).totalAt(total)?.value);
  });
});
