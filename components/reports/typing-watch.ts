import type { FormEditor } from '@/components/form/form-editor';

/** Knows in which field somebody is typing at the moment. */
export interface TypingWatch {
  typed(name: string): void;
  isTyping(editor: FormEditor, name: string): boolean;
  close(): void;
}

/** After so long without a key a text may change before the eyes of its clerk. */
const PAUSE_MS = 4000;

export function createTypingWatch(): TypingWatch {
  let last: { readonly name: string; readonly at: number } | null = null;
  let isComposing = false;
  const begin = () => {
    isComposing = true;
  };
  const end = () => {
    isComposing = false;
  };
  document.addEventListener('compositionstart', begin);
  document.addEventListener('compositionend', end);
  return {
    typed: (name) => {
      last = { name, at: performance.now() };
    },
    isTyping: (editor, name) => {
      if (!editor.hasFocus(name)) return false;
      return isComposing || (last?.name === name && performance.now() - last.at < PAUSE_MS);
    },
    close: () => {
      document.removeEventListener('compositionstart', begin);
      document.removeEventListener('compositionend', end);
    },
  };
}
