import { answered, heard, refused, reopened, requestOf } from '@/lib/sync/copy-exchange';
import {
  type CopyState,
  chosen,
  type Moved,
  shownText,
  textIn,
  typed,
} from '@/lib/sync/copy-state';
import type { SaveRequest } from '@/lib/sync/protocol';
import type { ModelServer } from './model-server';

/** What may happen to a request: all of it is met in real networks. */
export const FATES = ['answered', 'answer-lost', 'request-lost', 'sent-twice'] as const;
export type Fate = (typeof FATES)[number];

export interface ModelBrowser {
  readonly by: string;
  type(name: string, text: string): void;
  /** The field is being typed in until the next call. */
  keepBusy(name: string | null): void;
  exchange(fate: Fate): void;
  /** Types something else where the server did not take the text. */
  mend(): void;
  poll(): void;
  /** The page is killed and opened again; what was typed is in the journal. */
  reload(): void;
  /** Chooses at the first collision, if there is one. */
  choose(choice: 'mine' | 'theirs' | 'both'): void;
  state(): CopyState;
  form(): ReadonlyMap<string, string>;
  /** Revisions of fields that were before the eyes of the clerk, as `name@revision`. */
  seen(): ReadonlySet<string>;
  /** Texts that the clerk gave up when asked. */
  givenUp(): readonly string[];
  /** What the clerk typed last in each field. */
  lastTyped(): ReadonlyMap<string, string>;
}

/** The server refuses a request with such a text as a whole. */
function isUnacceptable(text: string): boolean {
  return text.endsWith('坏');
}

export function createModelBrowser(server: ModelServer, by: string): ModelBrowser {
  const form = new Map<string, string>();
  const seen = new Set<string>();
  const givenUp: string[] = [];
  const lastTyped = new Map<string, string>();
  let busy: string | null = null;
  let count = 0;
  let isOneByOne = false;
  let state = reopened(server.news(by, 0), { pending: [], collisions: {} });
  const look = (): void => {
    for (const { name, revision } of Object.values(state.fields)) {
      const isShown = (form.get(name) ?? '') === textIn(state, name);
      if (isShown) seen.add(`${name}@${revision}`);
    }
    for (const { name, theirs } of Object.values(state.collisions)) {
      seen.add(`${name}@${theirs.revision}`);
    }
  };
  const move = (moved: Moved): void => {
    state = moved.state;
    for (const [name, text] of Object.entries(moved.texts)) form.set(name, text);
    look();
  };
  const entry = (name: string, text: string) => {
    count += 1;
    return { name, text, id: `${by}-change-${count}`, at: 0 };
  };
  const isRefusing = ({ changes }: SaveRequest, fate: Fate): boolean => {
    if (!changes.some(({ text }) => isUnacceptable(text))) return false;
    isOneByOne = changes.length > 1;
    const [change] = changes;
    const isHeard = fate !== 'answer-lost' && !isOneByOne;
    if (isHeard && change !== undefined) state = refused(state, change.id);
    return true;
  };
  const deliver = (request: SaveRequest, fate: Fate): void => {
    if (fate === 'request-lost' || isRefusing(request, fate)) return;
    const first = server.save(by, request);
    if (fate === 'answer-lost') return;
    const last = fate === 'sent-twice' ? server.save(by, request) : first;
    move(answered(state, last, (name) => name === busy));
  };
  return {
    by,
    type: (name, text) => {
      form.set(name, text);
      lastTyped.set(name, text);
      state = typed(state, entry(name, text));
      look();
    },
    keepBusy: (name) => {
      busy = name;
    },
    exchange: (fate) => {
      const next = isOneByOne ? requestOf(state, 1) : requestOf(state);
      if (next === null) return;
      state = next.state;
      deliver(next.request, fate);
    },
    mend: () => {
      for (const { name } of state.pending.filter(({ isRefused }) => isRefused)) {
        form.set(name, '');
        lastTyped.set(name, '');
        state = typed(state, entry(name, ''));
      }
    },
    poll: () => move(heard(state, server.news(by, state.known), (name) => name === busy)),
    reload: () => {
      const { pending, collisions } = state;
      state = reopened(server.news(by, 0), { pending, collisions });
      form.clear();
      const names = [...Object.keys(state.fields), ...pending.map(({ name }) => name)];
      for (const name of names) form.set(name, shownText(state, name));
      look();
    },
    choose: (choice) => {
      const [collision] = Object.values(state.collisions);
      if (collision === undefined) return;
      const { name, mine, theirs } = collision;
      const texts = { mine, theirs: theirs.text, both: `${theirs.text}\n${mine}` };
      if (choice === 'theirs') givenUp.push(mine);
      move(chosen(state, entry(name, texts[choice])));
    },
    state: () => state,
    form: () => form,
    seen: () => seen,
    givenUp: () => givenUp,
    lastTyped: () => lastTyped,
  };
}
