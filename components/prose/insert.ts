import type { FormEditor } from '@/components/form/form-editor';
import { withStored } from '@/lib/prose-edit/edit-prose';
import { shownIn } from './editor-figures';
import { fitHeight } from './fit-height';

export interface InsertPlace {
  readonly editor: FormEditor;
  readonly name: string;
  readonly area: HTMLTextAreaElement;
}

/** Puts stored text at the cursor as one undo step, and the cursor behind it. */
export function insert({ editor, name, area }: InsertPlace, text: string): void {
  const { selectionStart, selectionEnd, value } = area;
  const shown = shownIn(editor, editor.textAt(name));
  // A field that shows its text as it is stored has no figures.
  const held = shown.text === value ? shown : { stored: value, text: value, figures: [] };
  const behind = value.length - selectionEnd;
  editor.enter({ [name]: withStored(held, { from: selectionStart, to: selectionEnd }, text) });
  const end = area.value.length - behind;
  area.setSelectionRange(end, end);
  fitHeight(area);
}
