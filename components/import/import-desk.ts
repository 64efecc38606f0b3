import { summaryOf } from '@/lib/checkup/file-summary';
import type { Answers } from '@/lib/import/answer-cells';
import type { Template } from '@/lib/template/template';
import type { Entry, EntryState, Incoming, OpenImport } from './import-entry';
import { answeredImport, forgetOldest, hasAnswers, openImport } from './open-imports';
import { createReaderPool, type ReaderPool } from './reader-pool';
import { FIRST_VIEW, type ResultsView } from './results/result-rows';
import type { Detail, ReadResult } from './worker-messages';

/** All files that came in, and the one whose receipt is shown. It outlives every view of it. */
export interface ImportDesk {
  subscribe(listener: () => void): () => void;
  state(): DeskState;
  add(files: readonly Incoming[]): void;
  /** Shows the receipt of a file; `null` goes back to the list. */
  show(id: number | null): void;
  answer(answers: Answers): void;
  /** A file that was read, with what was answered; `null` when it cannot be read again. */
  wholeOf(id: number): Promise<OpenImport | null>;
  /** The shown file is a draft now, with its answers. */
  took(): void;
  /** Whether something would be lost that nobody can simply read again. */
  hasUntaken(): boolean;
  onView(view: ResultsView): void;
  /** Stops reading; what is not read yet can be taken up again. */
  stop(): void;
  resume(): void;
  clear(): void;
}

export interface DeskState {
  readonly entries: readonly Entry[];
  readonly shown: Entry | null;
  /** `null` while the shown file is being read. */
  readonly open: OpenImport | null;
  /** How the list is looked at, which outlasts looking at one of its files. */
  readonly view: ResultsView;
  /** The file that was looked at last, to come back to. */
  readonly last: number | null;
}

const NOTHING: DeskState = {
  entries: [],
  shown: null,
  open: null,
  view: FIRST_VIEW,
  last: null,
};

/** Results of many files come faster than anybody can read them. */
const TOLD_EVERY_MS = 120;

interface Desk {
  readonly templates: readonly Template[];
  readonly pool: ReaderPool;
  readonly entries: Entry[];
  readonly opened: Map<number, OpenImport>;
  readonly taken: Set<number>;
  readonly listeners: Set<() => void>;
  shown: number | null;
  last: number | null;
  view: ResultsView;
  state: DeskState;
  timer: ReturnType<typeof setTimeout> | null;
}

export function createImportDesk(templates: readonly Template[]): ImportDesk {
  const desk: Desk = {
    templates,
    pool: createReaderPool(templates),
    entries: [],
    opened: new Map(),
    taken: new Set(),
    listeners: new Set(),
    shown: null,
    last: null,
    view: FIRST_VIEW,
    state: NOTHING,
    timer: null,
  };
  return {
    subscribe: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    state: () => desk.state,
    add: (files) => add(desk, files),
    show: (id) => show(desk, id),
    answer: (answers) => answer(desk, answers),
    wholeOf: (id) => wholeOf(desk, id),
    took: () => {
      if (desk.shown !== null) desk.taken.add(desk.shown);
    },
    hasUntaken: () => hasUntaken(desk),
    onView: (view) => {
      desk.view = view;
      tell(desk);
    },
    stop: () => stop(desk),
    resume: () => resume(desk),
    clear: () => clear(desk),
  };
}

function add(desk: Desk, files: readonly Incoming[]): void {
  if (files.length === 0) return;
  // After a single file that could not be read the next one is a new beginning.
  if (desk.entries.length === 1 && desk.entries[0]?.state.kind === 'refused') clear(desk);
  const first = desk.entries.length;
  const added = files.map((file, index): Entry => {
    return { ...file, id: first + index, state: { kind: 'waiting' } };
  });
  desk.entries.push(...added);
  desk.shown = desk.entries.length === 1 ? 0 : null;
  for (const { id } of added) startReading(desk, id, desk.shown === id ? 'whole' : 'summary');
  tell(desk);
}

function startReading(desk: Desk, id: number, detail: Detail): void {
  const entry = desk.entries[id];
  if (entry === undefined) return;
  desk.pool.read({
    file: entry.file,
    name: entry.name,
    detail,
    onStart: () => {
      if (desk.entries[id]?.state.kind === 'waiting') setState(desk, id, { kind: 'reading' });
      tellSoon(desk);
    },
    onResult: (result) => {
      take(desk, id, result);
      tellSoon(desk);
    },
  });
}

function take(desk: Desk, id: number, result: ReadResult): void {
  if (!result.ok) {
    setState(desk, id, { kind: 'refused', refusal: result.refusal });
    if (desk.entries.length > 1 && desk.shown === id) desk.shown = null;
    return;
  }
  setState(desk, id, { kind: 'read', summary: result.summary });
  if (result.whole === null) return;
  desk.opened.set(id, openImport(desk.templates, result.whole));
  forgetOldest(desk.opened);
}

function setState(desk: Desk, id: number, state: EntryState): void {
  const entry = desk.entries[id];
  if (entry !== undefined) desk.entries[id] = { ...entry, state };
}

function show(desk: Desk, id: number | null): void {
  desk.shown = id;
  desk.last = id ?? desk.last;
  if (id !== null && !desk.opened.has(id)) startReading(desk, id, 'whole');
  tell(desk);
}

function answer(desk: Desk, answers: Answers): void {
  const { shown } = desk;
  const open = shown === null ? undefined : desk.opened.get(shown);
  if (shown === null || open === undefined) return;
  const answered = answeredImport(open, answers);
  desk.opened.set(shown, answered);
  desk.taken.delete(shown);
  setState(desk, shown, {
    kind: 'read',
    summary: summaryOf(answered.imported, answered.findings),
  });
  tell(desk);
}

/** Of many files only the summaries are kept, so that most of them are read once more. */
function wholeOf({ entries, opened, pool, templates }: Desk, id: number) {
  const open = opened.get(id);
  const entry = entries[id];
  if (open !== undefined || entry === undefined) return Promise.resolve(open ?? null);
  return new Promise<OpenImport | null>((resolve) => {
    pool.read({
      file: entry.file,
      name: entry.name,
      detail: 'whole',
      onStart: () => undefined,
      onResult: (result) => {
        const whole = result.ok ? result.whole : null;
        resolve(whole === null ? null : openImport(templates, whole));
      },
    });
  });
}

/** A list takes a while to read, and answers are a person's work. */
function hasUntaken({ entries, opened, taken }: Desk): boolean {
  if (entries.length > 1) return true;
  return [...opened].some(([id, open]) => hasAnswers(open) && !taken.has(id));
}

function stop(desk: Desk): void {
  desk.pool.end();
  desk.entries.forEach(({ state }, id) => {
    if (isPending(state)) setState(desk, id, { kind: 'stopped' });
  });
  tell(desk);
}

function resume(desk: Desk): void {
  const stopped = desk.entries.filter(({ state }) => state.kind === 'stopped');
  for (const { id } of stopped) {
    setState(desk, id, { kind: 'waiting' });
    startReading(desk, id, desk.shown === id ? 'whole' : 'summary');
  }
  const { shown } = desk;
  if (shown !== null && desk.entries[shown]?.state.kind === 'read') show(desk, shown);
  else if (stopped.length > 0) tell(desk);
}

function clear(desk: Desk): void {
  desk.pool.end();
  desk.entries.length = 0;
  desk.opened.clear();
  desk.taken.clear();
  desk.shown = null;
  desk.last = null;
  desk.view = FIRST_VIEW;
  tell(desk);
}

export function isPending({ kind }: EntryState): boolean {
  return kind === 'waiting' || kind === 'reading';
}

function tellSoon(desk: Desk): void {
  desk.timer ??= setTimeout(() => tell(desk), desk.entries.length > 1 ? TOLD_EVERY_MS : 0);
}

function tell(desk: Desk): void {
  if (desk.timer !== null) clearTimeout(desk.timer);
  desk.timer = null;
  const { shown } = desk;
  desk.state = {
    entries: [...desk.entries],
    shown: shown === null ? null : (desk.entries[shown] ?? null),
    open: shown === null ? null : (desk.opened.get(shown) ?? null),
    view: desk.view,
    last: desk.last,
  };
  for (const listener of desk.listeners) listener();
}
