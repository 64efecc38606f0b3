import { act } from 'react';
import { createRoot } from 'react-dom/client';

import { createEditor } from '@/components/form/create-editor';
import type { FormEditor } from '@/components/form/form-editor';
import { TableGrid } from '@/components/grid/table-grid';
import { checkReport } from '@/lib/checks/check-report';
import { tableSectionsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';

export interface OpenGrid {
  readonly editor: FormEditor;
  /** Addresses of the cells drawn since the last call. */
  drawn(): readonly string[];
  /** The cell with the focus, without the table. */
  focused(): string;
  input(cell: string): HTMLInputElement;
  /** Texts that came in otherwise, by address. */
  enter(texts: Readonly<Record<string, string>>): void;
  press(keys: string): void;
  type(text: string): void;
  paste(clip: { readonly text?: string; readonly html?: string }): void;
  copy(type?: 'copy' | 'cut'): { readonly text: string; readonly html: string };
  click(name: string): void;
  news(): string;
  framed(): number;
  close(): void;
}

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** One table in a page, as the form shows it. */
export function openGrid(table: string, start: Readonly<Record<string, string>> = {}): OpenGrid {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const template = templates.find(({ edition }) => edition === '2021');
  const section = template && tableSectionsOf(template).find((one) => one.table.id === table);
  if (template === undefined || section === undefined) throw new Error('no such table');
  const later: (() => void)[] = [];
  const editor = createEditor({
    template,
    year: 2024,
    texts: start,
    check: (report) => checkReport(template, report),
    save: () => undefined,
    later: (task) => later.push(task),
    now: () => 0,
  });
  let drawn: string[] = [];
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  act(() =>
    root.render(
      <TableGrid
        editor={editor}
        section={section}
        onDraw={(address) => void drawn.push(address)}
      />,
    ),
  );
  const input = (cell: string): HTMLInputElement => {
    const found = place.querySelector<HTMLInputElement>(`[data-address="${table}/${cell}"]`);
    if (found === null) throw new Error(`no such cell: ${cell}`);
    return found;
  };
  const active = () => document.activeElement ?? document.body;
  const settle = (change: () => void) =>
    act(() => {
      change();
      for (const task of later.splice(0)) task();
    });
  const clipboard = (type: string, data: DataTransfer) =>
    settle(() => {
      active().dispatchEvent(
        new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
  drawn = [];
  return {
    editor,
    input,
    enter: (texts) => settle(() => editor.enter(texts)),
    drawn: () => drawn.splice(0),
    focused: () => active().getAttribute('data-address')?.replace(`${table}/`, '') ?? '',
    press: (keys) => {
      for (const stroke of keys.split(' ')) settle(() => keydown(active(), stroke));
    },
    type: (text) =>
      settle(() => {
        const element = active();
        if (!(element instanceof HTMLInputElement)) throw new Error('no cell has the focus');
        element.value = text;
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    paste: ({ text = '', html = '' }) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      data.setData('text/html', html);
      clipboard('paste', data);
    },
    copy: (type = 'copy') => {
      const data = new DataTransfer();
      clipboard(type, data);
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    },
    click: (name) => {
      const buttons = [...place.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent?.startsWith(name));
      if (button === undefined) throw new Error(`no such button: ${name}`);
      settle(() => button.click());
    },
    news: () => place.querySelector('[role=status]')?.textContent ?? '',
    framed: () => place.querySelectorAll('[data-framed]').length,
    close: () => {
      act(() => root.unmount());
      place.remove();
    },
  };
}

/** `Control+Shift+End` */
function keydown(target: Element, stroke: string): void {
  const parts = stroke.split('+');
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Control'),
      shiftKey: parts.includes('Shift'),
      bubbles: true,
      cancelable: true,
    }),
  );
}
