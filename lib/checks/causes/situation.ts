import { type CompiledTemplate, compiledTemplateOf, leftOf } from '@/lib/report/compiled-template';
import { type Ledger, ledgerOf, type Sides } from '@/lib/report/ledger';
import type { Values } from '@/lib/report/report';
import type { Relation, Template } from '@/lib/template/template';

/**
 * A report as the algorithms see it: every relation is linear, so a change of cells moves the
 * difference of each line by a fixed amount, and nothing needs to be entered to try it out.
 */
export interface Situation {
  readonly compiled: CompiledTemplate;
  readonly values: Values;
  /** The number of each cell; blank, n/a and unreadable as zero. */
  readonly numbers: Float64Array;
  /** Left minus right of each line. */
  readonly differences: Float64Array;
  /** 1 for a cell that a change may give another number. */
  readonly editable: Uint8Array;
  /** The lines that do not hold. */
  readonly broken: readonly number[];
  readonly isBrokenBy: (line: number, difference: number) => boolean;
  /** What one more in a cell does to the differences of the lines. */
  readonly effectsOf: (cell: number) => readonly Effect[];
}

export interface Effect {
  readonly line: number;
  readonly factor: number;
}

/** The report as it stands: a total that nobody stated follows its parts. */
export function situationOf(template: Template, values: Values): Situation {
  const compiled = compiledTemplateOf(template);
  const ledger = ledgerOf(template, values);
  const sides = compiled.lines.map(({ index }) => ledger.sidesOf(index));
  const differences = Float64Array.from(sides, ({ left, right }) => left - right);
  const limits = compiled.lines.map(({ line, index }) =>
    limitsOf(line.relation.kind, sides[index]),
  );
  const least = Float64Array.from(limits, ([from]) => from);
  const most = Float64Array.from(limits, ([, to]) => to);
  const isBrokenBy = (line: number, difference: number): boolean =>
    difference < (least[line] ?? 0) || difference > (most[line] ?? 0);
  return {
    compiled,
    values,
    numbers: Float64Array.from(compiled.cells, (_cell, index) => ledger.numberOf(index) ?? 0),
    differences,
    editable: editableOf(compiled, values),
    broken: compiled.lines
      .map(({ index }) => index)
      .filter((line) => isBrokenBy(line, differences[line] ?? 0)),
    isBrokenBy,
    effectsOf: remembered((cell) => effectsOf(compiled, values, cell)),
  };
}

/**
 * The report as it was printed: in a table with a stated total all totals were printed, and those
 * that are right are evidence too, although they are no longer kept. `null` without stated totals.
 */
export function printedValuesOf(ledger: Ledger, values: Values): Values | null {
  const { cells, totals } = ledger.compiled;
  const isStated = (cell: number): boolean => {
    const value = values[cells[cell]?.address ?? ''];
    return typeof value === 'number';
  };
  const printed = new Set(totals.filter(isStated).map((cell) => cells[cell]?.table.id));
  if (printed.size === 0) return null;
  const missing = totals.filter((cell) => printed.has(cells[cell]?.table.id) && !isStated(cell));
  return {
    ...values,
    ...Object.fromEntries(
      missing.map((cell) => [cells[cell]?.address ?? '', ledger.numberOf(cell)]),
    ),
  };
}

/** Between which differences a line holds: the same rule as the check, for any difference. */
function limitsOf(kind: Relation['kind'], sides: Sides | undefined): readonly [number, number] {
  if (!sides?.leftComplete) return [-ANY, ANY];
  if (!sides.rightComplete) return kind === 'sum' ? [0, ANY] : [-ANY, ANY];
  return kind === 'bound' ? [-ANY, 0] : [0, 0];
}

const ANY = Number.POSITIVE_INFINITY;

/** Text that nobody could read, and n/a, are left to the person. */
function editableOf({ cells, computedBy }: CompiledTemplate, values: Values): Uint8Array {
  return Uint8Array.from(cells, ({ address, definition }, cell) => {
    const value = values[address] ?? null;
    if (definition.kind === 'amount') return 0;
    if (typeof value === 'number') return 1;
    return value === null && computedBy[cell] === -1 ? 1 : 0;
  });
}

function effectsOf(compiled: CompiledTemplate, values: Values, cell: number): readonly Effect[] {
  const factors = new Map<number, number>();
  const waiting = [cell];
  for (const at of waiting) {
    const places = compiled.places[at] ?? [];
    for (const { side } of places) {
      const line = side >> 1;
      factors.set(line, (factors.get(line) ?? 0) + (side === leftOf(line) ? 1 : -1));
    }
    waiting.push(
      ...places.map(({ total }) => total).filter((total) => follows(compiled, values, total)),
    );
  }
  return [...factors]
    .filter(([, factor]) => factor !== 0)
    .map(([line, factor]) => ({ line, factor }));
}

/** Whether a total is computed, for nobody stated it. */
function follows({ cells }: CompiledTemplate, values: Values, total: number): boolean {
  const address = cells[total]?.address;
  return address !== undefined && (values[address] ?? null) === null;
}

function remembered<Value>(make: (key: number) => Value): (key: number) => Value {
  const known: Value[] = [];
  return (key) => {
    const value = known[key] ?? make(key);
    known[key] = value;
    return value;
  };
}
