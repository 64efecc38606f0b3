import { createEditor } from '@/components/form/create-editor';
import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { checkReport } from '@/lib/checks/check-report';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import type { DraftHead, FieldText } from '@/lib/storage/draft-head';
import { createDraftWriter, type SaveState } from '@/lib/storage/draft-writer';
import type { Template } from '@/lib/template/template';
import { createIdleTask } from './idle-task';

/** One draft open for writing: every change of the editor goes to the database at once. */
export interface DraftSession {
  readonly id: string;
  readonly editor: FormEditor;
  saveState(): SaveState;
  onSaveState(listener: () => void): () => void;
  retrySaving(): void;
}

export interface SessionStart {
  readonly database: DraftDatabase;
  readonly template: Template;
  readonly head: DraftHead;
  readonly texts: readonly FieldText[];
  /** A page that only reads writes nothing, not even how many errors it found. */
  readonly isOwner: boolean;
}

export function createDraftSession({
  database,
  template,
  head,
  texts,
  isOwner,
}: SessionStart): DraftSession {
  const listeners = new Set<() => void>();
  let current = head;
  let state: SaveState = { kind: 'saved', at: head.changed };
  const writer = createDraftWriter(database, (next) => {
    state = next;
    for (const listener of listeners) listener();
  });
  const editor = createEditor({
    template,
    year: head.year,
    texts: Object.fromEntries(texts.map(({ name, text }) => [name, text])),
    check: (report) => checkReport(template, report),
    save: (changed) => {
      current = { ...current, ...namesIn(changed), changed: Date.now() };
      writer.save(current, changed);
    },
    later: createIdleTask(),
    now: () => performance.now(),
  });
  const noteErrors = () => {
    const errors = errorsIn(editor);
    if (!isOwner || errors === current.errors) return;
    current = { ...current, errors };
    writer.save(current, []);
  };
  editor.subscribe(TOPICS.findings, noteErrors);
  noteErrors();
  return {
    id: head.id,
    editor,
    saveState: () => state,
    onSaveState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retrySaving: writer.retry,
  };
}

export function errorsIn(editor: FormEditor): number {
  return editor.findings().filter(({ severity }) => severity === 'error').length;
}

/** Texts that the list of drafts shows. */
function namesIn(changed: readonly FieldText[]): Partial<DraftHead> {
  const textOf = (name: string) => changed.find((field) => field.name === name)?.text;
  const agency = textOf('agency.name');
  const title = textOf('title');
  return {
    ...(agency === undefined ? {} : { agency }),
    ...(title === undefined ? {} : { title }),
  };
}
