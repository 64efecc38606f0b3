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

describe('the clipboard', () => {
  it('takes a plain block at once, as one step, and says so', () => {
    focus('granted/natural');
    grid.paste({ text: '1\t2\n3\t4' });
    expect(grid.input('partial/business').value).toBe('4');
    expect(grid.news()).toBe('已粘贴2行 × 2列');
    act(() => grid.editor.undo());
    expect(grid.input('granted/natural').value).toBe('');
  });

  it('asks before it takes a block with labels', () => {
    focus('carriedOver/total');
    grid.paste({
      html: '<table><tr><td>（一）予以公开</td><td>5</td><td>6</td></tr></table>',
    });
    expect(grid.input('granted/natural').value).toBe('');
    grid.click('粘贴');
    expect(grid.input('granted/natural').value).toBe('5');
    expect(grid.input('granted/business').value).toBe('6');
  });

  it('changes nothing when the preview is left', () => {
    focus('received/natural');
    grid.paste({ text: '1\tabc' });
    expect(document.body.textContent).toContain('“abc”不是可填的数字');
    grid.click('取消');
    expect(grid.input('received/natural').value).toBe('');
    expect(grid.editor.canUndo()).toBe(false);
  });

  it.each([
    ['too many cells', `${'1\t'.repeat(6_000)}`, '比表格大得多'],
    ['too much text', '字'.repeat(200_001), '太长'],
  ])('refuses %s', (_title, text, message) => {
    focus('received/natural');
    grid.paste({ text });
    expect(document.body.textContent).toContain(message);
    expect(grid.editor.canUndo()).toBe(false);
  });

  it('gives the selection as text and as a table', () => {
    grid.enter({ 'requests/received/natural': '1', 'requests/received/business': '2' });
    focus('received/natural');
    grid.press('Shift+ArrowRight Shift+ArrowDown');
    const { text, html } = grid.copy();
    expect(text).toBe('1\t2\n\t');
    expect(html).toContain('<td>1</td><td>2</td>');
  });

  it('cuts', () => {
    grid.enter({ 'requests/received/natural': '1' });
    focus('received/natural');
    expect(grid.copy('cut').text).toBe('1');
    expect(grid.input('received/natural').value).toBe('');
  });

  it('fills a selection with one copied cell', () => {
    focus('received/natural');
    grid.press('Shift+ArrowRight Shift+ArrowDown');
    grid.paste({ text: '7' });
    expect(grid.input('carriedIn/business').value).toBe('7');
  });
});

describe('a total', () => {
  it('cannot be changed, and tells where it comes from', () => {
    grid.click('空白填零');
    focus('received/natural');
    grid.type('37');
    focus('received/total');
    expect(grid.input('received/total').readOnly).toBe(true);
    grid.press('Enter');
    const dialog = document.querySelector('dialog');
    expect(dialog?.textContent).toContain('为什么是37？');
    expect(dialog?.textContent).toContain('总计等于自然人与法人或其他组织各类之和');
    grid.click('商业企业');
    expect(grid.focused()).toBe('received/business');
  });

  it('is no stated one after typing was taken back', () => {
    focus('received/natural');
    grid.type('5');
    act(() => grid.editor.undo());
    expect(grid.editor.valueAt('requests/received/total')).toBe(null);
    expect(grid.focused()).toBe('received/natural');
  });

  it('shows what a document stated beside what its parts give, until that is dropped', () => {
    grid.close();
    const parts = ['natural', 'business', 'research', 'publicWelfare', 'legalService'];
    grid = openGrid('requests', {
      ...Object.fromEntries(parts.map((column) => [`requests/received/${column}`, '7'])),
      'requests/received/otherOrganisation': '2',
      'requests/received/total': '36',
    });
    const total = grid.input('received/total');
    expect(total.value).toBe('37');
    expect(total.closest('td')?.textContent).toContain('原为 36');
    focus('received/total');
    grid.press('Enter');
    grid.click('改用各项之和');
    expect(total.value).toBe('37');
    expect(total.closest('td')?.textContent).not.toContain('原为');
  });
});

describe('the balance strip', () => {
  it('follows every keystroke', () => {
    grid.click('空白填零');
    focus('received/natural');
    grid.type('5');
    const rows = [...document.querySelectorAll('tfoot tr')];
    const texts = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(texts.map((row) => row.slice(0, 3))).toEqual([
      ['一 + 二', '5', '0'],
      ['三 + 四', '0', '0'],
      ['是否平衡', '差 5', '✓ 平'],
    ]);
  });
});
