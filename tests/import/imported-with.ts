import type { Imported } from '@/lib/import/imported';
import { type CellReceipt, type FieldReceipt, RECEIPT_FORMAT } from '@/lib/import/receipt';
import { cellsOf } from '@/lib/template/walk';
import { editionOf, reportWith } from '../support/report-with';

interface Parts {
  readonly edition?: string;
  /** What is special about some cells; all others are read. */
  readonly cells?: Readonly<Record<string, Partial<CellReceipt>>>;
  readonly fields?: readonly Partial<FieldReceipt>[];
}

/** An import of a report of zeros, in which some cells and fields are as told. */
export function importedWith({ edition = '2021', cells = {}, fields = [] }: Parts): Imported {
  const template = editionOf(edition);
  const receipts = cellsOf(template).map(({ address }, index): CellReceipt => {
    const place = { page: null, line: index + 1 };
    const read = { address, state: 'read', value: 0, text: '0', place } as const;
    return { ...read, candidates: [], reason: null, ...cells[address] };
  });
  const values = Object.fromEntries(receipts.map(({ address, value }) => [address, value]));
  return {
    template,
    report: reportWith(template, values),
    receipt: {
      format: RECEIPT_FORMAT,
      source: { name: '报告.docx', format: 'docx', encoding: null, pages: null },
      edition: { edition, recognisedBy: 'tables', contradictsYear: false },
      fields: fields.map((field) => ({
        field: 'title',
        state: 'read',
        text: '',
        place: null,
        candidates: [],
        ...field,
      })),
      cells: receipts,
      leftOut: [{ text: '分享到：', place: { page: null, line: 999 }, kind: 'residue' }],
    },
    source: { format: 'docx', title: null, encoding: null, pages: null, blocks: [] },
  };
}

/** A doubtful cell with what it may be. */
export function doubtful(...candidates: readonly number[]): Partial<CellReceipt> {
  return { state: 'doubtful', value: null, text: '110', candidates, reason: 'joined-digits' };
}
