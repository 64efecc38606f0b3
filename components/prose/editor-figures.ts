import type { FormEditor } from '@/components/form/form-editor';
import { type ShownProse, shownProse } from '@/lib/prose-edit/shown-prose';
import type { FigureAt } from '@/lib/report/live-figures';

/** The figures of the tables as they stand in the form now. */
export function figuresOf(editor: FormEditor): FigureAt {
  return (address) => editor.valueAt(address) ?? editor.totalAt(address)?.value ?? null;
}

/** A stored text as a text area shows it, which has one kind of line break. */
export function shownIn(editor: FormEditor, stored: string): ShownProse {
  return shownProse(editor.template, figuresOf(editor), stored.replace(/\r\n?/gu, '\n'));
}
