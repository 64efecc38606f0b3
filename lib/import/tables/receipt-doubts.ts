import type { CellValue } from '@/lib/cells/cell-value';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Template } from '@/lib/template/template';
import type { CellReceipt } from '../receipt';
import type { OpenLine } from './cell-reading';
import { equationsOf, type Numbers } from './equations';
import { lineChoicesOf } from './line-choices';
import { type Figure, readFigure } from './read-figure';
import { numbersOf, type Receipts } from './receipt-numbers';
import { type Doubt, settleDoubts } from './settle-doubts';

interface OpenDoubt extends Doubt {
  /** Receipts that a choice gives to the cells. */
  readonly outcomeOf: (choice: number) => readonly CellReceipt[];
  /** Receipts when several of the choices are left. */
  readonly unsettled: (left: readonly number[]) => readonly CellReceipt[];
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
  doubts.forEach(({ outcomeOf, unsettled }, at) => {
    const { choice = null, left = [] } = settled[at] ?? {};
    const outcome = choice === null ? unsettled(left) : outcomeOf(choice);
    for (const receipt of outcome) receipts.set(receipt.address, receipt);
  });
}

function lineDoubt(template: Template, line: OpenLine): OpenDoubt {
  const { cells, indexOf } = compiledTemplateOf(template);
  const indices = line.addresses.map((address) => indexOf.get(address) ?? -1);
  const readers = indices.map((index) => figureReader(cells[index]?.definition));
  const isCut = line.reason === 'joined-digits';
  const readAs = (choice: readonly string[]) => readers.map((read, at) => read(choice[at] ?? ''));
  const ways = lineChoicesOf(template, line, indices);
  const figures = ways.choices.map(readAs);
  const choices = isCut ? figures : distinct(figures);
  const numbers = choices.map((choice) => choice.map(({ value }) => numberOf(value)));
  const isOnly = isCut ? ways.isOnly : choices.length === 1;
  return {
    cells: indices,
    choices: numbers,
    tested: isCut ? indices.slice(ways.fixed) : differing(indices, numbers),
    proof: proofOf(line, isOnly, hasSums(template, indices) || isZeros(choices)),
    outcomeOf: (choice) =>
      line.addresses.map((address, at): CellReceipt => {
        const { text = '', ...figure } = choices[choice]?.[at] ?? UNKNOWN;
        const reason = isCut && figure.state === 'read' ? 'cut-by-sums' : figure.reason;
        return { address, text, place: line.place, ...figure, reason };
      }),
    unsettled: (left) =>
      line.addresses.map((address, at) =>
        unsettledOf(
          line,
          address,
          left.map((choice) => choices[choice]?.[at]?.value ?? null),
        ),
      ),
  };
}

interface TextFigure extends Figure {
  readonly text: string;
}

/** Reads each text of a cell once, however many choices hold it. */
function figureReader(definition: CellDefinition | undefined): (text: string) => TextFigure {
  const known = new Map<string, TextFigure>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const figure = definition === undefined ? UNKNOWN : readFigure(definition, text, '');
    const made = { ...figure, text };
    known.set(text, made);
    return made;
  };
}

const UNKNOWN: TextFigure = {
  state: 'doubtful',
  value: null,
  candidates: [],
  reason: 'unreadable',
  text: '',
};

function numberOf(value: CellValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * A row in an unsure place needs most proof, and so do several figures that may also be whole, with
 * blanks lost between them. No number begins with a zero, so zeros in a row are cut without proof.
 */
function proofOf(
  { reason, text, isSure }: OpenLine,
  isOnly: boolean,
  isPlain: boolean,
): Doubt['proof'] {
  if (isSure && isOnly && isPlain) return 'none';
  if (reason === 'unsure-row') return 'down';
  if (reason !== 'joined-digits') return 'some';
  if (/\s/u.test(text)) return 'down';
  return isOnly && isPlain && /^[0０]\S/u.test(text) ? 'none' : 'some';
}

/** The cells on which the choices differ; all of them where there is one choice. */
function differing(cells: readonly number[], choices: readonly Numbers[]): readonly number[] {
  return cells.filter((_cell, at) => {
    const values = new Set(choices.map((choice) => choice[at]));
    return choices.length === 1 || values.size > 1;
  });
}

function isZeros(choices: readonly (readonly Figure[])[]): boolean {
  return choices.every((figures) => figures.every(({ value }) => value === 0));
}

/** Digits alone never tell where figures end that no sum of the form holds together. */
function hasSums(template: Template, cells: readonly number[]): boolean {
  return equationsOf(template).some(({ left, right }) =>
    [...left, ...right].some((cell) => cells.includes(cell)),
  );
}

function distinct<T extends Figure>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const seen = new Map<string, readonly T[]>();
  for (const choice of choices) {
    const key = choice.map(({ value, state }) => `${state}${String(value)}`).join(' ');
    if (!seen.has(key)) seen.set(key, choice);
  }
  return [...seen.values()];
}

const MOST_CANDIDATES = 5;

function unsettledOf(line: OpenLine, address: string, found: readonly CellValue[]): CellReceipt {
  const values = new Set(found.filter((value) => value !== null));
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

const REMARKED = { state: 'read', candidates: [], reason: 'remark' } as const;

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
        tested: [cell],
        choices: candidates.map((value) => [numberOf(value)]),
        proof: 'some' as const,
        outcomeOf: (choice: number) => [
          { ...receipt, ...REMARKED, value: candidates[choice] ?? null },
        ],
        unsettled: () => [receipt],
      },
    ];
  });
}
