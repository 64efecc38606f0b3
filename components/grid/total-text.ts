import type { Editor } from '@/components/form/editor';
import type { Total } from '@/lib/report/ledger';
import { type RelationLine, relationLinesOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';

/** A total as shown: an incomplete one says that more is to come. */
export function totalText(total: Total | null): string {
  if (total === null) return '';
  return total.complete ? String(total.soFar) : `${total.soFar === 0 ? '' : total.soFar}…`;
}

/** The sums that give a total, as the template states them. */
export function sumsOf(template: Template, address: string): readonly RelationLine[] {
  return relationLinesOf(template).filter(
    ({ relation, left }) => relation.kind === 'sum' && left.includes(address),
  );
}

/** Typed cells without a number that a total depends on, each named once. */
export function blankPartsOf(editor: Editor, address: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (at: string): void => {
    const [sum] = sumsOf(editor.template, at);
    if (sum !== undefined) sum.right.forEach(visit);
    else if (!hasNumber(editor, at)) found.add(at);
  };
  visit(address);
  return found;
}

function hasNumber(editor: Editor, address: string): boolean {
  const value = editor.valueAt(address);
  return typeof value === 'number' || value === 'n/a';
}
