import type { CellValue } from '@/lib/cells/cell-value';
import type { Template } from '@/lib/template/template';
import { compiledTemplateOf } from './compiled-template';
import { ledgerOf } from './ledger';
import type { Values } from './report';

/**
 * Drops each stated total that equals what its parts add up to: from then on it is computed.
 * What remains is what a document stated wrongly, or without its parts.
 */
export function withoutRightTotals(template: Template, values: Values): Values {
  const { cells, totals } = compiledTemplateOf(template);
  const kept: Record<string, CellValue> = { ...values };
  const ledger = ledgerOf(template, values);
  for (const cell of totals) {
    const address = cells[cell]?.address ?? '';
    if (ledger.totalOf(cell).value === kept[address]) kept[address] = null;
  }
  return kept;
}

/**
 * Changes cells and drops the stated totals that the changed cells are part of, since a total
 * that was true of other figures says nothing any more.
 */
export function withValues(template: Template, values: Values, changes: Values): Values {
  const changed: Record<string, CellValue> = { ...values, ...changes };
  for (const address of totalsAbove(template, Object.keys(changes))) {
    if (!(address in changes)) changed[address] = null;
  }
  return changed;
}

/** Addresses of all totals that depend on one of the cells. */
export function totalsAbove(template: Template, addresses: readonly string[]): readonly string[] {
  const { cells, indexOf, places } = compiledTemplateOf(template);
  const found = new Set<number>();
  const visit = (cell: number): void => {
    for (const { total } of places[cell] ?? []) {
      if (total < 0 || found.has(total)) continue;
      found.add(total);
      visit(total);
    }
  };
  for (const address of addresses) visit(indexOf.get(address) ?? -1);
  return [...found].map((cell) => cells[cell]?.address ?? '');
}
