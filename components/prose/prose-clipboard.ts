import type { ClipboardEvent } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import {
  type CopiedPiece,
  copiedIn,
  copiedPieces,
  copiedText,
  storedOf,
} from '@/lib/prose-edit/copied-prose';
import { cleanPaste } from './clean-paste';
import { insert } from './insert';
import type { ProseView } from './prose-view';

interface ProsePlace {
  readonly editor: FormEditor;
  readonly name: string;
  readonly view: ProseView;
}

type AreaEvent = ClipboardEvent<HTMLTextAreaElement>;

const ATTRIBUTE = 'data-gouji-prose';

/** Copies or cuts: plain text for others, and for this form the figures that follow the tables. */
export function copyProse({ view }: ProsePlace, event: AreaEvent): void {
  const { selectionStart, selectionEnd } = event.currentTarget;
  const pieces = copiedPieces(view.shown(), selectionStart, selectionEnd);
  if (pieces.every(({ reference }) => reference === null)) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', pieces.map(({ text }) => text).join(''));
  event.clipboardData.setData('text/html', htmlOf(pieces));
  if (event.type === 'cut') view.replace({ start: selectionStart, end: selectionEnd }, '');
}

function htmlOf(pieces: readonly CopiedPiece[]): string {
  const holder = document.createElement('span');
  holder.setAttribute(ATTRIBUTE, copiedText(pieces));
  holder.textContent = pieces.map(({ text }) => text).join('');
  return holder.outerHTML.replaceAll('\n', '<br>');
}

/** Returns what was changed in the pasted text, in words; `''` for nothing. */
export function pasteProse({ editor, name }: ProsePlace, event: AreaEvent): string {
  const plain = event.clipboardData.getData('text/plain');
  const pieces = copiedFrom(event.clipboardData.getData('text/html'));
  const pasted = pieces === null ? plain : storedOf(editor.template, pieces);
  const { text, note } = cleanPaste(pasted);
  if (note === '' && pieces === null) return '';
  event.preventDefault();
  insert({ editor, name, area: event.currentTarget }, text);
  return note;
}

function copiedFrom(html: string): readonly CopiedPiece[] | null {
  if (!html.includes(ATTRIBUTE)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const json = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE);
  return json === null || json === undefined ? null : copiedIn(json);
}
