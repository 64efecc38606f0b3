import type { FormEditor } from '@/components/form/form-editor';
import type { FigureAt } from '@/lib/report/live-figures';

/** The figures of the tables as they stand in the form now. */
export function figuresOf(editor: FormEditor): FigureAt {
  return (address) => editor.valueAt(address) ?? editor.totalAt(address)?.value ?? null;
}
