import {
  type Collision,
  type CopyState,
  type Moved,
  type PendingChange,
  settledAs,
  shownText,
  textIn,
} from './copy-state';
import {
  MOST_CHANGES,
  MOST_CHARACTERS,
  type News,
  type Outcome,
  type SaveAnswer,
  type SaveRequest,
  type ServedField,
} from './protocol';

/** Whether a person is typing in the field, so that its text must not change under the hands. */
export type IsBusy = (name: string) => boolean;

/**
 * The next request with at most so many changes, and the state in which it is on its way; `null`
 * when nothing waits.
 */
export function requestOf(
  state: CopyState,
  most = MOST_CHANGES,
): { readonly state: CopyState; readonly request: SaveRequest } | null {
  const sent = firstOf(sendableIn(state), most);
  if (sent.length === 0) return null;
  const ids = new Set(sent.map(({ id }) => id));
  return {
    state: {
      ...state,
      pending: state.pending.map((one) =>
        ids.has(one.id) && !one.isSent ? { ...one, isSent: true } : one,
      ),
    },
    request: {
      known: state.known,
      changes: sent.map(({ id, name, text, seen, after }) => ({ id, name, text, seen, after })),
    },
  };
}

export function sendableIn({ pending }: CopyState): readonly PendingChange[] {
  return pending.filter(({ isRefused }) => !isRefused);
}

/**
 * The server has refused a request with this change alone: it was never made. What was typed in
 * the field since takes its place; else it waits until the field is typed in again.
 */
export function refused(state: CopyState, id: string): CopyState {
  const change = state.pending.find((one) => one.id === id);
  if (change === undefined) return state;
  const hasNext = state.pending.some((one) => one.after === id);
  const { seen, after } = change;
  const pending = state.pending
    .filter((one) => !(hasNext && one.id === id))
    .map((one) => (one.after === id ? { ...one, seen, after } : one))
    .map((one) => (one.id === id ? { ...one, isSent: false, isRefused: true } : one));
  return { ...state, pending };
}

/** As many of the oldest changes as one request may carry. */
function firstOf(pending: readonly PendingChange[], most: number): readonly PendingChange[] {
  let characters = 0;
  const end = pending.findIndex(({ text }, index) => {
    characters += text.length;
    return index > 0 && (index >= most || characters > MOST_CHARACTERS);
  });
  return end === -1 ? pending : pending.slice(0, end);
}

/** The server has answered a save. */
export function answered(state: CopyState, answer: SaveAnswer, isBusy: IsBusy): Moved {
  const before = state;
  const told = answer.outcomes.reduce((now, outcome) => withOutcome(now, outcome, answer), state);
  const { state: after } = heard(told, answer, isBusy);
  return { state: after, texts: textsBetween(before, after) };
}

/** The server has told what others did. */
export function heard(state: CopyState, news: News, isBusy: IsBusy): Moved {
  const received = news.fields.reduce(withField, state);
  const free = Object.values(received.held).reduce(
    (now, field) => withHeld(now, field, isBusy),
    received,
  );
  const known = Math.max(state.known, news.revision);
  const after = { ...free, known, reportState: news.state };
  return { state: after, texts: textsBetween(state, after) };
}

/** A report as it was just opened, with what an earlier page of this browser had waiting. */
export function reopened(news: News, kept: Pick<CopyState, 'pending' | 'collisions'>): CopyState {
  const start: CopyState = {
    known: news.revision,
    reportState: news.state,
    fields: Object.fromEntries(news.fields.map((field) => [field.name, field])),
    held: {},
    pending: kept.pending.map((change) => ({ ...change, isSent: true, isRefused: false })),
    collisions: kept.collisions,
  };
  return heard(start, news, () => false).state;
}

function textsBetween(before: CopyState, after: CopyState): Readonly<Record<string, string>> {
  const names = [
    ...Object.keys(after.fields).filter((name) => after.fields[name] !== before.fields[name]),
    ...before.pending.map(({ name }) => name),
    ...Object.keys(before.collisions),
  ];
  const changed = names.filter((name) => shownText(before, name) !== shownText(after, name));
  return Object.fromEntries(changed.map((name) => [name, shownText(after, name)]));
}

function withOutcome(state: CopyState, outcome: Outcome, answer: SaveAnswer): CopyState {
  const change = state.pending.find(({ id }) => id === outcome.id);
  if (change === undefined) return state;
  if (outcome.kind === 'collided') return withCollision(state, change.name, outcome.theirs);
  const { revision } = outcome;
  const pending = state.pending
    .filter(({ id }) => id !== change.id)
    .map((one) => (one.after === change.id ? { ...one, seen: revision, after: null } : one));
  // A page that was loaded again may know of a later text already.
  const isOlder = revision <= (state.fields[change.name]?.revision ?? 0);
  if (isOlder) return { ...state, pending };
  const field = fieldOf(change, revision, answer);
  return { ...state, pending, fields: { ...state.fields, [change.name]: field } };
}

/** The server may have got an earlier text of the change, from a page that was then killed. */
function fieldOf(
  { name, text, at }: PendingChange,
  revision: number,
  { fields }: SaveAnswer,
): ServedField {
  const served = fields.find((field) => field.name === name && field.revision === revision);
  return served ?? { name, text, revision, by: '', own: true, at };
}

/** None of the waiting changes of the field can be made; the newest text is what is meant. */
function withCollision(state: CopyState, name: string, theirs: ServedField): CopyState {
  const mine = state.pending.findLast((change) => change.name === name);
  if (mine === undefined) return state;
  const pending = state.pending.filter((change) => change.name !== name);
  const held = state.held[name];
  const newest = held !== undefined && held.revision > theirs.revision ? held : theirs;
  const collision: Collision = { name, mine: mine.text, at: mine.at, theirs: newest };
  return collidedOrSame(droppedHeld({ ...state, pending }, name), collision);
}

function collidedOrSame(state: CopyState, collision: Collision): CopyState {
  const { name, mine, theirs } = collision;
  if (mine === theirs.text) return settledAs(state, name, theirs);
  return { ...state, collisions: { ...state.collisions, [name]: collision } };
}

function withField(state: CopyState, field: ServedField): CopyState {
  const { name, revision } = field;
  const collision = state.collisions[name];
  if (collision !== undefined) {
    const isNewer = revision > collision.theirs.revision;
    return isNewer ? collidedOrSame(state, { ...collision, theirs: field }) : state;
  }
  const newest = Math.max(state.fields[name]?.revision ?? 0, state.held[name]?.revision ?? 0);
  return revision > newest ? { ...state, held: { ...state.held, [name]: field } } : state;
}

function withHeld(state: CopyState, field: ServedField, isBusy: IsBusy): CopyState {
  const { name, text, revision } = field;
  if (revision <= (state.fields[name]?.revision ?? 0)) return droppedHeld(state, name);
  if (state.pending.some((change) => change.name === name)) return state;
  if (text !== textIn(state, name) && isBusy(name)) return state;
  return settledAs(state, name, field);
}

function droppedHeld(state: CopyState, name: string): CopyState {
  const { [name]: _, ...held } = state.held;
  return { ...state, held };
}
