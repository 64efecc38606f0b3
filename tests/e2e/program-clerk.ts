import { setTimeout } from 'node:timers/promises';

import { answered, heard, reopened, requestOf } from '@/lib/sync/copy-exchange';
import { type CopyState, chosen, typed } from '@/lib/sync/copy-state';
import {
  type Change,
  newsSchema,
  type SaveAnswer,
  type SaveRequest,
  saveAnswerSchema,
} from '@/lib/sync/protocol';
import { cellsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';
import type { Random } from '../support/random';
import type { Person } from './people';

/**
 * A clerk without a browser: types at random, saves with the state machine that the pages use, and
 * sends again what was not answered. Some cells are the clerk's own, the rest all clerks write.
 */
export interface ProgramClerk {
  /** Types and saves until the signal; a server that is not there is asked again and again. */
  typeUntil(signal: AbortSignal): Promise<void>;
  /** Changes the server from which answers are wanted. */
  moveTo(address: string): void;
  /** Until the server has everything. */
  settle(): Promise<void>;
  /** Every change that the server said it has. */
  accepted(): readonly AcceptedChange[];
  /** The newest text of each of the clerk's own cells. */
  ownTexts(): ReadonlyMap<string, string>;
  /** Texts of the fields as the clerk sees them now. */
  state(): CopyState;
}

export interface AcceptedChange {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly revision: number;
}

export interface ClerkOptions {
  readonly address: string;
  readonly reportId: string;
  readonly person: Person;
  readonly random: Random;
  /** Which of `of` clerks this is: says which cells are the clerk's own. */
  readonly index: number;
  readonly of: number;
}

const PAUSE_MS = 4;
const ANSWER_WITHIN_MS = 20_000;

export async function createProgramClerk(options: ClerkOptions): Promise<ProgramClerk> {
  const work = await begin(options);
  return {
    typeUntil: async (signal) => {
      while (!signal.aborted) {
        typeSomething(work);
        await save(work, signal);
        await setTimeout(PAUSE_MS);
      }
    },
    moveTo: (address) => {
      work.address = address;
    },
    settle: async () => {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      while (work.state.pending.length > 0 && !signal.aborted) await save(work, signal);
      await listen(work);
    },
    accepted: () => work.accepted,
    ownTexts: () => work.ownTexts,
    state: () => work.state,
  };
}

interface Work {
  readonly options: ClerkOptions;
  readonly cookie: string;
  readonly cells: readonly string[];
  readonly accepted: AcceptedChange[];
  readonly ownTexts: Map<string, string>;
  address: string;
  state: CopyState;
  typed: number;
}

async function begin(options: ClerkOptions): Promise<Work> {
  const { address, reportId, person } = options;
  const signedIn = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: person.username, password: person.password }),
  });
  if (!signedIn.ok) throw new Error(`No sign-in: ${signedIn.status} ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const opened = await fetch(`${address}/api/reports/${reportId}`, { headers: { cookie } });
  const news = newsSchema.parse(await opened.json());
  const state = reopened(news, { pending: [], collisions: {} });
  const empty = { accepted: [], ownTexts: new Map<string, string>(), typed: 0 };
  return { options, cookie, cells: typedCells(), address, state, ...empty };
}

/** Cells that are no computed total; row and column totals have `total` or end a chain of sums. */
function typedCells(): readonly string[] {
  const template = templates.find(({ edition }) => edition === '2021');
  if (template === undefined) throw new Error('The edition of 2021 is there');
  return cellsOf(template)
    .map(({ address }) => address)
    .filter(
      (address) =>
        address.startsWith('requests/') && /\/(natural|business|research)$/u.test(address),
    )
    .filter((address) => !address.startsWith('requests/concluded/'));
}

/** An own cell or a shared one; never twice the same text. */
function typeSomething(work: Work): void {
  const { index, random } = work.options;
  const name = random.pick(work.cells.filter((_, place) => ownerOf(work, place) !== 'somebody'));
  work.typed += 1;
  const text = String(work.typed * 100 + index);
  const id = `${index}-${work.typed}-${random.between(0, 1_000_000_000)}`;
  work.state = typed(work.state, { name, text, id, at: work.typed });
  if (ownerOf(work, work.cells.indexOf(name)) === 'me') work.ownTexts.set(name, text);
}

/** Half of the cells have one owner, the other half belong to all. */
function ownerOf({ options }: Work, place: number): 'me' | 'somebody' | 'all' {
  const owner = place % (options.of * 2);
  if (owner >= options.of) return 'all';
  return owner === options.index ? 'me' : 'somebody';
}

async function save(work: Work, signal: AbortSignal): Promise<void> {
  const asked = requestOf(work.state);
  if (asked === null) return;
  work.state = asked.state;
  const answer = await askedOf(work, `${pathOf(work)}/changes`, asked.request);
  if (answer === null) {
    if (!signal.aborted) await setTimeout(PAUSE_MS);
    return;
  }
  const saved = saveAnswerSchema.parse(answer);
  keepAccepted(work, asked.request.changes, saved);
  work.state = answered(work.state, saved, () => false).state;
  chooseMine(work);
}

function keepAccepted({ accepted }: Work, sent: readonly Change[], { outcomes }: SaveAnswer): void {
  for (const { id, name, text } of sent) {
    const outcome = outcomes.find((one) => one.id === id);
    if (outcome?.kind !== 'accepted') continue;
    accepted.push({ id, name, text, revision: outcome.revision });
  }
}

/** Somebody who has seen both texts and stays with the own one. */
function chooseMine(work: Work): void {
  for (const { name, mine } of Object.values(work.state.collisions)) {
    work.typed += 1;
    const id = `${work.options.index}-${work.typed}-chosen`;
    work.state = chosen(work.state, { name, text: mine, id, at: work.typed }).state;
  }
}

async function listen(work: Work): Promise<void> {
  const answer = await askedOf(work, `${pathOf(work)}/news?known=${work.state.known}`, null);
  if (answer !== null) work.state = heard(work.state, newsSchema.parse(answer), () => false).state;
}

function pathOf({ options }: Work): string {
  return `/api/reports/${options.reportId}`;
}

/** `null` when no answer came; what was sent may have arrived all the same. */
async function askedOf(work: Work, path: string, body: SaveRequest | null): Promise<unknown> {
  const headers = { cookie: work.cookie, 'content-type': 'application/json' };
  try {
    const response = await fetch(`${work.address}${path}`, {
      headers,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status === 503) return null;
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
  } catch (error) {
    // What fetch throws when a connection breaks or cannot be made.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) {
      return null;
    }
    throw error;
  }
}
