import type { Editor } from '@/components/form/editor';
import type { RelationLine } from '@/lib/template/relation-terms';
import { cellsOf } from '@/lib/template/walk';
import { sideOf } from './balance-sides';
import { totalText } from './total-text';

/** One part of a sum, as a list shows it. */
export interface TotalPart {
  readonly address: string;
  readonly label: string;
  readonly text: string;
}

/** Parts below the same header. */
export interface PartGroup {
  readonly label: string | null;
  readonly parts: readonly TotalPart[];
}

/** The parts of a sum in the form's order, below the headers that not all of them share. */
export function partGroupsOf(editor: Editor, { relation, right }: RelationLine): PartGroup[] {
  const cells = new Map(cellsOf(editor.template).map((cell) => [cell.address, cell]));
  const paths = right.map((address) => {
    const cell = cells.get(address);
    return (relation.line === 'column' ? cell?.rowPath : cell?.columnPath) ?? [address];
  });
  const shared = sharedLength(paths);
  const groups: { label: string | null; parts: TotalPart[] }[] = [];
  for (const [number, address] of right.entries()) {
    const path = paths[number] ?? [];
    const label = path.slice(shared, -1).join(' ') || null;
    const part = { address, label: path.at(-1) ?? address, text: partText(editor, address) };
    const last = groups.at(-1);
    if (last?.label === label) last.parts.push(part);
    else groups.push({ label, parts: [part] });
  }
  return groups;
}

/** `6＋2＋1＝9` over the parts that are not zero; an unfinished sum has no result yet. */
export function sumLineOf(editor: Editor, { right }: RelationLine): string {
  const terms = right.map((part) => sideOf(editor, [part]).sum).filter((term) => term !== 0);
  const { sum, complete } = sideOf(editor, right);
  const line = terms.length > 1 ? `${terms.map(String).join('＋')}＝${sum}` : `合计${sum}`;
  return complete ? line : `已填的：${line}`;
}

/** Keeps the parts with the wanted texts, and no empty groups. */
export function keptOf(
  groups: readonly PartGroup[],
  isWanted: (part: TotalPart) => boolean,
): readonly PartGroup[] {
  return groups
    .map(({ label, parts }) => ({ label, parts: parts.filter(isWanted) }))
    .filter(({ parts }) => parts.length > 0);
}

function sharedLength(paths: readonly (readonly string[])[]): number {
  const [first] = paths;
  if (first === undefined) return 0;
  const at = first.findIndex((label, depth) => paths.some((path) => path[depth] !== label));
  return Math.max(0, at);
}

function partText(editor: Editor, address: string): string {
  const total = editor.totalAt(address);
  const text = total === null ? editor.textAt(address) : totalText(total);
  return text === '' ? '未填' : text;
}
