import { describe, expect, it } from 'vitest';

import { copiedIn, copiedPieces, copiedText, storedOf } from '@/lib/prose-edit/copied-prose';
import {
  editBetween,
  editedProse,
  shiftedPlaces,
  withAllStored,
  withStored,
} from '@/lib/prose-edit/edit-prose';
import { movedCursor, type ShownProse, shownProse } from '@/lib/prose-edit/shown-prose';
import { randomOf } from '../support/random';
import { editionOf } from '../support/report-with';

const template = editionOf('2021');
const NEW = '{{requests/received/natural}}';
const OLD = '{{requests/carriedIn/natural}}';

function prose(stored: string, received = 32, carriedIn = 7): ShownProse {
  const values: Readonly<Record<string, number>> = {
    'requests/received/natural': received,
    'requests/carriedIn/natural': carriedIn,
  };
  return shownProse(template, (address) => values[address] ?? null, stored);
}

/** `|` is the cursor after the edit. */
function edited(stored: string, after: string): string {
  const shown = prose(stored);
  const cursor = after.indexOf('|');
  return editedProse(shown, editBetween(shown.text, after.replace('|', ''), cursor));
}

describe('an edit by hand', () => {
  it.each([
    ['in front of a figure', `新收${NEW}件`, '今年新|收32件', `今年新收${NEW}件`],
    ['right before it', `新收${NEW}件`, '新收了|32件', `新收了${NEW}件`],
    ['right behind it', `新收${NEW}件`, '新收32余|件', `新收${NEW}余件`],
    ['behind it', `新收${NEW}件`, '新收32件。|', `新收${NEW}件。`],
    ['between two', `${NEW}、${OLD}`, '32和|7', `${NEW}和${OLD}`],
    ['that takes one away', `新收${NEW}件，${OLD}件`, '新收|件，7件', `新收件，${OLD}件`],
    ['that takes all away', `新收${NEW}件`, '|', ''],
    ['that writes over one', `新收${NEW}件`, '新收五|件', '新收五件'],
  ])('%s leaves the other figures', (...[, stored = '', after = '', expected]) => {
    expect(edited(stored, after)).toBe(expected);
  });

  it.each([
    ['the last digit is taken away', `新收${NEW}件`, '新收3|件', '新收3件'],
    ['the first digit is taken away', `新收${NEW}件`, '新收|2件', '新收2件'],
    ['a digit is put into it', `新收${NEW}件`, '新收39|2件', '新收392件'],
    ['a digit is put behind it', `新收${NEW}件`, '新收325|件', '新收325件'],
    ['a like digit is put before it', `新收${NEW}件`, '新收3|32件', '新收332件'],
    ['a decimal is begun', `新收${NEW}件`, '新收32.|件', '新收32.件'],
    ['what parts it from a digit goes', `${NEW}，5件`, '32|5件', '325件'],
  ])('makes a figure plain text when %s', (...[, stored = '', after = '', expected]) => {
    expect(edited(stored, after)).toBe(expected);
  });

  it('takes what was put in again elsewhere for text', () => {
    const shown = prose(`甲${NEW}乙`);
    expect(editedProse(shown, editBetween(shown.text, '乙甲32', null))).toContain('32');
  });

  it('shows afterwards what was typed, whatever it was', () => {
    const random = randomOf(11);
    let stored = `新收${NEW}件，结转${OLD}件，共${NEW}+${OLD}件。`;
    for (let step = 0; step < 2000; step += 1) {
      const shown = prose(stored, random.between(0, 200), random.between(0, 20));
      const from = random.between(0, shown.text.length);
      const to = Math.min(shown.text.length, from + random.between(0, 3));
      const typed = random.pick(['', '', '件', '3', '，共', '32', '7', '\n']);
      const after = shown.text.slice(0, from) + typed + shown.text.slice(to);
      const next = editedProse(shown, editBetween(shown.text, after, from + typed.length));
      expect(next.replaceAll(NEW, '#').replaceAll(OLD, '#')).not.toContain('{{');
      const values = { natural: shown.figures };
      const now = shownProse(template, (address) => valueIn(values.natural, address), next);
      expect(now.text).toBe(after);
      stored = next.length < 12 ? `新收${NEW}件，结转${OLD}件。` : next;
    }
  });

  it('puts stored text in place of a stretch', () => {
    expect(withStored(prose('新收件'), { from: 2, to: 2 }, NEW)).toBe(`新收${NEW}件`);
    expect(withStored(prose(`新收${NEW}件`), { from: 2, to: 4 }, '32')).toBe('新收32件');
  });

  it('puts stored text in place of several stretches', () => {
    const places = [
      { start: 0, end: 2, stored: OLD },
      { start: 5, end: 6, stored: '个' },
    ];
    expect(withAllStored(prose(`甲乙${NEW}和丙丁`), places)).toBe(`${OLD}${NEW}和个丁`);
  });

  it('moves what stands behind it, and forgets what it touched', () => {
    const places = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ];
    expect(shiftedPlaces(places, { from: 4, to: 4, text: '十' })).toEqual([
      { start: 0, end: 2 },
      { start: 9, end: 10 },
    ]);
  });
});

function valueIn(figures: ShownProse['figures'], address: string) {
  return figures.find(({ reference }) => reference === address)?.value ?? 0;
}

describe('the cursor', () => {
  it.each([
    ['in front of the figure', 1, 1],
    ['behind the figure', 5, 7],
    ['at the end of the text', 9, 13],
    ['inside the figure', 3, 3],
  ])('%s stays in its place when figures grow', (_title, at, expected) => {
    const stored = `新收${NEW}件，共${NEW}`;
    expect(movedCursor(prose(stored), prose(stored, 3200), at)).toBe(expected);
  });

  it('stays behind what others wrote before it', () => {
    expect(movedCursor(prose('新收件'), prose('今年新收件'), 3)).toBe(5);
  });
});

describe('a text that is copied', () => {
  const shown = prose(`新收${NEW}件，结转${OLD}件`);

  it('brings its figures along', () => {
    const copied = copiedIn(copiedText(copiedPieces(shown, 0, shown.text.length))) ?? [];
    expect(storedOf(template, copied)).toBe(shown.stored);
  });

  it('has only the signs of a figure that is cut', () => {
    expect(storedOf(template, copiedPieces(shown, 3, 8))).toBe('2件，结转');
  });

  it('has the numbers of figures that this edition has not', () => {
    const other = [{ text: '5', reference: 'requests/other/total' }];
    expect(storedOf(template, other)).toBe('5');
  });

  it.each(['', '{', '"x"', '[1]', '[["a"],[2,null]]', 'null'])('is not read from %s', (json) => {
    expect(copiedIn(json)).toBeNull();
  });

  it('has no references that nobody copied', () => {
    expect(storedOf(template, [{ text: '', reference: '}}{{x' }])).toBe('');
  });
});
