import { createEditor } from '@/components/form/create-editor';
import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { checkReport } from '@/lib/checks/check-report';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import type { DraftHead, FieldText } from '@/lib/storage/draft-head';
import { createDraftWriter, type SaveState } from '@/lib/storage/draft-writer';
import { dropUnsaved, keepUnsaved } from '@/lib/storage/unsaved-edits';
import type { Template } from '@/lib/template/template';
import { createIdleTask } from './idle-task';

/** One draft open for writing: every change of the editor goes to the database at once. */
export interface DraftSession {
  readonly id: string;
  readonly editor: FormEditor;
  saveState(): SaveState;
  onSaveState(listener: () => void): () => void;
  retrySaving(): void;
  /** Called when the page may end: what is not in the database is kept for the next one. */
  keepUnsaved(): void;
}

export interface SessionStart {
  readonly database: DraftDatabase;
  readonly template: Template;
  readonly head: DraftHead;
  readonly texts: readonly FieldText[];
  /** What the page before could not save; it comes after `texts`. */
  readonly unsaved: readonly FieldText[];
  /** A page that only reads writes nothing, not even how many errors it found. */
  readonly isOwner: boolean;
}

export function createDraftSession(start: SessionStart): DraftSession {
  const { database, template, head, isOwner } = start;
  const listeners = new Set<() => void>();
  let current = head;
  let state: SaveState = { kind: 'saved', at: head.changed };
  const writer = createDraftWriter(database, (next) => {
    state = next;
    for (const listener of listeners) listener();
  });
  const save = (changed: readonly FieldText[]) => {
    current = { ...current, ...namesIn(changed), changed: Date.now() };
    writer.save(current, changed);
  };
  const editor = createEditor({
    template,
    year: head.year,
    texts: Object.fromEntries(
      [...start.texts, ...start.unsaved].map(({ name, text }) => [name, text]),
    ),
    check: (report) => checkReport(template, report),
    save,
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
  if (start.unsaved.length > 0) save(start.unsaved);
  if (isOwner) dropUnsaved(head.id);
  return {
    id: head.id,
    editor,
    saveState: () => state,
    onSaveState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retrySaving: writer.retry,
    keepUnsaved: () => {
      const unsaved = writer.unsaved();
      if (unsaved.length > 0) keepUnsaved(head.id, { owner: current.owner, texts: unsaved });
    },
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
