import type { Draft, DraftCell } from './draft';
import { valuesIn } from './grid-edits';
import { dataRows, filledCells, type Noise, tableOf } from './noise';

export const blankNoise: readonly Noise[] = [
  {
    id: 'blank-zeros',
    stage: 'values',
    not: ['official'],
    apply: (draft) => blankZeros(draft, () => true),
  },
  {
    id: 'some-blank-zeros',
    stage: 'values',
    not: ['official'],
    apply: (draft, random) => blankZeros(draft, () => random.chance(0.3)),
  },
  {
    id: 'only-totals',
    stage: 'values',
    not: ['official'],
    apply: (draft) => leaveTotals(draft),
  },
  {
    id: 'blank-totals',
    stage: 'values',
    not: ['official'],
    apply: (draft) => blankTotals(draft),
  },
  {
    id: 'all-blank',
    stage: 'values',
    not: ['official'],
    only: ['blanks'],
    apply: (draft, random) => {
      const table = random.pick(['requests', 'cases', 'disclosure']);
      for (const cell of filledCells(draft)) {
        if (cell.address?.startsWith(`${table}/`)) emptied(draft, cell, false);
      }
      draft.complete = false;
      return true;
    },
  },
];

/** Blank stands for zero only beside figures; a row of blanks says nothing. */
function emptied(draft: Draft, cell: DraftCell, hasFigures: boolean): void {
  cell.text = '';
  draft.expected.set(cell.address ?? '', { kind: hasFigures ? 'zero' : 'nothing' });
}

function blankZeros(draft: Draft, drop: () => boolean): boolean {
  for (const table of draft.sections.flatMap(({ tables }) => tables)) {
    for (const { row } of dataRows(table)) {
      const values = valuesIn(row).filter(({ address }) => address !== null);
      const zeros = values.filter(({ text }) => text === '0' && drop());
      for (const cell of zeros) emptied(draft, cell, zeros.length < values.length);
      if (zeros.length > 0) draft.complete = false;
    }
  }
  return true;
}

/** As one large city does: zeros blank, and most totals of the result rows too. */
function blankTotals(draft: Draft): boolean {
  blankZeros(draft, () => true);
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  for (const { row } of dataRows(table).slice(2, -2)) {
    const total = valuesIn(row).at(-1);
    if (total === undefined || total.text === '') continue;
    emptied(draft, total, false);
    draft.expected.set(total.address ?? '', { kind: 'open' });
  }
  return true;
}

/** In rows without requests only the total is printed, and says zero. */
function leaveTotals(draft: Draft): boolean {
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  for (const { row } of dataRows(table)) {
    const values = valuesIn(row).filter(({ address }) => address !== null);
    if (values.some(({ text }) => text !== '0')) continue;
    for (const cell of values.slice(0, -1)) emptied(draft, cell, true);
    draft.complete = false;
  }
  return true;
}
