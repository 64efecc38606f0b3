import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell, parseCell, readValue } from '@/lib/cells/registry';
import { ledgerOf } from '@/lib/report/ledger';
import type { Values } from '@/lib/report/report';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Table, Template } from '@/lib/template/template';
import { type ClipBlock, cellCountOf, MOST_CELLS, sizeOf } from './clip-block';
import { type Anchor, lineUp } from './line-up';
import { type PasteTarget, targetOf } from './paste-target';
import type { LinedCell } from './place-values';

/** What pasting a block would do. Nothing is changed by planning. */
export interface PastePlan {
  /** New texts by address, of typed cells only. */
  readonly texts: Readonly<Record<string, string>>;
  readonly changes: readonly PasteChange[];
  readonly problems: readonly PasteProblem[];
  readonly rows: number;
  readonly columns: number;
}

export interface PasteChange {
  readonly address: string;
  readonly from: string;
  readonly to: string;
}

/** Why a person should look before the block goes in. */
export type PasteProblem =
  | { readonly kind: 'too-many-cells'; readonly cells: number }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'by-labels' }
  | { readonly kind: 'ragged' }
  | { readonly kind: 'outside'; readonly texts: number }
  | { readonly kind: 'unreadable'; readonly address: string; readonly text: string }
  /** The cell keeps last year's figure. */
  | {
      readonly kind: 'locked';
      readonly address: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'other-total';
      readonly address: string;
      readonly pasted: string;
      readonly computed: number;
      /** False while a part is blank: then the parts may still add up to what was pasted. */
      readonly complete: boolean;
    };

export interface PasteRequest {
  readonly template: Template;
  readonly table: Table;
  readonly block: ClipBlock;
  readonly anchor: Anchor;
  readonly values: Values;
}

/** More than any label or number of the form. */
const LONGEST_TEXT = 200;

/** Totals of the block are compared with what its other numbers add up to, and never entered. */
export function planPaste(request: PasteRequest): PastePlan {
  const { template, table, block, values } = request;
  const count = cellCountOf(block);
  if (count > MOST_CELLS) return refused({ kind: 'too-many-cells', cells: count });
  const target = targetOf(template, table);
  if (block.some((row) => row.some((cell) => (cell ?? '').length > LONGEST_TEXT))) {
    return refused({ kind: 'too-long' });
  }
  const lined = lineUp(target, block, request.anchor);
  const typed = lined.cells.filter(({ cell }) => !cell.isTotal);
  if (lined.cells.length === 0) return refused({ kind: 'nothing-found' });
  const texts = Object.fromEntries(
    typed.map(({ cell, text }) => [
      cell.address,
      tidyText(cell.definition, text, template.notApplicable),
    ]),
  );
  const { rows, columns } = sizeIn(target, lined.cells, block);
  return {
    texts,
    changes: changesOf(request, typed, texts),
    problems: [
      ...(lined.byLabels ? [{ kind: 'by-labels' as const }] : []),
      ...(lined.isRagged ? [{ kind: 'ragged' as const }] : []),
      ...(lined.outside > 0 ? [{ kind: 'outside' as const, texts: lined.outside }] : []),
      ...typed.flatMap(unreadableOf),
      ...otherTotals(template, { ...values, ...valuesOf(typed) }, lined.cells),
    ],
    rows,
    columns,
  };
}

/** The text as the form writes it: what cannot be read stays as it is. */
export function tidyText(definition: CellDefinition, text: string, notApplicable: string): string {
  const parsed = parseCell(definition, text);
  return parsed.ok ? formatCell(definition, parsed.value, notApplicable) : text.trim();
}

function refused(problem: PasteProblem): PastePlan {
  return { texts: {}, changes: [], problems: [problem], rows: 0, columns: 0 };
}

function changesOf(
  { template, values }: PasteRequest,
  typed: readonly LinedCell[],
  texts: Readonly<Record<string, string>>,
): readonly PasteChange[] {
  return typed.flatMap(({ cell }) => {
    const from = formatCell(cell.definition, values[cell.address] ?? null, template.notApplicable);
    const to = texts[cell.address] ?? '';
    return from === to ? [] : [{ address: cell.address, from, to }];
  });
}

function unreadableOf({ cell, text }: LinedCell): readonly PasteProblem[] {
  if (parseCell(cell.definition, text).ok) return [];
  return [{ kind: 'unreadable', address: cell.address, text: text.trim() }];
}

function valuesOf(cells: readonly LinedCell[]): Record<string, CellValue> {
  return Object.fromEntries(
    cells.map(({ cell, text }) => [cell.address, readValue(cell.definition, text)]),
  );
}

function otherTotals(
  template: Template,
  values: Values,
  cells: readonly LinedCell[],
): readonly PasteProblem[] {
  const totals = cells.filter(({ cell, text }) => cell.isTotal && text.trim() !== '');
  const ledger = ledgerOf(template, values);
  return totals.flatMap(({ cell, text }) => {
    const computed = ledger.totalAt(cell.address);
    if (computed === null || readValue(cell.definition, text) === computed.soFar) return [];
    return [
      {
        kind: 'other-total' as const,
        address: cell.address,
        pasted: text.trim(),
        computed: computed.soFar,
        complete: computed.complete,
      },
    ];
  });
}

function sizeIn(target: PasteTarget, cells: readonly LinedCell[], block: ClipBlock) {
  const lines = target.lines.map(
    (line) => cells.filter(({ cell }) => line.cells.includes(cell)).length,
  );
  const rows = lines.filter((count) => count > 0).length;
  return rows === 0 ? sizeOf(block) : { rows, columns: Math.max(...lines) };
}
