import type { RefCallback } from 'react';

import type { Cause, Finding } from '@/lib/findings/finding';
import type { Report } from '@/lib/report/report';
import type { Texts } from '@/lib/report/report-texts';
import type { Editor } from './editor';

/** What the page around the grid needs beside cells: prose, findings, undoing, pages. */
export interface FormEditor extends Editor {
  readonly year: number;
  /** Connects an input, select or textarea that is no cell. */
  registerField(name: string): FieldRegistration;
  /** Has the view show the text of its field from now on. Returns the way to stop. */
  attachView(name: string, view: FieldView): () => void;
  /** Makes the changes of a likely cause: one undo step. */
  mend(cause: Cause): void;
  /** Puts in what others wrote: no edit of this person, and nothing to be taken back. */
  receive(texts: Texts): void;
  /** Marks fields that something is to be said of, by name; all others lose their mark. */
  flag(notes: ReadonlyMap<string, string>): void;
  hasFocus(name: string): boolean;
  /** Ends the run of keystrokes that would be taken back together. */
  seal(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The report as it stands now. */
  report(): Report;
  /** Of the last check, which runs shortly after every change. */
  findings(): readonly Finding[];
  shownFinding(): Finding | null;
  /** Of the report as it stands now. */
  checkedFindings(): readonly Finding[];
  page(): string;
  openPage(page: string): void;
}

export interface FieldRegistration {
  readonly name: string;
  readonly ref: RefCallback<FieldElement>;
  readonly onBlur: () => void;
}

/** Shows a text in a way of its own, such as prose with the figures of the tables put in. */
export interface FieldView {
  readonly element: FieldElement;
  show(text: string): void;
}

export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keys beside field names that `subscribe` and `versionOf` take. */
export const TOPICS = {
  /** Any field changed. */
  text: '#text',
  findings: '#findings',
  history: '#history',
  page: '#page',
  shown: '#shown',
} as const;
