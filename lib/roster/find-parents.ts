import type { Known, KnownUnit, ParentPlace, RosterIssue, RosterRow } from './roster';

export interface FoundParents {
  /** By row; `null` where the parent was not found. */
  readonly parents: readonly (ParentPlace | null)[];
  readonly issues: readonly RosterIssue[];
}

interface Candidate {
  readonly place: ParentPlace;
  readonly above: string;
  readonly isClosed: boolean;
}

type Index = ReadonlyMap<string, readonly Candidate[]>;

/** Finds the unit above each row by its name, among the units that are there and the list. */
export function findParents(rows: readonly RosterRow[], { units }: Known): FoundParents {
  const index = indexOf(rows, units);
  const top = units.find(({ parentId }) => parentId === null);
  const found = rows.map((row, at) => {
    if (row.parent === '') return topOrProblem(row, top);
    return parentNamed(row.parent, index, at);
  });
  const parents = found.map((result) => (typeof result === 'string' ? null : result));
  return {
    parents,
    issues: [
      ...found.flatMap((result, row): readonly RosterIssue[] =>
        typeof result === 'string' ? [{ row, column: 'parent', text: result }] : [],
      ),
      ...circlesIn(parents),
    ],
  };
}

function topOrProblem(row: RosterRow, top: KnownUnit | undefined): ParentPlace | string {
  if (top === undefined) return '还没有最上级单位。';
  if (row.name === top.name) return '最上级单位已经有了，请删去这一行。';
  return { kind: 'known', id: top.id };
}

function parentNamed(text: string, index: Index, row: number): ParentPlace | string {
  const all = candidatesFor(text, index);
  const others = all.filter(({ place }) => place.kind === 'known' || place.row !== row);
  const [first, second] = others;
  if (first === undefined) {
    return all.length > 0
      ? '上级单位不能是它自己。'
      : `没有叫“${text}”的单位，请核对上级单位的名称。`;
  }
  if (second !== undefined) {
    return `有${others.length}个叫“${text}”的单位，请写成“${first.above}/${text}”的样子。`;
  }
  return first.isClosed ? `“${text}”已停用，请先恢复它或改填别的上级。` : first.place;
}

/** `教育局/招生办` tells which of several units of one name. */
function candidatesFor(text: string, index: Index): readonly Candidate[] {
  const plain = index.get(text);
  if (plain !== undefined) return plain;
  const cut = text.lastIndexOf('/');
  if (cut < 0) return [];
  const above = text.slice(0, cut);
  return (index.get(text.slice(cut + 1)) ?? []).filter((candidate) => candidate.above === above);
}

function indexOf(rows: readonly RosterRow[], units: readonly KnownUnit[]): Index {
  const index = new Map<string, Candidate[]>();
  const add = (name: string, candidate: Candidate) => {
    const candidates = index.get(name) ?? [];
    candidates.push(candidate);
    index.set(name, candidates);
  };
  const names = new Map(units.map(({ id, name }) => [id, name]));
  for (const { id, parentId, name, isClosed } of units) {
    add(name, { place: { kind: 'known', id }, above: names.get(parentId ?? '') ?? '', isClosed });
  }
  const top = units.find(({ parentId }) => parentId === null)?.name ?? '';
  for (const [row, { name, parent }] of rows.entries()) {
    const above = parent === '' ? top : parent.slice(parent.lastIndexOf('/') + 1);
    add(name, { place: { kind: 'row', row }, above, isClosed: false });
  }
  return index;
}

/** Rows that stand, step by step, below themselves. */
function circlesIn(parents: readonly (ParentPlace | null)[]): readonly RosterIssue[] {
  return parents.flatMap((_, row): readonly RosterIssue[] =>
    hasNoTop(parents, row)
      ? [{ row, column: 'parent', text: '上下级关系成了一个圈，请核对上级单位。' }]
      : [],
  );
}

function hasNoTop(parents: readonly (ParentPlace | null)[], row: number): boolean {
  let at = row;
  for (let steps = 0; steps <= parents.length; steps++) {
    const parent = parents[at] ?? null;
    if (parent === null || parent.kind === 'known') return false;
    at = parent.row;
  }
  return true;
}
