import type { ServedField } from './protocol';
import type { ReportState } from './report-state';

/**
 * What one browser knows of a served report: the fields that its form stands on, what was typed
 * and is not known to be on the server, and what two people wrote at once. Values never change;
 * every function here gives a new state. Nothing looks at a clock to decide anything.
 */
export interface CopyState {
  /** All fields up to this revision of the report have been heard of. */
  readonly known: number;
  readonly reportState: ReportState;
  /** What the form shows, or showed when the first waiting change of the field was typed. */
  readonly fields: Readonly<Record<string, ServedField>>;
  /** Newer texts that wait until the field is neither typed in nor on its way. */
  readonly held: Readonly<Record<string, ServedField>>;
  /** The oldest first. */
  readonly pending: readonly PendingChange[];
  readonly collisions: Readonly<Record<string, Collision>>;
}

export interface PendingChange {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly seen: number;
  /** The waiting change before it on the same field. */
  readonly after: string | null;
  /** The server may have it: from now on its text is never changed. */
  readonly isSent: boolean;
  /** The server never takes this text; it waits for another one. */
  readonly isRefused: boolean;
  /** When it was typed; only shown. */
  readonly at: number;
  /** Rises with every change of the copy. */
  readonly order: number;
}

/** Two texts of one field, until a person has chosen. */
export interface Collision {
  readonly name: string;
  readonly mine: string;
  readonly at: number;
  readonly theirs: ServedField;
}

/** A new state, and what the form has to show differently from before. */
export interface Moved {
  readonly state: CopyState;
  readonly texts: Readonly<Record<string, string>>;
}

export interface Typed {
  readonly name: string;
  readonly text: string;
  /** For a change that is begun with it. */
  readonly id: string;
  readonly at: number;
  /** What it was typed on, where that is not what the form stands on now. */
  readonly seen?: number;
}

/** Each keystroke goes through here. */
export function typed(state: CopyState, entry: Typed): CopyState {
  const { name, text, at } = entry;
  const collision = state.collisions[name];
  if (collision !== undefined) {
    if (collision.theirs.text === text) return settledAs(state, name, collision.theirs);
    const collisions = { ...state.collisions, [name]: { ...collision, mine: text, at } };
    return { ...state, collisions };
  }
  const chain = state.pending.filter((change) => change.name === name);
  const last = chain.at(-1);
  if (last?.isSent === false) return retyped(state, last, entry);
  if (text === (last?.text ?? textIn(state, name))) return state;
  return { ...state, pending: [...state.pending, begun(state, last, entry)] };
}

function begun(state: CopyState, last: PendingChange | undefined, entry: Typed): PendingChange {
  return {
    ...entry,
    seen: last?.seen ?? entry.seen ?? state.fields[entry.name]?.revision ?? 0,
    after: last?.id ?? null,
    isSent: false,
    isRefused: false,
    order: (state.pending.at(-1)?.order ?? 0) + 1,
  };
}

/** A change that was never sent takes the new text, or goes when it changes nothing any more. */
function retyped(state: CopyState, last: PendingChange, { text, at }: Typed): CopyState {
  const before = state.pending.find(({ id }) => id === last.after);
  const isUndone = text === (before?.text ?? textIn(state, last.name));
  const pending = isUndone
    ? state.pending.filter(({ id }) => id !== last.id)
    : state.pending.map((change) =>
        change.id === last.id ? { ...change, text, at, isRefused: false } : change,
      );
  return { ...state, pending };
}

/** What the clerk sees in the field. */
export function shownText(state: CopyState, name: string): string {
  const waiting = state.pending.findLast((change) => change.name === name);
  return state.collisions[name]?.mine ?? waiting?.text ?? textIn(state, name);
}

/** A person has looked at both texts; `id` and `at` are for the change that may follow. */
export function chosen(state: CopyState, entry: Typed): Moved {
  const collision = state.collisions[entry.name];
  if (collision === undefined) return { state, texts: {} };
  const free = settledAs(state, entry.name, collision.theirs);
  return { state: typed(free, entry), texts: { [entry.name]: entry.text } };
}

/** From now on the form of the field stands on this text of the server. */
export function settledAs(state: CopyState, name: string, field: ServedField): CopyState {
  return {
    ...state,
    fields: { ...state.fields, [name]: field },
    held: without(state.held, name),
    collisions: without(state.collisions, name),
  };
}

export function textIn({ fields }: CopyState, name: string): string {
  return fields[name]?.text ?? '';
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> {
  const { [name]: _, ...others } = record;
  return others;
}
