import type { CellReceipt, FieldReceipt, Receipt } from './receipt';

/** Something that a person must say before an import is whole. */
export type Question =
  | { readonly kind: 'field'; readonly at: string; readonly field: FieldReceipt }
  | { readonly kind: 'cell'; readonly at: string; readonly cell: CellReceipt };

/** A report can do without a text, but not without these. */
const NEEDED = new Set(['year', 'agency']);

/** What is open in a receipt: fields first, then cells in the order of the form. */
export function questionsOf(receipt: Receipt): readonly Question[] {
  return [
    ...receipt.fields
      .filter(
        ({ state, field }) => state === 'doubtful' || (state === 'missing' && NEEDED.has(field)),
      )
      .map((field) => ({ kind: 'field', at: field.field, field }) as const),
    ...receipt.cells
      .filter(({ state }) => state === 'doubtful')
      .map((cell) => ({ kind: 'cell', at: cell.address, cell }) as const),
  ];
}
