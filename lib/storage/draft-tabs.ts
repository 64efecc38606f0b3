/**
 * Which open page may write a draft. Web Locks know even of a page that is asleep, but exist only
 * on secure addresses; everywhere else the pages ask each other over a channel. Whatever happens
 * here, `createDraftWriter` refuses to write for a page that does not own the draft.
 */
export interface DraftTabs {
  /** Whether this page got the draft; `false` while another one has it. */
  claim(): Promise<boolean>;
  /** Takes the draft away from the page that has it. */
  takeOver(): void;
  close(): void;
}

interface TabMessage {
  readonly kind: 'who' | 'here' | 'taken';
  readonly owner: string;
}

const ANSWER_WITHIN_MS = 250;

export interface TabOptions {
  readonly id: string;
  readonly owner: string;
  /** Called when another page takes the draft. */
  onTaken(): void;
}

export function joinDraftTabs({ id, owner, onTaken }: TabOptions): DraftTabs {
  const name = `gouji-draft-${id}`;
  const channel = new BroadcastChannel(name);
  const state: TabState = { held: false, closed: false, answered: false, release: () => {} };
  const send = (kind: TabMessage['kind']): void => channel.postMessage({ kind, owner });
  const lose = (): void => {
    if (!state.held) return;
    state.held = false;
    state.release();
    onTaken();
  };
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'who' && state.held) send('here');
    if (data.kind === 'here') state.answered = true;
    if (data.kind === 'taken') lose();
  };
  return {
    claim: async () => {
      const isFree = hasLocks()
        ? await lockSoon(name, state, lose)
        : await isUnanswered(state, send);
      state.held = isFree;
      return isFree;
    },
    takeOver: () => {
      send('taken');
      state.held = true;
      if (hasLocks()) void steal(name, state, lose);
    },
    close: () => {
      state.held = false;
      state.closed = true;
      state.release();
      channel.close();
    },
  };
}

interface TabState {
  held: boolean;
  closed: boolean;
  answered: boolean;
  release: () => void;
}

function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator;
}

const TRIES = 4;
const TRY_AGAIN_MS = 120;

/** A page that is just being left, or loaded again, gives its lock back a moment later. */
async function lockSoon(name: string, state: TabState, lose: () => void): Promise<boolean> {
  for (let tries = 1; tries <= TRIES && !state.closed; tries += 1) {
    if (await lock(name, state, lose)) return true;
    if (tries < TRIES) await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
  return false;
}

function lock(name: string, state: TabState, lose: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (granted) => {
        const isGranted = granted !== null && !state.closed;
        resolve(isGranted);
        return isGranted ? held(state) : undefined;
      })
      .catch(lose);
  });
}

async function steal(name: string, state: TabState, lose: () => void): Promise<void> {
  try {
    await navigator.locks.request(name, { steal: true }, () => held(state));
  } catch {
    lose();
  }
}

function held(state: TabState): Promise<void> {
  return new Promise((resolve) => {
    state.release = resolve;
  });
}

function isUnanswered(state: TabState, send: (kind: 'who') => void): Promise<boolean> {
  state.answered = false;
  send('who');
  return new Promise((resolve) => {
    setTimeout(() => resolve(!state.answered), ANSWER_WITHIN_MS);
  });
}
