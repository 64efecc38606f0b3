import { useEffect } from 'react';

import type { FormEditor } from '@/components/form/form-editor';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z take back over the whole form, wherever the cursor is. */
export function useUndoKeys(editor: FormEditor, isOwner: boolean): void {
  useEffect(() => {
    if (!isOwner) return;
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === null || event.defaultPrevented) return;
      event.preventDefault();
      editor[step]();
    };
    // The menu of the browser and its own history would put back what it remembers of one field.
    const input = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      editor[event.inputType === 'historyUndo' ? 'undo' : 'redo']();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('beforeinput', input);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('beforeinput', input);
    };
  }, [editor, isOwner]);
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : null;
}
