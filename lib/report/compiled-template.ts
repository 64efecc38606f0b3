import { type RelationLine, relationLinesOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf, type TemplateCell } from '@/lib/template/walk';

/** A template turned into arrays over cell indices, once. */
export interface CompiledTemplate {
  readonly cells: readonly TemplateCell[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly lines: readonly CompiledLine[];
  /** The cells of all sides: those of line n at `leftOf(n)` and `rightOf(n)`. */
  readonly sides: readonly Int32Array[];
  /** For each cell the lines it stands in, in the order of `lines`. */
  readonly places: readonly (readonly Place[])[];
  /** For each cell the line that computes it, `-1` for a cell that is typed. */
  readonly computedBy: Int32Array;
  /** Computed cells, parts before the totals that add them up. */
  readonly totals: readonly number[];
}

export interface CompiledLine {
  readonly index: number;
  readonly line: RelationLine;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface Place {
  /** The index of a side. */
  readonly side: number;
  /** The total that this place helps to compute, `-1` for none. */
  readonly total: number;
}

export function leftOf(line: number): number {
  return 2 * line;
}

export function rightOf(line: number): number {
  return 2 * line + 1;
}

const compiled = new WeakMap<Template, CompiledTemplate>();

export function compiledTemplateOf(template: Template): CompiledTemplate {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const made = compile(template);
  compiled.set(template, made);
  return made;
}

function compile(template: Template): CompiledTemplate {
  const cells = cellsOf(template);
  const indexOf = new Map(cells.map((cell, index) => [cell.address, index]));
  const lines = relationLinesOf(template).map((line, index) => ({
    index,
    line,
    left: indices(indexOf, line.left),
    right: indices(indexOf, line.right),
  }));
  const computedBy = computedByOf(cells.length, lines);
  return {
    cells,
    indexOf,
    lines,
    sides: lines.flatMap(({ left, right }) => [left, right]),
    places: placesOf(cells.length, lines, computedBy),
    computedBy,
    totals: inOrder(lines, computedBy),
  };
}

function indices(indexOf: ReadonlyMap<string, number>, addresses: readonly string[]): Int32Array {
  return Int32Array.from(addresses, (address) => {
    const index = indexOf.get(address);
    if (index === undefined) throw new Error(`relation names no cell: ${address}`);
    return index;
  });
}

/** Where two sums give the same total, the first one computes it and the second one checks it. */
function computedByOf(size: number, lines: readonly CompiledLine[]): Int32Array {
  const computedBy = new Int32Array(size).fill(-1);
  for (const { index, line, left } of lines) {
    const target = left[0];
    if (line.relation.kind !== 'sum' || target === undefined) continue;
    if (computedBy[target] === -1) computedBy[target] = index;
  }
  return computedBy;
}

function placesOf(
  size: number,
  lines: readonly CompiledLine[],
  computedBy: Int32Array,
): readonly (readonly Place[])[] {
  const places: Place[][] = Array.from({ length: size }, () => []);
  for (const { index, left, right } of lines) {
    const target = left[0] ?? -1;
    const total = target >= 0 && computedBy[target] === index ? target : -1;
    for (const cell of left) places[cell]?.push({ side: leftOf(index), total: -1 });
    for (const cell of right) places[cell]?.push({ side: rightOf(index), total });
  }
  return places;
}

function inOrder(lines: readonly CompiledLine[], computedBy: Int32Array): readonly number[] {
  const ordered: number[] = [];
  const seen = new Set<number>();
  const visit = (cell: number): void => {
    const line = lines[computedBy[cell] ?? -1];
    if (line === undefined || seen.has(cell)) return;
    seen.add(cell);
    for (const part of line.right) visit(part);
    ordered.push(cell);
  };
  computedBy.forEach((_line, cell) => {
    visit(cell);
  });
  return ordered;
}
