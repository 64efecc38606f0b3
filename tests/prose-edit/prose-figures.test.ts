import { describe, expect, it } from 'vitest';

import type { Claim } from '@/lib/claims/claim';
import { figureAtCursor, proseFiguresOf } from '@/lib/prose-edit/prose-figures';
import { shownProse } from '@/lib/prose-edit/shown-prose';
import { editionOf } from '../support/report-with';

const template = editionOf('2021');
const stored = '新收{{requests/received/natural}}件，予以公开9件，{{requests/partial/natural}}件';
const values: Readonly<Record<string, number>> = { 'requests/received/natural': 32 };
const shown = shownProse(template, (address) => values[address] ?? null, stored);

function claimAt(start: number, end: number, state: Claim['state']): Claim {
  return {
    field: 'overview',
    start,
    end,
    figure: shown.text.slice(start, end),
    stated: 0,
    unit: '件',
    rule: 'T3',
    kind: 'figure',
    readings: [],
    state,
    actual: 3,
    cells: [],
    correction: '3',
  };
}

function statesWith(...claims: readonly Claim[]) {
  return proseFiguresOf(shown, claims).map(({ text, state }) => `${text} ${state}`);
}

describe('the figures of a text', () => {
  const nine = shown.text.indexOf('9');

  it('are live, blank and found in the words, in the order of the text', () => {
    expect(statesWith(claimAt(nine, nine + 1, 'disagrees'))).toEqual([
      '32 live',
      '9 disagrees',
      '〔未填〕 blank',
    ]);
  });

  it('are one where a live figure was found in the words too', () => {
    expect(statesWith(claimAt(2, 4, 'agrees'))).toEqual(['32 live', '〔未填〕 blank']);
  });

  it('are wrong where the live figure of another cell stands', () => {
    expect(statesWith(claimAt(2, 4, 'disagrees'))[0]).toBe('32 disagrees');
  });

  it('leave out what lies behind the end of the text', () => {
    expect(statesWith(claimAt(500, 502, 'agrees'))).toHaveLength(2);
  });

  it.each([
    [1, null],
    [2, '32'],
    [4, '32'],
    [5, null],
  ])('are found by a cursor at %d', (cursor, expected) => {
    const found = figureAtCursor(proseFiguresOf(shown, []), cursor);
    expect(found?.text ?? null).toBe(expected);
  });
});
