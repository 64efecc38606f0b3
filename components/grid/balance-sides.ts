import type { Editor } from '@/components/form/editor';
import { type RelationLine, relationLinesOf } from '@/lib/template/relation-terms';
import type { Relation, Table, Template } from '@/lib/template/template';
import { cellsOfTable } from '@/lib/template/walk';

/** One side of a balance: what is filled in so far, and whether all of it is. */
export interface BalanceSide {
  readonly sum: number;
  readonly complete: boolean;
}

export function balancesOf(template: Template, table: Table): readonly Relation[] {
  return template.relations.filter(
    ({ kind, line, table: id }) => kind === 'balance' && line === 'column' && id === table.id,
  );
}

export function linesOf(template: Template, relation: Relation): readonly RelationLine[] {
  return relationLinesOf(template).filter((line) => line.relation.id === relation.id);
}

/** The rows of one side, as the form labels them. */
export function sideLabels(table: Table, addresses: readonly string[]): readonly string[] {
  const cells = cellsOfTable(table);
  return addresses.map(
    (address) => cells.find((cell) => cell.address === address)?.rowPath[0] ?? address,
  );
}

/** `一` for `一、…`: the number of an item, as the rule names it. */
export function numberOrLabel(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? label;
}

export function sideOf(editor: Editor, addresses: readonly string[]): BalanceSide {
  let sum = 0;
  let complete = true;
  for (const address of addresses) {
    const figure = figureAt(editor, address);
    sum += figure.sum;
    complete &&= figure.complete;
  }
  return { sum, complete };
}

/** A total that a document stated counts as stated, as it does in the checks. */
function figureAt(editor: Editor, address: string): BalanceSide {
  const value = editor.statedAt(address) ?? editor.valueAt(address);
  if (typeof value === 'number') return { sum: value, complete: true };
  const total = editor.totalAt(address);
  if (total === null) return { sum: 0, complete: value === 'n/a' };
  return { sum: total.soFar, complete: total.complete };
}
