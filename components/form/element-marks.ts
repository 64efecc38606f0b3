import { movedTo } from '@/lib/prose-edit/moved-to';
import type { FieldElement } from './form-editor';

const FLASH_MS = 2600;

/** A soft light on a field that somebody else has just changed. */
export function flash(element: FieldElement): void {
  element.dataset.received = '';
  setTimeout(() => {
    delete element.dataset.received;
  }, FLASH_MS);
}

/** React draws neither of these attributes, so that it takes neither away. */
export function showFlag(element: FieldElement, note: string | undefined): void {
  if (note === undefined) {
    if (element.dataset.collided === undefined) return;
    delete element.dataset.collided;
    element.removeAttribute('aria-description');
    return;
  }
  element.dataset.collided = '';
  element.setAttribute('aria-description', note);
}

/** The cursor is put back to the place in the new text where it stood in the old one. */
export function cursorKeeper(element: FieldElement, text: string): () => void {
  const isText = element instanceof HTMLTextAreaElement || isTextInput(element);
  if (!isText || element !== element.ownerDocument.activeElement) return () => {};
  const { value, selectionStart, selectionEnd } = element;
  return () => {
    const [start, end] = [selectionStart, selectionEnd].map((at) => movedTo(at ?? 0, value, text));
    element.setSelectionRange(start ?? 0, end ?? 0);
  };
}

function isTextInput(element: FieldElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'text';
}
