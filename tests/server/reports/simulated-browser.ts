import { randomUUID } from 'node:crypto';

import type { Actor } from '@/lib/server/access/access';
import { saveChanges } from '@/lib/server/reports/save-changes';
import type { Server } from '@/lib/server/server';
import type { Change, Outcome, SaveAnswer, ServedField } from '@/lib/sync/protocol';
import type { Random } from '../../support/random';
import { done } from './make-report';

/** A browser that follows the protocol, on a network that loses requests and answers. */
export interface SimulatedBrowser {
  /** What its clerk sees. */
  textAt(name: string): string;
  type(name: string, text: string): void;
  /** Sends everything that waits; `true` when the answer arrived. */
  send(): Promise<boolean>;
  hasWaiting(): boolean;
  /** By change id: the text that was seen when the change was typed. */
  readonly seenTexts: ReadonlyMap<string, string>;
  /** Changes that the server said it accepted. */
  readonly accepted: ReadonlySet<string>;
}

export interface BrowserParts {
  /** Any of these may answer. */
  readonly servers: readonly Server[];
  readonly actor: Actor;
  readonly report: string;
  readonly random: Random;
  /** The share of requests, and of answers, that are lost. */
  readonly loss: number;
}

interface State {
  known: number;
  readonly fields: Map<string, Pick<ServedField, 'text' | 'revision'>>;
  /** In the order of typing. */
  queue: Change[];
  readonly seenTexts: Map<string, string>;
  readonly accepted: Set<string>;
}

export function simulatedBrowser(parts: BrowserParts): SimulatedBrowser {
  const { seenTexts, accepted } = { seenTexts: new Map(), accepted: new Set<string>() };
  const state: State = { known: 0, fields: new Map(), queue: [], seenTexts, accepted };
  return {
    seenTexts,
    accepted,
    textAt: (name) => textAt(state, name),
    hasWaiting: () => state.queue.length > 0,
    type: (name, text) => {
      if (text !== textAt(state, name)) enqueue(state, name, text);
    },
    send: () => send(state, parts),
  };
}

function textAt({ queue, fields }: State, name: string): string {
  const waiting = queue.findLast((change) => change.name === name);
  return waiting?.text ?? fields.get(name)?.text ?? '';
}

function enqueue(state: State, name: string, text: string): void {
  const { queue, fields, seenTexts } = state;
  const id = randomUUID();
  seenTexts.set(id, textAt(state, name));
  const after = queue.findLast((change) => change.name === name)?.id ?? null;
  queue.push({ id, name, text, after, seen: fields.get(name)?.revision ?? 0 });
}

async function send(state: State, parts: BrowserParts): Promise<boolean> {
  const { servers, actor, report, random, loss } = parts;
  const request = { known: state.known, changes: [...state.queue] };
  if (random.chance(loss)) return false;
  const answer = await saveChanges(random.pick(servers), actor, { id: report, request });
  if (random.chance(loss)) return false;
  take(state, done(answer), random);
  return true;
}

function take(state: State, answer: SaveAnswer, random: Random): void {
  const decided = new Set(answer.outcomes.map(({ id }) => id));
  const texts = new Map(state.queue.map(({ id, name }) => [id, name]));
  const collided = new Map<string, ServedField>();
  for (const outcome of answer.outcomes) note(state, outcome, collided);
  for (const { id, kind } of answer.outcomes) {
    if (kind === 'accepted') collided.delete(texts.get(id) ?? '');
  }
  const wishes = [...collided].map(([name]) => [name, textAt(state, name)] as const);
  state.queue = state.queue.filter(({ id }) => !decided.has(id));
  for (const { name, text, revision } of answer.fields) state.fields.set(name, { text, revision });
  state.known = Math.max(state.known, answer.revision);
  // Both texts were shown; the clerk keeps the own one or takes theirs.
  for (const [name, mine] of wishes) {
    if (random.chance(0.5) && mine !== textAt(state, name)) enqueue(state, name, mine);
  }
}

function note(state: State, outcome: Outcome, collided: Map<string, ServedField>): void {
  if (outcome.kind === 'accepted') state.accepted.add(outcome.id);
  else collided.set(outcome.theirs.name, outcome.theirs);
}
