import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Template } from '@/lib/template/template';
import type { CellReceipt } from '../receipt';
import type { Numbers } from './equations';

/** Receipts by address. */
export type Receipts = Map<string, CellReceipt>;

/** What the sums can work with. */
export function numbersOf(template: Template, receipts: Receipts): Numbers {
  return compiledTemplateOf(template).cells.map(({ address }) => {
    const receipt = receipts.get(address);
    return typeof receipt?.value === 'number' ? receipt.value : undefined;
  });
}
