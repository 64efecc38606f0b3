import type { Random } from '../random';
import type { Draft, DraftCell, DraftRow, DraftTable, Expectation } from './draft';
import { cellsIn } from './grid-edits';

/** One way in which published reports differ from the form. */
export interface Noise {
  readonly id: string;
  /** Noise of one stage is applied before that of the next. */
  readonly stage: Stage;
  /** Layouts that can show it; all when left out. */
  readonly only?: readonly Trait[];
  /** Layouts in which it would mean something else. */
  readonly not?: readonly Trait[];
  /** The edition of the form it belongs to; any when left out. */
  readonly edition?: string;
  /** Returns false when the report offers nothing to change. */
  apply(draft: Draft, random: Random): boolean;
}

export type Stage = 'rows' | 'columns' | 'labels' | 'values' | 'characters' | 'frame';

export const stages: readonly Stage[] = [
  'rows',
  'columns',
  'labels',
  'values',
  'characters',
  'frame',
];

/**
 * What a layout can do. `text`: bytes of text whose encoding may vary. `blanks`: an empty cell
 * keeps its place. `spans`: cells that reach over others stay as they are. `official`: only what
 * our own writers print. `tables-only`: has no prose.
 */
export type Trait =
  | 'text'
  | 'blanks'
  | 'spans'
  | 'official'
  | 'tables-only'
  | 'lines'
  | 'joined'
  | 'html'
  | 'pdf'
  | 'scattered';

export function tableOf(draft: Draft, id: string): DraftTable | undefined {
  return draft.sections.flatMap(({ tables }) => tables).find((table) => table.id === id);
}

export function allCells(draft: Draft): DraftCell[] {
  return draft.sections.flatMap(({ tables }) => tables).flatMap(cellsIn);
}

export function labelsIn(draft: Draft): DraftCell[] {
  return allCells(draft).filter(({ role }) => role !== 'value');
}

export function filledCells(draft: Draft): DraftCell[] {
  return allCells(draft).filter(({ address }) => address !== null);
}

/** Rows of a table that have values of the form. */
export function dataRows(table: DraftTable): { row: DraftRow; index: number }[] {
  return table.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.cells.some(({ address }) => address !== null));
}

/** Says that the values of these cells are nowhere in the source. */
export function forget(draft: Draft, cells: readonly DraftCell[]): void {
  for (const { address } of cells)
    if (address !== null) draft.expected.set(address, { kind: 'nothing' });
  draft.complete = false;
}

export function rowIdOf(address: string): string {
  return address.split('/')[1] ?? '';
}

/** Says that even a person could not be sure of these cells. */
export function loosen(draft: Draft, cells: readonly DraftCell[]): void {
  for (const { address } of cells) {
    const expected = address === null ? undefined : draft.expected.get(address);
    if (address === null || expected === undefined) continue;
    draft.expected.set(address, loosened(expected));
    draft.complete = false;
  }
}

function loosened(expected: Expectation): Expectation {
  switch (expected.kind) {
    case 'value':
    case 'either':
      return { kind: 'either', value: expected.value };
    case 'zero':
      return { kind: 'either', value: 0 };
    case 'nothing':
    case 'open':
      return { kind: 'open' };
  }
}

/** Where blanks leave no trace, the figures beside them may stand for any cell of their row. */
export function forgetBlanks(draft: Draft): void {
  for (const { rows } of draft.sections.flatMap(({ tables }) => tables)) {
    for (const { cells } of rows) {
      const values = cells.filter(({ address }) => address !== null);
      if (values.some(({ text }) => text === '')) loosen(draft, values);
    }
  }
}

/** A cell that the form does not have. */
export function plainCell(text: string, column: number): DraftCell {
  return { text, column, colSpan: 1, rowSpan: 1, role: 'value', address: null };
}
