import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { problemOf } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { type CompiledTemplate, compiledTemplateOf, leftOf, rightOf } from './compiled-template';
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
      left: state.sums[leftOf(line)] ?? 0,
      right: state.sums[rightOf(line)] ?? 0,
      leftComplete: state.blanks[leftOf(line)] === 0,
      rightComplete: state.blanks[rightOf(line)] === 0,
    }),
  };
}

interface State {
  readonly numbers: Float64Array;
  /** 1 for a cell that has a number or is n/a. */
  readonly known: Uint8Array;
  /** 1 for a total that a document stated. */
  readonly stated: Uint8Array;
  /** By side, as in `CompiledTemplate.sides`. */
  readonly sums: Float64Array;
  readonly blanks: Int32Array;
  readonly changed: number[];
}

function emptyState({ cells, sides }: CompiledTemplate): State {
  return {
    numbers: new Float64Array(cells.length),
    known: new Uint8Array(cells.length),
    stated: new Uint8Array(cells.length),
    sums: new Float64Array(sides.length),
    blanks: Int32Array.from(sides, (side) => side.length),
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
  const parts = rightOf(compiled.computedBy[cell] ?? -1);
  const known = state.blanks[parts] === 0 ? 1 : 0;
  put(compiled, state, { cell, number: known === 1 ? (state.sums[parts] ?? 0) : 0, known });
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
  for (const { side, total } of compiled.places[cell] ?? []) {
    state.sums[side] = addedTo(compiled, state, { side, difference });
    state.blanks[side] = (state.blanks[side] ?? 0) + blanks;
    if (total >= 0) takeComputed(compiled, state, total);
  }
}

interface Addition {
  readonly side: number;
  readonly difference: number;
}

/** Beyond 2^53 a running sum does not come back exactly, and is added up anew. */
function addedTo(compiled: CompiledTemplate, state: State, { side, difference }: Addition): number {
  const before = state.sums[side] ?? 0;
  const after = before + difference;
  if (Number.isSafeInteger(before) && Number.isSafeInteger(after)) return after;
  return (compiled.sides[side] ?? new Int32Array()).reduce(
    (sum, cell) => sum + (state.numbers[cell] ?? 0),
    0,
  );
}

function totalOf(compiled: CompiledTemplate, state: State, cell: number): Total {
  const parts = rightOf(compiled.computedBy[cell] ?? -1);
  const soFar = state.sums[parts] ?? 0;
  const complete = state.blanks[parts] === 0;
  return { value: complete ? soFar : null, soFar, complete };
}
