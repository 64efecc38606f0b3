// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type OpenGrid, openGrid } from './grid-support';

let grid: OpenGrid;

beforeEach(() => {
  localStorage.clear();
  grid = openGrid('requests');
});

afterEach(() => grid.close());

function focus(cell: string): void {
  act(() => grid.input(cell).focus());
  grid.drawn();
}

function inBoth(line: string): readonly string[] {
  return [`requests/${line}/natural`, `requests/${line}/total`];
}

describe('keys', () => {
  it.each([
    ['ArrowDown', 'carriedIn/natural'],
    ['ArrowRight ArrowRight ArrowLeft', 'received/business'],
    ['ArrowUp ArrowLeft', 'received/natural'],
    ['Enter', 'carriedIn/natural'],
    ['Enter Enter Shift+Enter', 'carriedIn/natural'],
    ['Tab Tab Shift+Tab', 'received/business'],
    ['Shift+Tab', 'received/natural'],
    ['End', 'received/total'],
    ['End Home', 'received/natural'],
    ['Control+End', 'carriedOver/total'],
    ['Control+End Control+Home', 'received/natural'],
    ['PageDown', 'refused.internalAffairs/natural'],
    ['Control+ArrowDown', 'concluded/natural'],
    ['Control+ArrowRight', 'received/total'],
  ])('%s leads to %s', (keys, cell) => {
    focus('received/natural');
    grid.press(keys);
    expect(grid.focused()).toBe(cell);
  });

  it('Enter passes over totals, and stops at the end', () => {
    focus('other.rest/natural');
    grid.press('Enter');
    expect(grid.focused()).toBe('carriedOver/natural');
    grid.press('Enter');
    expect(grid.focused()).toBe('carriedOver/natural');
  });

  it('Tab passes over totals', () => {
    focus('received/otherOrganisation');
    grid.press('Tab');
    expect(grid.focused()).toBe('carriedIn/natural');
  });

  it('Control and an arrow go to the end of the data', () => {
    grid.enter({ 'requests/received/natural': '1', 'requests/carriedIn/natural': '2' });
    focus('received/natural');
    grid.press('Control+ArrowDown');
    expect(grid.focused()).toBe('carriedIn/natural');
  });

  it('F2 leaves arrows to the text, Escape gives the old text back', () => {
    grid.enter({ 'requests/received/natural': '37' });
    focus('received/natural');
    grid.press('F2');
    grid.type('378');
    grid.press('ArrowLeft');
    expect(grid.focused()).toBe('received/natural');
    grid.press('Escape');
    expect(grid.input('received/natural').value).toBe('37');
    expect(grid.editor.textAt('requests/received/natural')).toBe('37');
  });

  it('Delete clears the selection in one step', () => {
    grid.enter({ 'requests/received/natural': '1', 'requests/carriedIn/business': '2' });
    focus('received/natural');
    grid.press('Shift+ArrowDown Shift+ArrowRight');
    expect(grid.framed()).toBe(4);
    grid.press('Delete');
    expect(grid.editor.textAt('requests/carriedIn/business')).toBe('');
    act(() => grid.editor.undo());
    expect(grid.input('received/natural').value).toBe('1');
    expect(grid.input('carriedIn/business').value).toBe('2');
  });

  it('Control+A selects the table', () => {
    focus('granted/natural');
    grid.press('Control+a');
    expect(grid.framed()).toBe(175);
  });
});

describe('typing', () => {
  it('draws nothing but the totals that change', () => {
    focus('granted/natural');
    grid.type('3');
    expect(grid.drawn().toSorted()).toEqual([
      'requests/concluded/natural',
      'requests/granted/total',
    ]);
  });

  it('draws a cell again when a check says something else of it', () => {
    grid.click('空白填零');
    focus('granted/natural');
    grid.type('3');
    grid.drawn();
    grid.type('34');
    const lines = ['received', 'carriedIn', 'concluded', 'carriedOver'];
    expect([...new Set(grid.drawn())].toSorted()).toEqual(
      ['requests/granted/total', ...lines.flatMap(inBoth)].toSorted(),
    );
  });

  it('shows sums at once, and incomplete ones as such', () => {
    focus('received/natural');
    grid.type('37');
    expect(grid.input('received/total').value).toBe('37…');
    grid.click('空白填零');
    expect(grid.input('received/total').value).toBe('37');
    expect(grid.news()).toBe('已将143个空白格填为0，可以撤销');
  });

  it('shows a long number in full beside its input', () => {
    focus('received/natural');
    grid.type('999999999999999');
    expect(grid.drawn().toSorted()).toEqual(inBoth('received'));
    for (const cell of ['received/natural', 'received/total']) {
      const figure = grid.input(cell).parentElement?.querySelector('[data-figure]');
      expect(figure?.getAttribute('title')).toMatch(/^9{15}…?$/u);
    }
    grid.type('9');
    expect(grid.input('received/natural').parentElement?.querySelector('[data-figure]')).toBeNull();
  });

  it('keeps every total on the screen, also those that stay the same', () => {
    grid.enter({ 'requests/granted/natural': '1' });
    expect(grid.input('concluded/total').value).toBe('…');
    expect(grid.editor.textAt('requests/concluded/total')).toBe('');
  });

  it('makes full-width digits and separators plain once the cell is left', () => {
    focus('received/natural');
    grid.type('１，１６５件');
    expect(grid.input('received/natural').value).toBe('１，１６５件');
    grid.press('Enter');
    expect(grid.input('received/natural').value).toBe('1165');
  });

  it.each([
    ['12a', '不是数字'],
    ['-3', '不能是负数'],
    ['1.5', '必须是整数'],
    ['1234567890123456', '数字太长'],
  ])('keeps %s and says that it %s', (text, message) => {
    focus('received/natural');
    grid.type(text);
    grid.press('Enter');
    const input = grid.input('received/natural');
    expect(input.value).toBe(text);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain(message);
  });

  it('waits for an input method to finish', () => {
    focus('received/natural');
    const input = grid.input('received/natural');
    input.value = '１';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(grid.editor.textAt('requests/received/natural')).toBe('');
    act(() => {
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect(grid.editor.textAt('requests/received/natural')).toBe('１');
  });

  it('names every cell by its headers', () => {
    expect(grid.input('granted/natural').getAttribute('aria-label')).toBe(
      '自然人，三（一）予以公开',
    );
  });
});
