import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Grid, GridCell } from '@/lib/document/document';
import { BAND_COLOR } from '@/lib/pages/page-geometry';
import type { Page, PlacedRule, PlacedText, PlacedValue } from '@/lib/pages/pages';
import { bandGrid, nestedGrid } from '../writers/sample-document';
import { heading, pagesOf, paragraph, rightOf } from './set-text';

const pageOf = (grid: Grid): Page => {
  const [page] = pagesOf({ kind: 'table', grid }).pages;
  if (!page) throw new Error('no page');
  return page;
};

/** The grid with one figure in place of all others. */
const withFigure = (grid: Grid, figure: string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map(
      (cell): GridCell =>
        cell.role === 'value' ? { ...cell, runs: [{ text: figure, style: 'text' }] } : cell,
    ),
  })),
});

const isInside = (text: PlacedText, { x, y, width, height }: PlacedValue): boolean =>
  text.x > x &&
  rightOf(text) < x + width &&
  text.y - 0.7 * text.sizePt > y &&
  text.y + 0.1 * text.sizePt < y + height;

describe('a rule', () => {
  it.each([nestedGrid, bandGrid])('is drawn once in each place of $id', (grid) => {
    const { rules } = pageOf(grid);
    for (const [place, rule] of rules.entries()) {
      expect(rules.slice(place + 1).filter((other) => touchesInLine(rule, other))).toEqual([]);
    }
  });

  it('surrounds the whole table in one stroke on each side', () => {
    const { rules } = pageOf(bandGrid);
    const top = Math.min(...rules.map(({ y1 }) => y1));
    const left = Math.min(...rules.map(({ x1 }) => x1));
    expect(rules.filter(({ y2 }) => y2 === top)).toHaveLength(1);
    expect(rules.filter(({ x2 }) => x2 === left)).toHaveLength(1);
  });
});

function touchesInLine(a: PlacedRule, b: PlacedRule): boolean {
  if (a.y1 === a.y2 && b.y1 === b.y2 && a.y1 === b.y1) return a.x1 <= b.x2 && b.x1 <= a.x2;
  if (a.x1 === a.x2 && b.x1 === b.x2 && a.x1 === b.x1) return a.y1 <= b.y2 && b.y1 <= a.y2;
  return false;
}

describe('a cell', () => {
  it('is filled where it is a band', () => {
    const { fills } = pageOf(bandGrid);
    expect(fills.map(({ color }) => color)).toEqual([BAND_COLOR, BAND_COLOR]);
  });

  it.each(['0', '12345', '123456789012345', '1234567890123.45', '增1423', '56742.1644万元'])(
    'keeps the figure %s inside',
    (figure) => {
      const page = pageOf(withFigure(nestedGrid, figure));
      for (const value of page.values) {
        const texts = page.texts.filter(({ address }) => address === value.address);
        expect(texts.map(({ text }) => text).join('')).toBe(figure);
        expect(texts.every((text) => isInside(text, value))).toBe(true);
      }
    },
  );

  it('keeps any figure inside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,12})?$/), (figure) => {
        const page = pageOf(withFigure(nestedGrid, figure));
        const value = page.values[0];
        const texts = page.texts.filter(({ address }) => address === value?.address);
        expect(value && texts.every((text) => isInside(text, value))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('sets the notes in brackets in 楷体', () => {
    const { texts } = pageOf(nestedGrid);
    const kai = texts.filter(({ font }) => font === 'kai').map(({ text }) => text);
    expect(kai.join('')).toContain('（只计这一情形）');
  });

  it('that is blank has an area all the same', () => {
    expect(pageOf(nestedGrid).values).toContainEqual(
      expect.objectContaining({ address: 'requests/partial/c1' }),
    );
  });

  it('breaks a label into lines of like length', () => {
    const { texts } = pageOf(nestedGrid);
    const lines = texts.filter(({ text }) => '三、办理结果'.includes(text)).map(({ text }) => text);
    expect(lines).toEqual(['三、办', '理结果']);
  });
});

describe('a small table', () => {
  it('goes to the next page as a whole, with its heading', () => {
    const text = paragraph('字'.repeat(26 + 28 * 17));
    const { pages } = pagesOf(text, heading('四、行政复议情况'), {
      kind: 'table',
      grid: nestedGrid,
    });
    expect(pages[0]?.values).toEqual([]);
    expect(pages[1]?.texts[0]?.text).toContain('四、');
  });

  it('is followed by its notes', () => {
    const { pages } = pagesOf(
      { kind: 'table', grid: nestedGrid },
      { kind: 'note', text: '注：行政复议、行政诉讼数量含上年度结转数量。' },
    );
    const note = pages[0]?.texts.find(({ text }) => text.startsWith('注'));
    const lowest = Math.max(...(pages[0]?.rules.map(({ y2 }) => y2) ?? []));
    expect(note?.font).toBe('kai');
    expect(note?.y).toBeGreaterThan(lowest);
    expect(note?.y).toBeLessThan(lowest + 20);
  });

  it('higher than any page still ends', () => {
    const grid = withFigure(nestedGrid, '字'.repeat(3000));
    expect(pagesOf({ kind: 'table', grid }).pages.length).toBeLessThan(20);
  });
});
