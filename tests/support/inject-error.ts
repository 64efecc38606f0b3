import type { CellValue } from '@/lib/cells/cell-value';
import type { Change } from '@/lib/findings/finding';
import { brokenLinesOf } from '@/lib/report/broken-lines';
import { ledgerOf } from '@/lib/report/ledger';
import type { Report, Values } from '@/lib/report/report';
import { totalsAbove, withoutRightTotals } from '@/lib/report/stated-totals';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import type { ErrorKind, Numbers, Sheet } from './damage';
import { damages } from './error-kinds';
import { randomOf } from './random';

/** A report with one error in it, and the change that would undo exactly this error. */
export interface InjectedError {
  readonly kind: ErrorKind;
  /** Typed into the form, where totals follow, or read from a document that prints them. */
  readonly origin: 'form' | 'document';
  readonly report: Report;
  readonly cure: readonly Change[];
}

const MOST_ATTEMPTS = 200;

/**
 * Makes one random error of a kind. Where it falls is left to chance, except that an error which
 * breaks no relation is no subject here and is thrown again.
 */
export function injectError(
  template: Template,
  report: Report,
  { kind, seed }: { readonly kind: ErrorKind; readonly seed: number },
): InjectedError | null {
  const random = randomOf(seed);
  const origin = kind === 'wrong-total' || random.chance(0.5) ? 'document' : 'form';
  const sheet = { ...sheetOf(template, report, origin), isCareful: random.chance(0.5) };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const damaged = damages[kind](sheet, random);
    if (damaged === null) continue;
    const values = valuesOf(sheet, report.values, { damaged, origin });
    if (brokenLinesOf(ledgerOf(template, values)).length === 0) continue;
    return { kind, origin, report: { ...report, values }, cure: cureOf(sheet, damaged, values) };
  }
  return null;
}

function sheetOf(
  template: Template,
  report: Report,
  origin: InjectedError['origin'],
): Omit<Sheet, 'isCareful'> {
  const ledger = ledgerOf(template, report.values);
  const totals = computedCellsOf(template);
  const numbers: Record<string, number> = {};
  cellsOf(template).forEach(({ address, definition }, index) => {
    const number = definition.kind === 'amount' ? null : ledger.numberOf(index);
    if (number !== null) numbers[address] = number;
  });
  return {
    template,
    numbers,
    isOpen: (address) => origin === 'document' || !totals.has(address),
    isTotal: (address) => totals.has(address),
  };
}

interface Damaged {
  readonly damaged: Numbers;
  readonly origin: InjectedError['origin'];
}

/** A document's totals are read as printed; those that agree with their parts are not kept. */
function valuesOf(sheet: Sheet, before: Values, { damaged, origin }: Damaged): Values {
  const values: Record<string, CellValue> = { ...before };
  for (const [address, number] of Object.entries(damaged)) {
    if (origin === 'document' || !sheet.isTotal(address)) values[address] = number;
  }
  return origin === 'document' ? withoutRightTotals(sheet.template, values) : values;
}

/** Damaged cells get their numbers back; a damaged total is computed again. */
function cureOf(sheet: Sheet, damaged: Numbers, values: Values): readonly Change[] {
  const spoilt = Object.keys(damaged).filter(
    (address) => damaged[address] !== sheet.numbers[address],
  );
  const typed = spoilt.filter((address) => !sheet.isTotal(address));
  const above = new Set(totalsAbove(sheet.template, typed));
  const totals = spoilt.filter(
    (address) => sheet.isTotal(address) && !above.has(address) && values[address] !== null,
  );
  return [
    ...typed.map((address) => ({
      address,
      from: damaged[address] ?? null,
      to: sheet.numbers[address] ?? null,
    })),
    ...totals.map((address) => ({ address, from: damaged[address] ?? null, to: null })),
  ];
}
