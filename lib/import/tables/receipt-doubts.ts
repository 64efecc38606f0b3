import type { CellValue } from '@/lib/cells/cell-value';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Template } from '@/lib/template/template';
import type { CellReceipt } from '../receipt';
import type { OpenLine } from './cell-reading';
import { equationsOf } from './equations';
import { readFigure } from './read-figure';
import { numbersOf, type Receipts } from './receipt-numbers';
import { type Doubt, settleDoubts } from './settle-doubts';

/** Receipts that a choice would give to the cells of a doubt. */
interface OpenDoubt extends Doubt {
  readonly outcomes: readonly (readonly CellReceipt[])[];
  /** Receipts when several of the outcomes are left. */
  readonly unsettled: (left: readonly (readonly CellReceipt[])[]) => readonly CellReceipt[];
}

/** Enters the lines that are open, settled where the sums leave one reading and doubtful else. */
export function withDoubtsSettled(
  template: Template,
  receipts: Receipts,
  open: readonly OpenLine[],
): void {
  const lines = open.filter(({ addresses }) => addresses.every((at) => !receipts.has(at)));
  const doubts = [
    ...lines.map((line) => lineDoubt(template, line)),
    ...unreadableDoubts(template, receipts),
  ];
  const settled = settleDoubts(equationsOf(template), numbersOf(template, receipts), doubts);
  doubts.forEach(({ outcomes, unsettled }, at) => {
    const { choice = null, left = [] } = settled[at] ?? {};
    const found = choice === null ? undefined : outcomes[choice];
    const outcome = found ?? unsettled(left.flatMap((one) => outcomes.slice(one, one + 1)));
    for (const receipt of outcome) receipts.set(receipt.address, receipt);
  });
}

function lineDoubt(template: Template, line: OpenLine): OpenDoubt {
  const { cells, indexOf } = compiledTemplateOf(template);
  const indices = line.addresses.map((address) => indexOf.get(address) ?? -1);
  const outcomes = distinct(
    line.choices.map((choice) =>
      line.addresses.map((address, at): CellReceipt => {
        const text = choice.get(address) ?? '';
        const definition = cells[indices[at] ?? -1]?.definition;
        const figure = definition === undefined ? UNKNOWN : readFigure(definition, text, '');
        const isCut = line.reason === 'joined-digits' && figure.state === 'read';
        const reason = isCut ? 'cut-by-sums' : figure.reason;
        return { address, text, place: line.place, ...figure, reason };
      }),
    ),
  );
  return {
    cells: indices,
    choices: outcomes.map((outcome) => outcome.map(({ value }) => numberOf(value))),
    proof: proofOf(line, outcomes.length, hasSums(template, indices) || isZeros(outcomes)),
    outcomes,
    unsettled: (left) =>
      line.addresses.map((address, at) =>
        unsettledOf(
          line,
          address,
          left.map((outcome) => outcome[at]),
        ),
      ),
  };
}

const UNKNOWN = { state: 'doubtful', value: null, candidates: [], reason: 'unreadable' } as const;

function numberOf(value: CellValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * A row in an unsure place needs most proof, and so do several figures that may also be whole, with
 * blanks lost between them. No number begins with a zero, so zeros in a row are cut without proof.
 */
function proofOf(
  { reason, text, isSure }: OpenLine,
  ways: number,
  isPlain: boolean,
): Doubt['proof'] {
  if (isSure && ways === 1 && isPlain) return 'none';
  if (reason === 'unsure-row') return 'down';
  if (reason !== 'joined-digits') return 'some';
  if (/\s/u.test(text)) return 'down';
  return ways === 1 && isPlain && /^[0０]\S/u.test(text) ? 'none' : 'some';
}

function isZeros(outcomes: readonly (readonly CellReceipt[])[]): boolean {
  return outcomes.every((outcome) => outcome.every(({ value }) => value === 0));
}

/** Digits alone never tell where figures end that no sum of the form holds together. */
function hasSums(template: Template, cells: readonly number[]): boolean {
  return equationsOf(template).some(({ left, right }) =>
    [...left, ...right].some((cell) => cells.includes(cell)),
  );
}

function distinct(
  outcomes: readonly (readonly CellReceipt[])[],
): readonly (readonly CellReceipt[])[] {
  const seen = new Map<string, readonly CellReceipt[]>();
  for (const outcome of outcomes) {
    const key = outcome.map(({ value, state }) => `${state}${String(value)}`).join(' ');
    if (!seen.has(key)) seen.set(key, outcome);
  }
  return [...seen.values()];
}

const MOST_CANDIDATES = 5;

function unsettledOf(
  line: OpenLine,
  address: string,
  found: readonly (CellReceipt | undefined)[],
): CellReceipt {
  const values = new Set(
    found.flatMap((receipt) => (receipt?.value == null ? [] : [receipt.value])),
  );
  return {
    address,
    state: 'doubtful',
    value: null,
    text: line.text,
    place: line.place,
    candidates: [...values].slice(0, MOST_CANDIDATES),
    reason: line.reason,
  };
}

/** Cells with something that is almost a figure. */
function unreadableDoubts(template: Template, receipts: Receipts): readonly OpenDoubt[] {
  const { indexOf } = compiledTemplateOf(template);
  return [...receipts.values()].flatMap((receipt) => {
    const { state, reason, candidates, address } = receipt;
    const cell = indexOf.get(address);
    if (state !== 'doubtful' || reason === 'two-readings' || cell === undefined) return [];
    if (candidates.length === 0) return [];
    return [
      {
        cells: [cell],
        choices: candidates.map((value) => [numberOf(value)]),
        proof: 'some' as const,
        outcomes: candidates.map((value) => [
          { ...receipt, state: 'read' as const, value, candidates: [], reason: 'remark' as const },
        ]),
        unsettled: () => [receipt],
      },
    ];
  });
}
