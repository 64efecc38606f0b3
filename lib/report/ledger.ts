import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { problemOf } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { type CompiledTemplate, compiledTemplateOf } from './compiled-template';
import type { Values } from './report';

/**
 * The running sums of one report. A change touches only the lines that its cell stands in.
 * A blank or unreadable cell adds nothing and leaves its sums incomplete; n/a adds nothing.
 */
export interface Ledger {
  readonly compiled: CompiledTemplate;
  /** Changes one cell and returns the indices of all cells whose number may have changed. */
  set(cell: number, value: CellValue): readonly number[];
  /** The number of a cell, of a total the computed or stated one; `null` while it has none. */
  numberOf(cell: number): number | null;
  /** What a total's parts add up to so far, and whether none of them is blank. */
  totalOf(cell: number): Total;
  totalAt(address: string): Total | null;
  /** Both sides of a relation line. */
  sidesOf(line: number): Sides;
}

export interface Total {
  /** The sum when no part is blank, else `null`. */
  readonly value: number | null;
  /** The sum of the parts that are filled in. */
  readonly soFar: number;
  readonly complete: boolean;
}

export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly leftComplete: boolean;
  readonly rightComplete: boolean;
}

export function ledgerOf(template: Template, values: Values): Ledger {
  const compiled = compiledTemplateOf(template);
  const state = emptyState(compiled);
  compiled.cells.forEach(({ address }, cell) => {
    enter(compiled, state, { cell, value: values[address] ?? null });
  });
  return {
    compiled,
    set: (cell, value) => {
      state.changed.length = 0;
      enter(compiled, state, { cell, value });
      return state.changed;
    },
    numberOf: (cell) => (state.known[cell] === 1 ? (state.numbers[cell] ?? 0) : null),
    totalOf: (cell) => totalOf(compiled, state, cell),
    totalAt: (address) => {
      const cell = compiled.indexOf.get(address) ?? -1;
      return (compiled.computedBy[cell] ?? -1) < 0 ? null : totalOf(compiled, state, cell);
    },
    sidesOf: (line) => ({
      left: state.left[line] ?? 0,
      right: state.right[line] ?? 0,
      leftComplete: state.leftBlanks[line] === 0,
      rightComplete: state.rightBlanks[line] === 0,
    }),
  };
}

interface State {
  readonly numbers: Float64Array;
  /** 1 for a cell that has a number or is n/a. */
  readonly known: Uint8Array;
  /** 1 for a total that a document stated. */
  readonly stated: Uint8Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly leftBlanks: Int32Array;
  readonly rightBlanks: Int32Array;
  readonly changed: number[];
}

function emptyState({ cells, lines }: CompiledTemplate): State {
  return {
    numbers: new Float64Array(cells.length),
    known: new Uint8Array(cells.length),
    stated: new Uint8Array(cells.length),
    left: new Float64Array(lines.length),
    right: new Float64Array(lines.length),
    leftBlanks: Int32Array.from(lines, ({ left }) => left.length),
    rightBlanks: Int32Array.from(lines, ({ right }) => right.length),
    changed: [],
  };
}

interface Entry {
  readonly cell: number;
  readonly value: CellValue;
}

function enter(compiled: CompiledTemplate, state: State, { cell, value }: Entry): void {
  const isTotal = (compiled.computedBy[cell] ?? -1) >= 0;
  const isKnown = isNumberOrNone(compiled, cell, value);
  if (isTotal) state.stated[cell] = isKnown ? 1 : 0;
  if (isTotal && !isKnown) {
    takeComputed(compiled, state, cell);
    return;
  }
  put(compiled, state, {
    cell,
    number: typeof value === 'number' ? value : 0,
    known: isKnown ? 1 : 0,
  });
}

/** Amounts stand in no relation and have no number here. */
function isNumberOrNone(compiled: CompiledTemplate, cell: number, value: CellValue): boolean {
  if (value === NOT_APPLICABLE) return true;
  if (typeof value === 'number') return true;
  const definition = compiled.cells[cell]?.definition;
  if (value === null || definition?.kind !== 'amount') return false;
  return problemOf(definition, value) === null;
}

function takeComputed(compiled: CompiledTemplate, state: State, cell: number): void {
  if (state.stated[cell] === 1) return;
  const line = compiled.computedBy[cell] ?? -1;
  const known = state.rightBlanks[line] === 0 ? 1 : 0;
  put(compiled, state, { cell, number: known === 1 ? (state.right[line] ?? 0) : 0, known });
}

interface Posting {
  readonly cell: number;
  readonly number: number;
  readonly known: 0 | 1;
}

function put(compiled: CompiledTemplate, state: State, { cell, number, known }: Posting): void {
  const difference = number - (state.numbers[cell] ?? 0);
  const blanks = (state.known[cell] ?? 0) - known;
  // An incomplete sum is shown too, so a total counts as changed even while it has no number.
  state.changed.push(cell);
  if (difference === 0 && blanks === 0) return;
  state.numbers[cell] = number;
  state.known[cell] = known;
  for (const place of compiled.places[cell] ?? []) {
    const sums = place.side === 'left' ? state.left : state.right;
    const missing = place.side === 'left' ? state.leftBlanks : state.rightBlanks;
    const before = sums[place.line] ?? 0;
    sums[place.line] = isExact(before, difference)
      ? before + difference
      : summed(state, compiled.lines[place.line]?.[place.side] ?? []);
    missing[place.line] = (missing[place.line] ?? 0) + blanks;
    if (place.total >= 0) takeComputed(compiled, state, place.total);
  }
}

function isExact(sum: number, difference: number): boolean {
  return Number.isSafeInteger(sum) && Number.isSafeInteger(sum + difference);
}

/** Added up anew, because a running sum beyond 2^53 does not come back exactly. */
function summed(state: State, cells: Iterable<number>): number {
  let sum = 0;
  for (const cell of cells) sum += state.numbers[cell] ?? 0;
  return sum;
}

function totalOf(compiled: CompiledTemplate, state: State, cell: number): Total {
  const line = compiled.computedBy[cell] ?? -1;
  const soFar = state.right[line] ?? 0;
  const complete = state.rightBlanks[line] === 0;
  return { value: complete ? soFar : null, soFar, complete };
}
