// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { type OpenGrid, openGrid } from './grid-support';

let grid: OpenGrid;

beforeEach(() => {
  localStorage.clear();
  grid = openGrid('requests');
});

afterEach(() => grid.close());

function explain(cell: string): HTMLDialogElement | null {
  act(() => grid.input(cell).focus());
  grid.press('Enter');
  return document.querySelector('dialog');
}

it('a total names its parts below their headers, folds zeros and adds the others up', () => {
  grid.enter({ 'requests/granted/natural': '6', 'requests/refused.stateSecret/natural': '2' });
  grid.click('空白填零');
  const dialog = explain('concluded/natural');
  const [first] = dialog?.querySelectorAll('li') ?? [];
  expect(first?.textContent).toBe('（一）予以公开 6');
  expect(dialog?.querySelector('h4')?.textContent).toBe('（三）不予公开');
  expect(dialog?.querySelector('summary')?.textContent).toMatch(/^其余\d+项为0$/u);
  expect(dialog?.textContent).toContain('6＋2＝8');
});

it('an unfinished total says what is filled in', () => {
  grid.enter({ 'requests/granted/natural': '6' });
  const dialog = explain('granted/total');
  expect(dialog?.textContent).toContain('还有5格未填');
  expect(dialog?.textContent).toContain('已填的：合计6');
  grid.click('关闭');
  expect(document.querySelector('dialog')).toBeNull();
});
